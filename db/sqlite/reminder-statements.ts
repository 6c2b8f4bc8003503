import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { pick } from "../builder.ts";
import { REMINDER_COLUMNS } from "../reminder-row.ts";
import { enterpriseEntry, personEntry, reminder } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { and, asc, eq, gt, sql } from "./drizzle.ts";
import { preparing } from "./preparing.ts";

const decision = reminder.decision as SQLiteColumn;
const state = reminder.state as SQLiteColumn;
const renotifyAt = reminder.renotifyAt as SQLiteColumn;

/** Every statement that reads reminders. */
export function prepareReminders(connection: Connection) {
  const { prepare, orm, value } = preparing(connection);
  const columns = {
    ...pick(reminder, REMINDER_COLUMNS),
    nationalId: sql`(select ${personEntry.nationalId} from ${personEntry} where ${personEntry.entryIndex} = ${decision})`,
    orgNumber: sql`(select ${enterpriseEntry.orgNumber} from ${enterpriseEntry} where ${enterpriseEntry.entryIndex} = ${decision})`,
  };
  return {
    reminders: prepare(
      orm
        .select(columns)
        .from(sql`json_each(${sql.placeholder("asked")})`)
        .crossJoin(reminder)
        .where(sql`${decision} = ${value}`),
    ).raw(),
    due: prepare(
      orm
        .select(columns)
        .from(reminder)
        .where(
          and(
            eq(reminder.agency as SQLiteColumn, sql.placeholder("agency")),
            eq(state, sql.placeholder("waiting")),
            sql`(${renotifyAt}, ${decision}) > (${sql.placeholder("at")}, ${sql.placeholder("after")})`,
            sql`${renotifyAt} <= ${sql.placeholder("by")}`,
          ),
        )
        .orderBy(asc(renotifyAt), asc(decision))
        .limit(sql.placeholder("first")),
    ).raw(),
    kept: prepare(
      orm
        .select(columns)
        .from(reminder)
        .where(gt(decision, sql.placeholder("after")))
        .orderBy(asc(decision))
        .limit(sql.placeholder("first")),
    ).raw(),
  };
}
