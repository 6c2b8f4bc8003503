import type { PgColumn } from "drizzle-orm/pg-core";
import type { Hash, ReadNode } from "../../src/audit/merkle.ts";
import { completedAt } from "../../src/audit/merkle.ts";
import { nodeAmong } from "../append.ts";
import type { Moment } from "../moment.ts";
import { logHead, type Table } from "./columns.ts";
import type { Connection, Session } from "./connection.ts";
import { and, eq, sql } from "./drizzle.ts";
import { eachOf, orm } from "./preparing.ts";
import { prepare } from "./statement.ts";

export type LogName = "register" | "access";

/** Where a log ends. */
export interface Ending {
  size: number;
  /** The number of the newest change. */
  changes: number;
  newest: Moment;
}

const log = logHead.log as PgColumn;
const ending = () =>
  orm
    .select({
      size: logHead.size as PgColumn,
      changes: logHead.changes as PgColumn,
      at: logHead.at as PgColumn,
      isDecision: logHead.isDecision as PgColumn,
    })
    .from(logHead)
    .where(eq(log, sql.placeholder("log")));
const READ = prepare(ending());
const HOLD = prepare(ending().for("update"));
const MOVE = prepare(
  orm
    .update(logHead)
    .set({
      size: sql.placeholder("size"),
      changes: sql.placeholder("changes"),
      at: sql.placeholder("at"),
      isDecision: sql.placeholder("isDecision"),
    })
    .where(
      and(eq(log, sql.placeholder("log")), eq(logHead.size as PgColumn, sql.placeholder("from"))),
    ),
);

export async function readEnding({ read }: Pick<Connection, "read">, of: LogName): Promise<Ending> {
  return endingOf((await read(READ, of))[0]);
}

/** Waits until nobody else appends, and lets nobody append before this transaction ends. */
export async function holdEnding(session: Session, of: LogName): Promise<Ending> {
  return endingOf((await session.query(HOLD, of)).rows[0]);
}

/**
 * Moves a log's end on.
 *
 * @throws {Error} when it is not where it was held, which takes somebody who does not hold it.
 */
export async function moveEnding(
  session: Session,
  of: LogName,
  from: Ending,
  { size, changes, newest }: Ending,
): Promise<void> {
  const values = [size, changes, newest.at, Number(newest.isDecision), of, from.size];
  const { changes: moved } = await session.query(MOVE, ...values);
  if (moved !== 1) throw new Error(`expected the ${of} log to end at ${from.size}`);
}

function endingOf(row: unknown[] | undefined): Ending {
  if (row === undefined) throw new Error("expected the row of a log's end, found none");
  const [size, changes, at, isDecision] = row.map(Number) as [number, number, number, number];
  return { size, changes, newest: { at, isDecision: isDecision !== 0 } };
}

/** Reads the nodes that appending to a log of some size can ask for: the peaks of its tree. */
export function peaksReader(entries: Table) {
  const each = eachOf(entries, entries.entryIndex as PgColumn, ["entryIndex", "nodes"]);
  return async (session: Session, size: number): Promise<ReadNode> => {
    const { rows } = await session.query(each, peaksOf(size));
    const nodes = new Map(rows as [number, Buffer][]);
    return (level, index) => {
      const found = nodes.get(completedAt(level, index));
      return (found && nodeAmong(found, level)) as Hash;
    };
  };
}

/** The entries that complete the peaks of a tree: one for each power of two in its size. */
function peaksOf(size: number): number[] {
  const peaks: number[] = [];
  for (let rest = size, end = 0; rest > 0; ) {
    const power = 2 ** Math.floor(Math.log2(rest));
    end += power;
    rest -= power;
    peaks.push(end - 1);
  }
  return peaks;
}
