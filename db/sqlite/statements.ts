import { sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { PERSON_COLUMNS } from "../person-row.ts";
import { agency, importRun, mailboxSupplier, person, register } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { preparing } from "./preparing.ts";

/** Every statement of look-ups, imports and agencies. */
export function prepareStatements(connection: Connection) {
  const { prepare, eachOf, oneOf, hasSecond, put, orm, value } = preparing(connection);

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
