import type { PgColumn } from "drizzle-orm/pg-core";
import { pick } from "../builder.ts";
import { keyOf, ORG_NUMBER } from "../number-key.ts";
import { AGENCY, BUDGET, CODE, IMPORT_RUN, SUPPLIER } from "../row-columns.ts";
import { type AgencyRow, readAgency, readCode, readImportRun } from "../small-rows.ts";
import type { Store } from "../store.ts";
import { addressBudget, agency, importRun, mailboxSupplier, validationCode } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { and, eq, sql } from "./drizzle.ts";
import { eachOf, oneOf, orm } from "./preparing.ts";
import { prepare } from "./statement.ts";

const ORG = agency.orgNumber as PgColumn;
const CODE_KEY = validationCode.key as PgColumn;
const SUPPLIERS = eachOf(mailboxSupplier, mailboxSupplier.orgNumber as PgColumn, SUPPLIER);
const ONE_AGENCY = oneOf(agency, ORG, AGENCY);
const AGENCIES = eachOf(agency, ORG, AGENCY);
const ALL_AGENCIES = prepare(
  orm
    .select(pick(agency, AGENCY))
    .from(agency)
    .where(sql`${ORG} > ${sql.placeholder("after")}`)
    .orderBy(ORG)
    .limit(sql.placeholder("first")),
);
const SENT_CODE = oneOf(validationCode, CODE_KEY, CODE);
const TAKE_TRY = prepare(
  orm
    .update(validationCode)
    .set({ triesLeft: sql`${validationCode.triesLeft} - 1` })
    .where(and(eq(CODE_KEY, sql.placeholder("key")), sql`${validationCode.triesLeft} > 0`))
    .returning(pick(validationCode, CODE)),
);
const ADDRESS_BUDGET = oneOf(addressBudget, addressBudget.key as PgColumn, BUDGET);
const RUN = oneOf(importRun, importRun.number as PgColumn, IMPORT_RUN);

type Lists = Pick<
  Store,
  | "mailboxSuppliers"
  | "agency"
  | "agencies"
  | "allAgencies"
  | "sentCode"
  | "takeTry"
  | "addressBudget"
  | "importRun"
>;

/** The part of the store that looks up agencies, suppliers, codes and imports. */
export function openLists({ read, once }: Connection): Lists {
  const keysOf = (orgNumbers: readonly string[]) =>
    orgNumbers.map((number) => keyOf(number, ORG_NUMBER));
  return {
    async mailboxSuppliers(orgNumbers) {
      const rows = (await read(SUPPLIERS, keysOf(orgNumbers))) as [number, string][];
      const certificates = new Map(rows.map(([key, certificate]) => [String(key), certificate]));
      return orgNumbers.map((orgNumber) => {
        const certificate = certificates.get(orgNumber);
        return certificate === undefined ? null : { orgNumber, certificate };
      });
    },
    async agency(orgNumber) {
      const [row] = await read(ONE_AGENCY, keyOf(orgNumber, ORG_NUMBER));
      return row === undefined ? null : readAgency(row as AgencyRow);
    },
    async agencies(orgNumbers) {
      const rows = (await read(AGENCIES, keysOf(orgNumbers))) as AgencyRow[];
      const byNumber = new Map(rows.map((row) => [String(row[0]), readAgency(row)]));
      return orgNumbers.map((orgNumber) => byNumber.get(orgNumber) ?? null);
    },
    async allAgencies(after, first) {
      const rows = await read(ALL_AGENCIES, Number(after ?? 0), first);
      return (rows as AgencyRow[]).map(readAgency);
    },
    sentCode: async (key) => readCode((await read(SENT_CODE, key))[0]),
    takeTry: async (key) => readCode((await once(TAKE_TRY, key)).rows[0]),
    async addressBudget(key) {
      const [row] = (await read(ADDRESS_BUDGET, key)) as [string, number, number][];
      return row === undefined ? null : { day: row[1], sentToday: row[2] };
    },
    importRun: async (number) => readImportRun((await read(RUN, number))[0]),
  };
}
