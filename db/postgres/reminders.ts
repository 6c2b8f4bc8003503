import type { PgColumn } from "drizzle-orm/pg-core";
import { pick } from "../builder.ts";
import { REMINDER_COLUMNS, type ReminderRow, readReminder, writeState } from "../reminder-row.ts";
import type { Reminders } from "../reminders.ts";
import { enterpriseEntry, personEntry, reminder } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { and, asc, eq, gt, sql } from "./drizzle.ts";
import { isAsked, orm } from "./preparing.ts";
import { prepare } from "./statement.ts";

const decision = reminder.decision as PgColumn;
const state = reminder.state as PgColumn;
const renotifyAt = reminder.renotifyAt as PgColumn;
const COLUMNS = {
  ...pick(reminder, REMINDER_COLUMNS),
  nationalId: sql`(select ${personEntry.nationalId} from ${personEntry} where ${personEntry.entryIndex} = ${decision})`,
  orgNumber: sql`(select ${enterpriseEntry.orgNumber} from ${enterpriseEntry} where ${enterpriseEntry.entryIndex} = ${decision})`,
};
const EACH = prepare(orm.select(COLUMNS).from(reminder).where(isAsked(decision)));
const DUE = prepare(
  orm
    .select(COLUMNS)
    .from(reminder)
    .where(
      and(
        eq(reminder.agency as PgColumn, sql.placeholder("agency")),
        eq(state, sql.placeholder("waiting")),
        sql`(${renotifyAt}, ${decision}) > (${sql.placeholder("at")}, ${sql.placeholder("after")})`,
        sql`${renotifyAt} <= ${sql.placeholder("by")}`,
      ),
    )
    .orderBy(asc(renotifyAt), asc(decision))
    .limit(sql.placeholder("first")),
);
const KEPT = prepare(
  orm
    .select(COLUMNS)
    .from(reminder)
    .where(gt(decision, sql.placeholder("after")))
    .orderBy(asc(decision))
    .limit(sql.placeholder("first")),
);

/** The part of the store that reads reminders. */
export function openReminders({ read }: Connection): Reminders {
  const remindersOf = (rows: unknown[]) => (rows as ReminderRow[]).map(readReminder);
  const waiting = writeState("WAITING");
  return {
    async reminders(decisions) {
      const rows = remindersOf(await read(EACH, decisions));
      const found = new Map(rows.map((one) => [one.decision, one]));
      return decisions.map((asked) => found.get(asked) ?? null);
    },
    dueReminders: async (agency, after, by, first) => {
      const place = [after.renotifyAt, after.decision];
      return remindersOf(await read(DUE, Number(agency), waiting, ...place, by, first));
    },
    keptReminders: async (after, first) => remindersOf(await read(KEPT, after, first)),
  };
}
