import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { PERSON_COLUMNS } from "../person-row.ts";
import { agency, importRun, mailboxSupplier, person, register, type Table } from "./columns.ts";
import type { Connection } from "./connection.ts";

/**
 * Every statement of the register, written with Drizzle's builder and prepared once on the raw
 * client: building and mapping with the builder at each call costs ten times the look-up itself.
 *
 * A batch of any size is one statement that joins the asked values, as a JSON array, to the table;
 * its rows come in the order asked.
 */
export function prepareStatements({ client, orm }: Connection) {
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

  const put = (table: Table, key: SQLiteColumn, names: readonly string[], setWhere?: SQL) => {
    const replaced = Object.entries(pick(table, names)).filter(([, { primary }]) => !primary);
    const excluded = replaced.map(([name, { name: inSql }]) => [
      name,
      sql`excluded.${sql.identifier(inSql)}`,
    ]);
    return prepare(
      orm
        .insert(table)
        .values(Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])))
        .onConflictDoUpdate({
          target: key,
          set: Object.fromEntries(excluded),
          ...(setWhere ? { setWhere } : {}),
        }),
    );
  };

  return {
    person: oneOf(person, person.nationalId as SQLiteColumn, PERSON_COLUMNS).raw(),
    people: eachOf(person, person.nationalId as SQLiteColumn, PERSON_COLUMNS),
    sharedEmails: hasSecond(sql`lower(${person.email}) = lower(${value})`),
    sharedMobiles: hasSecond(sql`${person.mobile} = ${value}`),
    mailboxSuppliers: eachOf(mailboxSupplier, mailboxSupplier.orgNumber as SQLiteColumn, SUPPLIER),
    agency: oneOf(agency, agency.orgNumber as SQLiteColumn, AGENCY),
    importRun: oneOf(importRun, importRun.number as SQLiteColumn, IMPORT_RUN),
    register: oneOf(register, register.number as SQLiteColumn, REGISTER),
    countPeople: prepare(orm.select({ count: sql`count(*)` }).from(person)).pluck(),

    /** Changes no row when the person is at another revision than the one before. */
    putPerson: put(
      person,
      person.nationalId as SQLiteColumn,
      PERSON_COLUMNS,
      sql`${person.revision} = excluded.revision - 1`,
    ),
    putSupplier: put(mailboxSupplier, mailboxSupplier.orgNumber as SQLiteColumn, SUPPLIER),
    putAgency: put(agency, agency.orgNumber as SQLiteColumn, AGENCY, sql`false`),
    putImportRun: put(importRun, importRun.number as SQLiteColumn, IMPORT_RUN),
    putRegister: put(register, register.number as SQLiteColumn, REGISTER, sql`false`),
  };
}

export type Statements = ReturnType<typeof prepareStatements>;

const SUPPLIER = ["orgNumber", "certificate"] as const;
const AGENCY = ["orgNumber", "name", "connectedAt", "disconnectedAt"] as const;
const REGISTER = ["number", "environment"] as const;
const IMPORT_RUN = [
  "number",
  "file",
  "line",
  "byteOffset",
  "accepted",
  "refused",
  "finishedAt",
] as const;

/** The named columns, each under its name in the definition. */
function pick(table: Table, names: readonly string[]): Record<string, SQLiteColumn> {
  return Object.fromEntries(names.map((name) => [name, table[name] as SQLiteColumn]));
}
