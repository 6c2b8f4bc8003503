import type { PgColumn } from "drizzle-orm/pg-core";
import type { Table } from "./columns.ts";
import type { Connection, Session } from "./connection.ts";
import { ConnectionLost, isLost, mayTryAgain, OutcomeUnknown } from "./faults.ts";
import { holdEnding, type LogName } from "./head.ts";
import { oneOf } from "./preparing.ts";
import { trying } from "./trying.ts";

/** An entry that a transaction appends, by which it is known whether it was committed. */
export interface Mark {
  index: number;
  bytes: Buffer;
}

export interface Attempt<Result> {
  result: Result;
  /** The last entry; null where there is none, and doing it again changes nothing more. */
  mark: Mark | null;
}

/**
 * Does some work in a transaction, once, whatever becomes of the connection: again where it was lost
 * before COMMIT, and where it was lost after that only if the log does not have what it appended.
 * Entries hold salts or a time and an index of their own, so that no other has the same bytes there.
 */
export function settlingIn(
  connection: Connection,
  log: LogName,
  entries: { table: Table; bytes: "bytes" | "entry" },
) {
  const entry = oneOf(entries.table, entries.table.entryIndex as PgColumn, [entries.bytes]);

  /** Whoever holds the log's end knows that the transaction in question is over. */
  const isThere = ({ index, bytes }: Mark) =>
    connection.transaction(async (session) => {
      await holdEnding(session, log);
      const [row] = (await session.query(entry, index)).rows;
      return row !== undefined && Buffer.from(row[0] as Buffer | string).equals(bytes);
    });

  return function settle<Result>(
    work: (session: Session) => Promise<Attempt<Result>>,
  ): Promise<Result> {
    return trying(async () => {
      let attempt: Attempt<Result> | null = null;
      try {
        return (
          await connection.transaction(async (session) => {
            attempt = await work(session);
            return attempt;
          })
        ).result;
      } catch (fault) {
        if (!(fault instanceof OutcomeUnknown) || attempt === null) throw fault;
        const { mark, result } = attempt as Attempt<Result>;
        if (mark !== null && (await trying(() => isThere(mark), changesNothing))) return result;
        throw new ConnectionLost(fault);
      }
    });
  };
}

/** Looking is done again whatever became of it. */
const changesNothing = (fault: unknown) => mayTryAgain(fault) || isLost(fault);
