import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { outbox } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { and, eq, sql } from "./drizzle.ts";
import { preparing } from "./preparing.ts";

/** What a change may do to the outbox, in its transaction. */
export function prepareOutboxSteps(connection: Connection) {
  const { add, drop, prepare, orm } = preparing(connection);
  const number = outbox.number as SQLiteColumn;
  const nationalId = outbox.nationalId as SQLiteColumn;
  const isThePerson = eq(nationalId, sql.placeholder("key"));
  return {
    addMessage: add(outbox, MESSAGE),
    /** Not more than ten to one person since a moment. */
    addNotice: prepare(
      orm
        .insert(outbox)
        .select(
          sql`select null, ${sql.placeholder("to")}, ${sql.placeholder("at")}, 'ADDRESS_CHANGED', ${sql.placeholder("channel")}, ${sql.placeholder("address")}, ${sql.placeholder("language")}, '', 'QUEUED', 0, ${sql.placeholder("due")}, null, null, null where (select count(*) from ${outbox} where ${nationalId} = ${sql.placeholder("of")} and ${outbox.kind} = 'ADDRESS_CHANGED' and ${outbox.at} > ${sql.placeholder("since")}) < 10`,
        ),
    ),
    dropMessages: drop(outbox, isThePerson),
    /** Only one that was given up. */
    requeueMessage: prepare(
      orm
        .update(outbox)
        .set({
          state: sql`'QUEUED'`,
          attempts: sql`0`,
          nextAttemptAt: sql.placeholder("at"),
          lastError: sql`null`,
        })
        .where(
          and(eq(number, sql.placeholder("number")), eq(outbox.state as SQLiteColumn, sql`'DEAD'`)),
        ),
    ),
  };
}

const MESSAGE = [
  "number",
  "nationalId",
  "at",
  "kind",
  "channel",
  "address",
  "language",
  "content",
  "state",
  "attempts",
  "nextAttemptAt",
] as const;
