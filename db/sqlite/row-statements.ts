import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { pick } from "../builder.ts";
import type { Span } from "../carrying/rows.ts";
import type { CarriedTable } from "../carrying/tables.ts";
import { REGISTER } from "../row-columns.ts";
import { accessTables } from "./access/columns.ts";
import { register, type Table, tables } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { and, eq, gt, sql } from "./drizzle.ts";
import { preparing } from "./preparing.ts";

/** The statements of one table, each row an array of its columns. */
export function rowStatements(connection: Connection, table: CarriedTable) {
  const { prepare, add, drop, orm } = preparing(connection);
  const defined = tableOf(table);
  const key = defined[table.key] as SQLiteColumn;
  const columns = pick(defined, table.columns);

  /** In no order; the borders are `after` and `upTo`. */
  const rowsIn = ({ after, upTo }: Span) =>
    orm
      .select(columns)
      .from(defined)
      .where(
        and(
          after === null ? undefined : gt(key, sql.placeholder("after")),
          upTo === null ? undefined : sql`${key} <= ${sql.placeholder("upTo")}`,
        ),
      );

  return {
    within: (span: Span) => prepare(rowsIn(span)).raw(),
    page: (after: Span["after"]) =>
      prepare(rowsIn({ after, upTo: null }).orderBy(key).limit(sql.placeholder("first"))).raw(),
    count: prepare(orm.select({ count: sql`count(*)` }).from(defined)).pluck(),
    greatest: prepare(orm.select({ greatest: sql`max(${key})` }).from(defined)).pluck(),
    add: add(defined, table.columns),
    drop: drop(defined, eq(key, sql.placeholder("key"))),
  };
}

/** What the store says that it was made for. */
export function settledStatements(connection: Connection) {
  const { prepare, oneOf, add, orm } = preparing(connection);
  const number = register.number as SQLiteColumn;
  const environment = register.environment as SQLiteColumn;
  const isIt = and(eq(number, sql.placeholder("number")), eq(environment, sql.placeholder("from")));
  return {
    read: oneOf(register, number, ["environment"]).pluck(),
    add: add(register, REGISTER),
    settle: prepare(
      orm
        .update(register)
        .set({ environment: sql.placeholder("to") })
        .where(isIt),
    ),
  };
}

function tableOf({ definedAs, of }: CarriedTable): Table {
  const defined: Record<string, Table> = of === "REGISTER" ? tables : accessTables;
  return defined[definedAs] as Table;
}
