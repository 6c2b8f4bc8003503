import type { SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { ADDRESS_COLUMNS, ENTERPRISE_COLUMNS } from "../enterprise-row.ts";
import type { StepName } from "../step.ts";
import { prepareCampaignSteps } from "./campaign-steps.ts";
import {
  addressBudget,
  agency,
  auditEntry,
  auditValue,
  change,
  enterprise,
  enterpriseAddress,
  enterpriseEntry,
  enterpriseFeed,
  idempotency,
  importRun,
  mailboxSupplier,
  person,
  personEntry,
  type Table,
  validationCode,
} from "./columns.ts";
import type { Connection } from "./connection.ts";
import { and, between, eq, sql } from "./drizzle.ts";
import { FEED } from "./enterprises.ts";
import { prepareOutboxSteps } from "./outbox-steps.ts";
import { preparing } from "./preparing.ts";
import { PERSON_ROW, preparePutPerson } from "./put-person.ts";
import { prepareReminderSteps } from "./reminder-statements.ts";
import { AGENCY, CODE, IMPORT_RUN, SUPPLIER } from "./statements.ts";

interface Statement {
  run(values: readonly unknown[]): { changes: number };
}

/** The statement behind each step, prepared once. */
export function prepareSteps(connection: Connection): Record<StepName, Statement> {
  const { put, add, addNew, drop, prepare, orm } = preparing(connection);
  const key = person.nationalId as SQLiteColumn;
  return {
    putPerson: preparePutPerson(connection),
    addPerson: addNew(person, PERSON_ROW),
    dropPerson: drop(
      person,
      and(
        eq(key, sql.placeholder("key")),
        eq(column(person.revision), sql.placeholder("revision")),
      ),
    ),
    dropRedirect: drop(
      person,
      and(eq(key, sql.placeholder("key")), eq(column(person.state), sql.placeholder("state"))),
    ),
    addChange: add(change, CHANGE),
    forgetChange: prepare(
      orm
        .update(change)
        .set({ nationalId: sql`0`, before: sql`null`, entryIndex: sql`null`, previous: sql`null` })
        .where(eq(column(change.number), sql.placeholder("number"))),
    ),
    moveImport: prepare(
      orm
        .update(change)
        .set({ entryIndex: sql.placeholder("to") })
        .where(
          and(
            between(column(change.number), sql.placeholder("first"), sql.placeholder("last")),
            eq(column(change.entryIndex), sql.placeholder("from")),
          ),
        ),
    ),
    addEntry: add(auditEntry, ["entryIndex", "bytes", "nodes"]),
    addValue: add(auditValue, ["entryIndex", "opened"]),
    dropValue: drop(auditValue, eq(column(auditValue.entryIndex), sql.placeholder("index"))),
    addIdempotency: addNew(idempotency, ["key", "bodyHash", "entryIndex", "answer", "at"]),
    dropIdempotency: drop(
      idempotency,
      eq(column(idempotency.entryIndex), sql.placeholder("index")),
    ),
    addPersonEntry: add(personEntry, ["entryIndex", "nationalId"]),
    /** Only while the recipient is at the revision that the decision was made on. */
    addDecision: prepare(
      orm
        .insert(personEntry)
        .select(
          sql`select ${sql.placeholder("index")}, ${sql.placeholder("key")} where coalesce((select ${person.revision} from ${person} where ${key} = ${sql.placeholder("of")}), 0) = ${sql.placeholder("revision")}`,
        ),
    ),
    movePersonEntries: prepare(
      orm
        .update(personEntry)
        .set({ nationalId: sql.placeholder("to") })
        .where(eq(column(personEntry.nationalId), sql.placeholder("from"))),
    ),
    dropPersonEntries: drop(
      personEntry,
      eq(column(personEntry.nationalId), sql.placeholder("key")),
    ),
    putAgency: put(agency, column(agency.orgNumber), AGENCY),
    putSupplier: put(mailboxSupplier, column(mailboxSupplier.orgNumber), SUPPLIER),
    putImportRun: put(importRun, column(importRun.number), IMPORT_RUN),
    putCode: put(validationCode, column(validationCode.key), CODE, oneMoreIn(validationCode)),
    putAddressBudget: put(
      addressBudget,
      column(addressBudget.key),
      BUDGET,
      oneMoreIn(addressBudget),
    ),
    spendCode: prepare(
      orm
        .update(validationCode)
        .set({ triesLeft: sql`0` })
        .where(eq(column(validationCode.key), sql.placeholder("key"))),
    ),
    dropCode: drop(validationCode, eq(column(validationCode.key), sql.placeholder("key"))),
    ...prepareOutboxSteps(connection),
    ...prepareCampaignSteps(connection),
    putEnterprise: put(
      enterprise,
      column(enterprise.orgNumber),
      ENTERPRISE_COLUMNS,
      sql`${enterprise.revision} = excluded.revision - 1`,
    ),
    dropEnterpriseAddresses: drop(
      enterpriseAddress,
      eq(column(enterpriseAddress.orgNumber), sql.placeholder("key")),
    ),
    /** An address may move to another unit under the same id. */
    putEnterpriseAddress: put(enterpriseAddress, column(enterpriseAddress.id), ADDRESS_COLUMNS),
    /** Only while unit and main unit are at the revisions that the decision was made on. */
    addEnterpriseDecision: prepare(
      orm
        .insert(enterpriseEntry)
        .select(
          sql`select ${sql.placeholder("index")}, ${sql.placeholder("key")} where ${revisionOf("of")} = ${sql.placeholder("revision")} and ${revisionOf("main")} = ${sql.placeholder("mainRevision")}`,
        ),
    ),
    addEnterpriseEntry: add(enterpriseEntry, ["entryIndex", "orgNumber"]),
    ...prepareReminderSteps(connection),
    putFeed: put(enterpriseFeed, column(enterpriseFeed.number), FEED),
  };
}

const CHANGE = [
  "number",
  "nationalId",
  "revision",
  "at",
  "kind",
  "fields",
  "entryIndex",
  "previous",
  "before",
] as const;

const BUDGET = ["key", "day", "sentToday"] as const;

/** A budget is spent from as it was read, so that nobody who asks at the same time spends the same. */
function oneMoreIn({ day, sentToday }: Table): SQL {
  return sql`excluded.day > ${day} or excluded.sent_today = ${sentToday} + 1`;
}

/** The revision of the unit under a key; 0 where there is none. */
function revisionOf(key: string): SQL {
  return sql`coalesce((select ${enterprise.revision} from ${enterprise} where ${enterprise.orgNumber} = ${sql.placeholder(key)}), 0)`;
}

function column(of: unknown): SQLiteColumn {
  return of as SQLiteColumn;
}
