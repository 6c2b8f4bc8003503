import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { pick } from "../builder.ts";
import { PERSON_COLUMNS } from "../person-row.ts";
import { AGENCY, CODE, IMPORT_RUN, REGISTER, SUPPLIER } from "../row-columns.ts";
import {
  addressBudget,
  agency,
  importRun,
  mailboxSupplier,
  person,
  register,
  validationCode,
} from "./columns.ts";
import type { Connection } from "./connection.ts";
import { and, eq, sql } from "./drizzle.ts";
import { preparing } from "./preparing.ts";

/** The statements that look up people, agencies and suppliers. */
export function prepareLookUps(connection: Connection) {
  const { prepare, eachOf, oneOf, hasSecond, orm, value } = preparing(connection);

  return {
    person: oneOf(person, person.nationalId as SQLiteColumn, PERSON_COLUMNS).raw(),
    people: eachOf(person, person.nationalId as SQLiteColumn, PERSON_COLUMNS),
    replacements: eachOf(person, person.nationalId as SQLiteColumn, ["nationalId", "replacedBy"]),
    sharedEmails: hasSecond(sql`lower(${person.email}) = lower(${value})`),
    sharedMobiles: hasSecond(sql`${person.mobile} = ${value}`),
    mailboxSuppliers: eachOf(mailboxSupplier, mailboxSupplier.orgNumber as SQLiteColumn, SUPPLIER),
    agency: oneOf(agency, agency.orgNumber as SQLiteColumn, AGENCY).raw(),
    agencies: eachOf(agency, agency.orgNumber as SQLiteColumn, AGENCY),
    allAgencies: prepare(
      orm
        .select(pick(agency, AGENCY))
        .from(agency)
        .where(sql`${agency.orgNumber} > ${sql.placeholder("after")}`)
        .orderBy(agency.orgNumber as SQLiteColumn)
        .limit(sql.placeholder("first")),
    ).raw(),
  };
}

/** The other statements of the store itself. */
export function prepareStatements(connection: Connection) {
  const { prepare, oneOf, put, orm } = preparing(connection);

  return {
    sentCode: oneOf(validationCode, validationCode.key as SQLiteColumn, CODE).raw(),
    takeTry: prepare(
      orm
        .update(validationCode)
        .set({ triesLeft: sql`${validationCode.triesLeft} - 1` })
        .where(
          and(
            eq(validationCode.key as SQLiteColumn, sql.placeholder("key")),
            sql`${validationCode.triesLeft} > 0`,
          ),
        )
        .returning(pick(validationCode, CODE)),
    ).raw(),
    addressBudget: oneOf(addressBudget, addressBudget.key as SQLiteColumn, [
      "day",
      "sentToday",
    ]).raw(),
    importRun: oneOf(importRun, importRun.number as SQLiteColumn, IMPORT_RUN).raw(),
    register: oneOf(register, register.number as SQLiteColumn, REGISTER),
    countPeople: prepare(orm.select({ count: sql`count(*)` }).from(person)).pluck(),

    putRegister: put(register, register.number as SQLiteColumn, REGISTER, sql`false`),
  };
}

export type Statements = ReturnType<typeof prepareStatements>;
