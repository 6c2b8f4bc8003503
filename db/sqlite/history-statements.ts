import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { pick } from "../builder.ts";
import { CHANGE } from "../change-row.ts";
import { PERSON_COLUMNS } from "../person-row.ts";
import { auditEntry, change, idempotency, person, personEntry } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { asc, eq, gt, sql } from "./drizzle.ts";
import { preparing } from "./preparing.ts";

/** Every statement that reads what was done. */
export function prepareHistory(connection: Connection) {
  const { prepare, oneOf, orm } = preparing(connection);
  const number = change.number as SQLiteColumn;
  const columns = pick(change, CHANGE);
  return {
    lastChange: oneOf(person, person.nationalId as SQLiteColumn, ["lastChange"]).pluck(),
    person: oneOf(person, person.nationalId as SQLiteColumn, PERSON_COLUMNS).raw(),
    keptPeople: prepare(
      orm
        .select(pick(person, [...PERSON_COLUMNS, "replacedBy", "lastChange"]))
        .from(person)
        .where(gt(person.nationalId as SQLiteColumn, sql.placeholder("after")))
        .orderBy(asc(person.nationalId as SQLiteColumn))
        .limit(sql.placeholder("first")),
    ).raw(),
    replacedBy: oneOf(person, person.nationalId as SQLiteColumn, ["replacedBy"]).pluck(),
    change: oneOf(change, number, CHANGE).raw(),
    newest: prepare(orm.select({ newest: sql`coalesce(max(${number}), 0)` }).from(change)).pluck(),
    changesAfter: prepare(
      orm
        .select(columns)
        .from(change)
        .where(gt(number, sql.placeholder("after")))
        .orderBy(asc(number))
        .limit(sql.placeholder("first")),
    ).raw(),
    entries: prepare(
      orm
        .select({ entryIndex: personEntry.entryIndex as SQLiteColumn })
        .from(personEntry)
        .where(eq(personEntry.nationalId as SQLiteColumn, sql.placeholder("key"))),
    ).pluck(),
    done: prepare(
      orm
        .select({
          bodyHash: idempotency.bodyHash as SQLiteColumn,
          answer: idempotency.answer as SQLiteColumn,
          entryIndex: idempotency.entryIndex as SQLiteColumn,
          nodes: auditEntry.nodes as SQLiteColumn,
        })
        .from(idempotency)
        .innerJoin(auditEntry, sql`${auditEntry.entryIndex} = ${idempotency.entryIndex}`)
        .where(eq(idempotency.key as SQLiteColumn, sql.placeholder("key"))),
    ).raw(),
  };
}
