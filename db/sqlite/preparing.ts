import type { SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { type Builder, pick, type Query, writing } from "../builder.ts";
import { person, type Table } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { sql } from "./drizzle.ts";

/**
 * Statements written with Drizzle's builder and prepared once on the raw client: building and
 * mapping with the builder at each call costs ten times the look-up itself.
 *
 * A batch of any size is one statement that joins the asked values, as a JSON array, to the table;
 * its rows come in the order asked.
 */
export function preparing({ client, orm }: Connection) {
  const prepare = (query: Query) => client.prepare(query.toSQL().sql);
  const askedValues = sql`json_each(${sql.placeholder("asked")})`;
  const value = sql`json_each.value`;

  const eachOf = (table: Table, key: SQLiteColumn, names: readonly string[]) =>
    prepare(
      orm
        .select(pick(table, names))
        .from(askedValues)
        .crossJoin(table)
        .where(sql`${key} = ${value}`),
    ).raw();

  const hasSecond = (match: SQL) => {
    const second = sql`exists (select 1 from ${person} where ${match} limit 1 offset 1)`;
    return prepare(orm.select({ second }).from(askedValues)).pluck();
  };

  const oneOf = (table: Table, key: SQLiteColumn, names: readonly string[]) =>
    prepare(
      orm
        .select(pick(table, names))
        .from(table)
        .where(sql`${key} = ${sql.placeholder("key")}`),
    );

  const { put, add, drop } = writing(orm as unknown as Builder);

  return {
    prepare,
    eachOf,
    oneOf,
    hasSecond,
    put: (...args: Parameters<typeof put>) => prepare(put(...args)),
    add: (...args: Parameters<typeof add>) => prepare(add(...args)),
    drop: (...args: Parameters<typeof drop>) => prepare(drop(...args)),
    orm,
    value,
  };
}
