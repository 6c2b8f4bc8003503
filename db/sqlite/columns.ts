import type { SQLiteColumn, SQLiteColumnBuilder, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { ColumnKit } from "../column-kit.ts";
import { defineTables } from "../tables.ts";
import { blob, index, integer, sql, sqliteTable, text } from "./drizzle.ts";

/** A table whose columns are reached by their names in the definition. */
export type Table = SQLiteTable & Record<string, SQLiteColumn>;

/** A column while it is being defined. */
interface Column {
  notNull(): Column;
}

/** The column kit for SQLite. Keys are INTEGER PRIMARY KEY, which makes the row its own index. */
export const kit: ColumnKit<Column, Table> = {
  table: (name, columns, indexes = []) =>
    sqliteTable(name, columns as unknown as Record<string, SQLiteColumnBuilder>, (self) =>
      indexes.map(({ name: indexName, column, folded }) => {
        const [first, ...rest] = [column]
          .flat()
          .map((name) => self[name] as SQLiteColumn)
          .map((over) => (folded ? sql`lower(${over})` : over));
        return index(indexName).on(first as SQLiteColumn, ...rest);
      }),
    ) as unknown as Table,
  id: (name) => integer(name).primaryKey() as unknown as Column,
  text: (name) => text(name) as unknown as Column,
  flag: (name) => integer(name) as unknown as Column,
  instant: (name) => integer(name) as unknown as Column,
  count: (name) => integer(name) as unknown as Column,
  bytes: (name) => blob(name, { mode: "buffer" }) as unknown as Column,
  key: (name) => text(name).primaryKey() as unknown as Column,
  serial: (name) => integer(name).primaryKey({ autoIncrement: true }) as unknown as Column,
};

export const tables = defineTables(kit);
export const {
  person,
  change,
  personEntry,
  auditEntry,
  auditValue,
  idempotency,
  validationCode,
  addressBudget,
  outbox,
  agency,
  mailboxSupplier,
  importRun,
  register,
  enterprise,
  enterpriseAddress,
  enterpriseEntry,
  enterpriseFeed,
  campaign,
  campaignRecipient,
  reminder,
} = tables;
