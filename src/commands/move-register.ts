import { carry, compare, type TableDifference } from "../../db/carrying/carry.ts";
import { carriedLog, LOGS, type LogName } from "../../db/carrying/log.ts";
import { comparePeople } from "../../db/carrying/people.ts";
import type { Numbered, RegisterRows, WritableRows } from "../../db/carrying/rows.ts";
import { CARRIED } from "../../db/carrying/tables.ts";
import type { SignerOptions } from "../audit/signer.ts";
import type { Environment } from "../rules/national-id.ts";
import { copyCheckpoints, keptCheckpoints } from "./copy-checkpoints.ts";
import {
  ENTRIES,
  type End,
  expectMovable,
  isEqual,
  type Sizes,
  sizesOf,
} from "./expect-movable.ts";
import type { Progress } from "./progress.ts";
import { type Verdict, verifyAudit } from "./verify-audit.ts";

/** One end of a move, with where the checkpoints of its logs lie. */
export interface MoveEnd<Rows extends RegisterRows = RegisterRows> extends End<Rows> {
  checkpoints: Record<LogName, SignerOptions>;
}

export interface Moving {
  from: MoveEnd;
  to: MoveEnd<WritableRows>;
  /** Which people the register is expected to hold. */
  environment: Environment;
  startProgress(rows: number): Progress;
  /** Is told what is done next, a line each. */
  say(line: string): void;
}

export interface Moved {
  /** Held against each other: all rows, and people as they are looked up. */
  rows: number;
  people: number;
  logs: Record<LogName, Verdict>;
}

/**
 * Moves a register with everything in it, and holds both against each other. Until that is done
 * nobody can open the target; cut off anywhere and started again, it goes on.
 *
 * @throws {RangeError} when it may not be moved there, when something was written to the source
 * meanwhile, or when anything differs after all. It is not complete then.
 */
export async function moveRegister(moving: Moving): Promise<Moved> {
  const { from, to, environment, say } = moving;
  const before = await sizesOf(from.rows);
  const { settled, sizes, isThere } = await expectMovable(from, to, environment);
  const part = { environment, isWhole: false };
  const rows = await countRows(from.rows);
  if (isThere) say(`${to.name} holds a whole register: it is compared, and nothing is written`);
  else {
    say(describeBeginning(moving, settled !== null, sizes));
    if (settled?.isWhole !== false) await to.rows.begin(settled, part);
    await withProgress(moving, rows, (advance) => carry(from.rows, to.rows, advance));
    await expectUnchanged(from, before);
  }

  say("Comparing all rows");
  const differences = await withProgress(moving, rows, (advance) =>
    compare(from.rows, to.rows, advance),
  );
  await expectUnchanged(from, before);
  if (differences.length > 0) throw new RangeError(describe(moving, differences));
  const { asked, differing } = await comparePeople(from.rows, to.rows);
  if (differing > 0)
    throw new RangeError(
      `${differing} of ${asked} people are answered otherwise by ${to.name}: the move is not complete`,
    );

  say("Deriving both logs again, here and there");
  const logs = {
    register: await verifiedLog("register", moving),
    access: await verifiedLog("access", moving),
  };
  for (const log of LOGS) copyCheckpoints(from.checkpoints[log], to.checkpoints[log]);
  await expectUnchanged(from, before);
  if (!isThere) await to.rows.finish(part, await numbersOf(from.rows));
  return { rows, people: asked, logs };
}

async function countRows(rows: RegisterRows): Promise<number> {
  let sum = 0;
  for (const table of CARRIED) sum += await rows.count(table);
  return sum;
}

async function withProgress<Result>(
  { startProgress }: Moving,
  total: number,
  work: (advance: (rows: number) => void) => Promise<Result>,
): Promise<Result> {
  const progress = startProgress(total);
  let done = 0;
  const result = await work((rows) => {
    done += rows;
    progress.advance(done);
  });
  progress.finish();
  return result;
}

async function numbersOf(rows: RegisterRows): Promise<Numbered[]> {
  const numbered = CARRIED.filter(({ isNumbered }) => isNumbered);
  return Promise.all(
    numbered.map(async (table) => ({ table, last: await rows.lastNumber(table) })),
  );
}

async function expectUnchanged({ name, rows }: End, before: Sizes): Promise<void> {
  const now = await sizesOf(rows);
  if (isEqual(now, before)) return;
  throw new RangeError(
    `${now.register - before.register} changes and ${now.access - before.access} look-ups were written to ${name} while it was moved: the move is not complete. Stop whoever writes there, and start it again: it brings the rest`,
  );
}

/**
 * Derives a log again at both ends, and holds what is kept of it at either against both: a folder that
 * has checkpoints of another log gets none of these.
 */
async function verifiedLog(log: LogName, { from, to }: Moving): Promise<Verdict> {
  const kept = [from, to].flatMap(({ checkpoints }) => keptCheckpoints(checkpoints[log]));
  const distinct = [...new Map(kept.map((checkpoint) => [checkpoint.note, checkpoint])).values()];
  const [here, there] = await Promise.all(
    [from, to].map(async ({ name, rows }) => {
      const verdict = await verifyAudit(carriedLog(rows, log), distinct);
      if (verdict.fault === null) return verdict;
      const folders = `${from.checkpoints[log].folder} and ${to.checkpoints[log].folder}`;
      throw new RangeError(
        `the log of ${ENTRIES[log]} in ${name} does not hold, with the checkpoints in ${folders}: ${verdict.fault}. The move is not complete`,
      );
    }),
  );
  if (there === undefined || here?.root !== there.root)
    throw new RangeError(
      `the roots of the log of ${ENTRIES[log]} differ: ${here?.root} in ${from.name}, ${there?.root} in ${to.name}`,
    );
  return there;
}

function describeBeginning({ from, to }: Moving, isBegun: boolean, sizes: Sizes): string {
  const done = `${sizes.register} changes and ${sizes.access} look-ups of it are there`;
  return isBegun
    ? `Going on with moving ${from.name} to ${to.name}: ${done}`
    : `Moving ${from.name} to ${to.name}`;
}

function describe({ from, to }: Moving, differences: readonly TableDifference[]): string {
  const lines = differences.map(
    ({ table, missing, differing, tooMany }) =>
      `  ${table}: ${missing} rows missing, ${differing} differ, ${tooMany} too many`,
  );
  return `${to.name} differs from ${from.name}, and the move is not complete:\n${lines.join("\n")}`;
}
