import type { SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { pick } from "../builder.ts";
import type { Span } from "../carrying/rows.ts";
import type { CarriedTable } from "../carrying/tables.ts";
import { REGISTER } from "../row-columns.ts";
import { accessTables, register, type Table, tables } from "./columns.ts";
import { and, eq, gt, sql } from "./drizzle.ts";
import { builder, isAsked, oneOf, orm, preparedAddNew, preparedDrop } from "./preparing.ts";
import { prepare, type Statement } from "./statement.ts";

function tableOf({ definedAs, of }: CarriedTable): Table {
  const defined: Record<string, Table> = of === "REGISTER" ? tables : accessTables;
  return defined[definedAs] as Table;
}

export const keyColumn = (table: CarriedTable) => tableOf(table)[table.key] as PgColumn;

/** The rows of a span, in no order; its borders are `after` and `upTo`. */
export function rowsIn(table: CarriedTable, { after, upTo }: Span) {
  const key = keyColumn(table);
  const from = after === null ? undefined : gt(key, sql.placeholder("after"));
  const to = upTo === null ? undefined : sql`${key} <= ${sql.placeholder("upTo")}`;
  return orm
    .select(pick(tableOf(table), table.columns))
    .from(tableOf(table))
    .where(and(from, to));
}

const ARRAYS: Record<string, SQL> = {
  bigint: sql`bigint[]`,
  smallint: sql`smallint[]`,
  text: sql`text[]`,
  bytea: sql`bytea[]`,
};

interface Statements {
  count: Statement;
  greatest: Statement;
  drop: Statement;
  add: Statement;
}

const known = new Map<CarriedTable, Statements>();

export function statementsOf(table: CarriedTable): Statements {
  const made = known.get(table) ?? prepareStatements(table);
  known.set(table, made);
  return made;
}

/** `add` is given the rows column by column, `drop` their keys. */
function prepareStatements(table: CarriedTable): Statements {
  const defined = tableOf(table);
  const arrays = table.columns.map((name) => {
    const type = ARRAYS[(defined[name] as PgColumn).getSQLType()];
    if (type === undefined) throw new Error(`expected a known type of ${table.name}.${name}`);
    return sql`${sql.placeholder(name)}::${type}`;
  });
  const key = keyColumn(table);
  return {
    count: prepare(orm.select({ count: sql`count(*)` }).from(defined)),
    greatest: prepare(orm.select({ greatest: sql`max(${key})` }).from(defined)),
    drop: preparedDrop(defined, isAsked(key)),
    add: prepare(
      builder.insert(defined).select(sql`select * from unnest(${sql.join(arrays, sql`, `)})`),
    ),
  };
}

const number = register.number as PgColumn;
const environment = register.environment as PgColumn;
export const SETTLED = oneOf(register, number, ["environment"]);
/** Until the transaction is over nobody says something else of the register. */
export const HOLD_SETTLED = prepare(
  orm
    .select({ environment })
    .from(register)
    .where(eq(number, sql.placeholder("number")))
    .for("share"),
);
export const ADD_SETTLED = preparedAddNew(register, REGISTER);
export const SETTLE = prepare(
  orm
    .update(register)
    .set({ environment: sql.placeholder("to") })
    .where(and(eq(number, sql.placeholder("number")), eq(environment, sql.placeholder("from")))),
);

/** Of the numbers that the database gives itself. */
export const LAST_NUMBER = {
  name: "varde_last_number",
  text: "select pg_sequence_last_value(pg_get_serial_sequence($1, $2)::regclass)",
};
export const GO_ON = {
  name: "varde_go_on",
  text: "select setval(pg_get_serial_sequence($1, $2), $3, $4)",
};
