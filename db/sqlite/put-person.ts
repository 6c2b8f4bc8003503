import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { PERSON_COLUMNS } from "../person-row.ts";
import { person } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { and, eq, sql } from "./drizzle.ts";
import { preparing } from "./preparing.ts";

/** A row of `person` with all that is kept beside it. */
export const PERSON_ROW = [...PERSON_COLUMNS, "replacedBy", "lastChange"] as const;

const INDEXED: readonly string[] = ["email", "mobile"];
const KEPT = ["nationalId", ...INDEXED];
/** Where the values of a statement stand in a row. */
const AT = {
  set: placesOf(PERSON_ROW.filter((name) => !KEPT.includes(name))),
  key: placeOf("nationalId"),
  revision: placeOf("revision"),
  indexed: placesOf(INDEXED),
};

/**
 * Puts a person in the place of their record one revision before, or where there is none. SQLite
 * writes the index of every column that a statement sets, be it to what it was: where both addresses
 * stay, as in most changes, the statement leaves them alone, and a page fewer is written for each.
 */
export function preparePutPerson(connection: Connection) {
  const { put, prepare, orm } = preparing(connection);
  const key = person.nationalId as SQLiteColumn;
  const revision = person.revision as SQLiteColumn;
  const whole = put(person, key, PERSON_ROW, sql`${revision} = excluded.revision - 1`);
  const set = AT.set.map((place) => PERSON_ROW[place] as string);
  const withAddresses = prepare(
    orm
      .update(person)
      .set(Object.fromEntries(set.map((name) => [name, sql.placeholder(name)])))
      .where(
        and(
          eq(key, sql.placeholder("key")),
          eq(revision, sql.placeholder("before")),
          ...INDEXED.map((name) => sql`${person[name]} is ${sql.placeholder(name)}`),
        ),
      ),
  );

  return {
    run(row: readonly unknown[]): { changes: number } {
      const before = (row[AT.revision] as number) - 1;
      if (before > 0) {
        const values = AT.set.map((place) => row[place]);
        values.push(row[AT.key], before, ...AT.indexed.map((place) => row[place]));
        const kept = withAddresses.run(values);
        if (kept.changes > 0) return kept;
      }
      return whole.run(row);
    },
  };
}

function placeOf(name: string): number {
  return PERSON_ROW.indexOf(name as (typeof PERSON_ROW)[number]);
}

function placesOf(names: readonly string[]): number[] {
  return names.map(placeOf);
}
