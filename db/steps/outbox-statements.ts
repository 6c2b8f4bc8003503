import type { Column } from "drizzle-orm";
import { type Table, writing } from "../builder.ts";
import { and, eq, sql } from "../drizzle.ts";
import { MESSAGE } from "../message-row.ts";
import type { Writing } from "./statements.ts";

/** What a change may do to the outbox, in its transaction. */
export function defineOutboxSteps(
  outbox: Table,
  { builder, given }: Pick<Writing, "builder" | "given">,
) {
  const { add, drop } = writing(builder);
  const number = outbox.number as Column;
  const nationalId = outbox.nationalId as Column;
  const isThePerson = eq(nationalId, sql.placeholder("key"));
  return {
    addMessage: add(outbox, QUEUED),
    /** Not more than ten to one person since a moment. */
    addNotice: builder
      .insert(outbox)
      .select(
        sql`select ${given}, ${sql.placeholder("to")}, ${sql.placeholder("at")}, 'ADDRESS_CHANGED', ${sql.placeholder("channel")}, ${sql.placeholder("address")}, ${sql.placeholder("language")}, '', 'QUEUED', 0, ${sql.placeholder("due")}, null, null, null where (select count(*) from ${outbox} where ${nationalId} = ${sql.placeholder("of")} and ${outbox.kind} = 'ADDRESS_CHANGED' and ${outbox.at} > ${sql.placeholder("since")}) < 10`,
      ),
    dropMessages: drop(outbox, isThePerson),
    /** Only one that was given up. */
    requeueMessage: builder
      .update(outbox)
      .set({
        state: sql`'QUEUED'`,
        attempts: sql`0`,
        nextAttemptAt: sql.placeholder("at"),
        lastError: sql`null`,
      })
      .where(and(eq(number, sql.placeholder("number")), eq(outbox.state as Column, sql`'DEAD'`))),
  };
}

/** What is said of a message that was not tried yet; the database gives its number. */
const QUEUED = MESSAGE.slice(1, MESSAGE.indexOf("lastError"));
