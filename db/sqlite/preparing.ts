import type { SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
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
  const prepare = (query: { toSQL(): { sql: string } }) => client.prepare(query.toSQL().sql);
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

  const insert = (table: Table, names: readonly string[]) =>
    orm
      .insert(table)
      .values(Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])));

  const put = (table: Table, key: SQLiteColumn, names: readonly string[], setWhere?: SQL) => {
    const replaced = Object.entries(pick(table, names)).filter(([, { primary }]) => !primary);
    const excluded = replaced.map(([name, { name: inSql }]) => [
      name,
      sql`excluded.${sql.identifier(inSql)}`,
    ]);
    return prepare(
      insert(table, names).onConflictDoUpdate({
        target: key,
        set: Object.fromEntries(excluded),
        ...(setWhere ? { setWhere } : {}),
      }),
    );
  };

  /** A row more; fails when its key is taken. */
  const add = (table: Table, names: readonly string[]) => prepare(insert(table, names));

  /** A row more; changes none when its key is taken. */
  const addNew = (table: Table, names: readonly string[]) =>
    prepare(insert(table, names).onConflictDoNothing());

  const drop = (table: Table, where: SQL | undefined) => prepare(orm.delete(table).where(where));

  return { prepare, eachOf, oneOf, hasSecond, put, add, addNew, drop, orm, value };
}

/** The named columns, each under its name in the definition. */
export function pick(table: Table, names: readonly string[]): Record<string, SQLiteColumn> {
  return Object.fromEntries(names.map((name) => [name, table[name] as SQLiteColumn]));
}
