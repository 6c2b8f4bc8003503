import type { SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { type Builder, pick, writing } from "../builder.ts";
import { person, type Table } from "./columns.ts";
import { drizzle, sql } from "./drizzle.ts";
import { prepare } from "./statement.ts";

/** Drizzle's builder, which writes statements down here; sessions run them. */
export const orm = drizzle(async () => {
  throw new Error("expected a session to run statements, not the builder");
});

export const builder = orm as unknown as Builder;

/** One of several values asked for at once. */
export const value = sql`asked.value`;

/** The texts asked for, in their order. */
export const askedTexts = sql`unnest(${sql.placeholder("asked")}::text[]) with ordinality as asked(value, place)`;

export const inOrderAsked = sql`asked.place`;

/** The rows under any of some keys, in no order. */
export const eachOf = (table: Table, key: PgColumn, names: readonly string[]) =>
  prepare(orm.select(pick(table, names)).from(table).where(isAsked(key)));

export const isAsked = (key: PgColumn) => sql`${key} = any(${sql.placeholder("asked")})`;

/** For each text asked, whether there is a second person of whom something holds. */
export const hasSecond = (match: SQL) => {
  const second = sql`exists (select 1 from ${person} where ${match} limit 1 offset 1)`;
  return prepare(orm.select({ second }).from(askedTexts).orderBy(inOrderAsked));
};

export const oneOf = (table: Table, key: PgColumn, names: readonly string[]) =>
  prepare(
    orm
      .select(pick(table, names))
      .from(table)
      .where(sql`${key} = ${sql.placeholder("key")}`),
  );

const { put, add, addNew, drop } = writing(builder);

export const preparedPut = (...args: Parameters<typeof put>) => prepare(put(...args));
export const preparedAdd = (...args: Parameters<typeof add>) => prepare(add(...args));
export const preparedAddNew = (...args: Parameters<typeof addNew>) => prepare(addNew(...args));
export const preparedDrop = (...args: Parameters<typeof drop>) => prepare(drop(...args));
