import type { PgColumn, PgColumnBuilderBase, PgTable } from "drizzle-orm/pg-core";
import { defineAccessTables } from "../access-tables.ts";
import type { ColumnKit } from "../column-kit.ts";
import { defineTables } from "../tables.ts";
import { bigint, customType, index, pgTable, smallint, sql, text } from "./drizzle.ts";

/** A table whose columns are reached by their names in the definition. */
export type Table = PgTable & Record<string, PgColumn>;

/** A column while it is being defined. */
interface Column {
  notNull(): Column;
}

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const integer = (name: string) => bigint(name, { mode: "number" });

/** The column kit for Postgres. */
const kit: ColumnKit<Column, Table> = {
  table: (name, columns, indexes = []) =>
    pgTable(name, columns as unknown as Record<string, PgColumnBuilderBase>, (self) =>
      indexes.map(({ name: indexName, column, folded }) => {
        const [first, ...rest] = [column]
          .flat()
          .map((name) => (self as unknown as Table)[name] as PgColumn)
          .map((over) => (folded ? sql`lower(${over})` : over));
        return index(indexName).on(first as PgColumn, ...rest);
      }),
    ) as unknown as Table,
  id: (name) => integer(name).primaryKey() as unknown as Column,
  text: (name) => text(name) as unknown as Column,
  flag: (name) => smallint(name) as unknown as Column,
  instant: (name) => integer(name) as unknown as Column,
  count: (name) => integer(name) as unknown as Column,
  bytes: (name) => bytea(name) as unknown as Column,
  key: (name) => text(name).primaryKey() as unknown as Column,
  serial: (name) => integer(name).primaryKey().generatedByDefaultAsIdentity() as unknown as Column,
};

/**
 * Where each log ends. Whoever appends holds its row from before they look to their commit, so that
 * entries of all processes follow one another. `at` and `isDecision` are the newest entry's.
 */
const defineHead = ({ table, key, count, instant, flag }: typeof kit) =>
  table("log_head", {
    log: key("log"),
    size: count("size").notNull(),
    changes: count("changes").notNull(),
    at: instant("at").notNull(),
    isDecision: flag("is_decision").notNull(),
  });

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
export const accessTables = defineAccessTables(kit);
export const { accessEntry, lookupRun, lookupBlock, stranger } = accessTables;
export const logHead = defineHead(kit);
