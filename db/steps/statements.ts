import type { Column, SQL } from "drizzle-orm";
import { type Builder, type Query, type Table, writing } from "../builder.ts";
import { CHANGE } from "../change-row.ts";
import { and, between, eq, sql } from "../drizzle.ts";
import { ADDRESS_COLUMNS, ENTERPRISE_COLUMNS } from "../enterprise-row.ts";
import { PERSON_COLUMNS } from "../person-row.ts";
import { AGENCY, BUDGET, CODE, FEED, IMPORT_RUN, SUPPLIER } from "../row-columns.ts";
import type { StepName } from "../step.ts";
import type { defineTables } from "../tables.ts";
import { defineCampaignSteps } from "./campaign-statements.ts";
import { defineOutboxSteps } from "./outbox-statements.ts";
import { defineReminderSteps } from "./reminder-statements.ts";

/** What a database brings to its writes. */
export interface Writing {
  tables: Record<keyof ReturnType<typeof defineTables>, Table>;
  builder: Builder;
  /** What stands for a number that the database gives. */
  given: SQL;
}

/** The statement behind each step, the same for every database but for how each writes it down. */
export function defineSteps({ tables, builder, given }: Writing): Record<StepName, Query> {
  const { put, add, addNew, drop } = writing(builder);
  const { person, personEntry, change, auditEntry, auditValue, idempotency } = tables;
  const { agency, mailboxSupplier, importRun, validationCode, addressBudget } = tables;
  const { enterprise, enterpriseAddress, enterpriseEntry, enterpriseFeed } = tables;
  const key = column(person.nationalId);
  const revisionOf = (unit: string) =>
    sql`coalesce((select ${enterprise.revision} from ${enterprise} where ${enterprise.orgNumber} = ${sql.placeholder(unit)}), 0)`;
  const row = [...PERSON_COLUMNS, "replacedBy", "lastChange"];
  return {
    putPerson: put(person, key, row, sql`${person.revision} = excluded.revision - 1`),
    addPerson: addNew(person, row),
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
    forgetChange: builder
      .update(change)
      .set({ nationalId: sql`0`, before: sql`null`, entryIndex: sql`null`, previous: sql`null` })
      .where(eq(column(change.number), sql.placeholder("number"))),
    moveImport: builder
      .update(change)
      .set({ entryIndex: sql.placeholder("to") })
      .where(
        and(
          between(column(change.number), sql.placeholder("first"), sql.placeholder("last")),
          eq(column(change.entryIndex), sql.placeholder("from")),
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
    addDecision: builder
      .insert(personEntry)
      .select(
        sql`select ${sql.placeholder("index")}, ${sql.placeholder("key")} where coalesce((select ${person.revision} from ${person} where ${key} = ${sql.placeholder("of")}), 0) = ${sql.placeholder("revision")}`,
      ),
    movePersonEntries: builder
      .update(personEntry)
      .set({ nationalId: sql.placeholder("to") })
      .where(eq(column(personEntry.nationalId), sql.placeholder("from"))),
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
    spendCode: builder
      .update(validationCode)
      .set({ triesLeft: sql`0` })
      .where(eq(column(validationCode.key), sql.placeholder("key"))),
    dropCode: drop(validationCode, eq(column(validationCode.key), sql.placeholder("key"))),
    ...defineOutboxSteps(tables.outbox, { builder, given }),
    ...defineCampaignSteps(tables, builder),
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
    addEnterpriseDecision: builder
      .insert(enterpriseEntry)
      .select(
        sql`select ${sql.placeholder("index")}, ${sql.placeholder("key")} where ${revisionOf("of")} = ${sql.placeholder("revision")} and ${revisionOf("main")} = ${sql.placeholder("mainRevision")}`,
      ),
    addEnterpriseEntry: add(enterpriseEntry, ["entryIndex", "orgNumber"]),
    ...defineReminderSteps(tables.reminder, builder),
    putFeed: put(enterpriseFeed, column(enterpriseFeed.number), FEED),
  };
}

/** A budget is spent from as it was read, so that nobody who asks at the same time spends the same. */
function oneMoreIn({ day, sentToday }: Table): SQL {
  return sql`excluded.day > ${day} or excluded.sent_today = ${sentToday} + 1`;
}

function column(of: unknown): Column {
  return of as Column;
}
