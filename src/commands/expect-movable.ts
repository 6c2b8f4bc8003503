import { carriedLog, LOGS, type LogName } from "../../db/carrying/log.ts";
import type { RegisterRows } from "../../db/carrying/rows.ts";
import { CARRIED } from "../../db/carrying/tables.ts";
import type { Settled } from "../../db/settled.ts";
import { type Hash, rootOf } from "../audit/merkle.ts";
import { withNodes } from "../audit/with-nodes.ts";
import type { Environment } from "../rules/national-id.ts";

/** One end of a move, and how it is called in what is said about it. */
export interface End<Rows extends RegisterRows = RegisterRows> {
  name: string;
  rows: Rows;
}

/** How many entries each log has. */
export type Sizes = Record<LogName, number>;

/** What is there of the register where it is moved to. */
export interface Found {
  /** Null where there is no register yet. */
  settled: Settled | null;
  sizes: Sizes;
  /** Whether it was moved there before, and has had no entry since. */
  isThere: boolean;
}

/**
 * Looks whether a register may be moved, before anything is written.
 *
 * @param environment which people it is expected to hold.
 * @returns what is at the target: nothing, a part of the same register, or it as it was before.
 * @throws {RangeError} when the source is no whole register, or the target is anything else.
 */
export async function expectMovable(from: End, to: End, environment: Environment): Promise<Found> {
  const source = await from.rows.settled();
  if (source === null) throw new RangeError(`expected a register in ${from.name}, found none`);
  expectPeople(from, source, environment);
  if (!source.isWhole)
    throw new RangeError(
      `expected a whole register in ${from.name}, only a part of one was moved there`,
    );
  const settled = await to.rows.settled();
  if (settled !== null) expectPeople(to, settled, environment);
  const [sizes, all] = [await sizesOf(to.rows), await sizesOf(from.rows)];
  for (const log of LOGS) await expectBeginning(log, from, to, sizes[log], all[log]);
  const isThere = settled?.isWhole === true && isEqual(sizes, all);
  const isBegun = settled?.isWhole === false && isEqual(sizes, all);
  if (sizes.register + sizes.access === 0 && !isThere && !isBegun) await expectEmpty(to);
  return { settled, sizes, isThere };
}

export async function sizesOf(rows: RegisterRows): Promise<Sizes> {
  return {
    register: await carriedLog(rows, "register").size(),
    access: await carriedLog(rows, "access").size(),
  };
}

export function isEqual(sizes: Sizes, other: Sizes): boolean {
  return LOGS.every((log) => sizes[log] === other[log]);
}

/** As entries are called in each log. */
export const ENTRIES: Record<LogName, string> = { register: "changes", access: "look-ups" };

function expectPeople({ name }: End, settled: Settled, environment: Environment): void {
  if (settled.environment !== environment)
    throw new RangeError(
      `expected a register for ${environment} people, as the profile says; the one in ${name} was made for ${settled.environment} people`,
    );
}

async function expectBeginning(
  log: LogName,
  from: End,
  to: End,
  size: number,
  all: number,
): Promise<void> {
  const entries = `the log of ${ENTRIES[log]}`;
  if (size > all)
    throw new RangeError(
      `expected ${to.name} to hold nothing that ${from.name} does not: ${entries} has ${size} entries there, and ${all} here`,
    );
  const [here, there] = [await rootAt(from.rows, log, size), await rootAt(to.rows, log, size)];
  if (!here.equals(there))
    throw new RangeError(
      `expected ${to.name} to be empty or to hold a part of this register: ${entries} is another one there`,
    );
}

function rootAt(rows: RegisterRows, log: LogName, size: number): Promise<Hash> {
  return withNodes(carriedLog(rows, log).node, (read) => rootOf(size, read));
}

async function expectEmpty({ name, rows }: End): Promise<void> {
  for (const table of CARRIED)
    if ((await rows.greatestKey(table)) !== null)
      throw new RangeError(
        `expected ${name} to be empty or to hold a part of this register: there are rows in ${table.name}, and no entries`,
      );
}
