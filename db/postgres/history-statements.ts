import type { PgColumn } from "drizzle-orm/pg-core";
import { pick } from "../builder.ts";
import { CHANGE } from "../change-row.ts";
import { PERSON_COLUMNS } from "../person-row.ts";
import { auditEntry, auditValue, change, idempotency, person, personEntry } from "./columns.ts";
import { asc, eq, gt, sql } from "./drizzle.ts";
import { oneOf, orm } from "./preparing.ts";
import { prepare } from "./statement.ts";

const number = change.number as PgColumn;
const key = person.nationalId as PgColumn;
const nameOf = (of: string, name: string) =>
  sql`${sql.identifier(of)}.${sql.identifier(change[name]?.name ?? "")}`;
const allOf = (of: string) =>
  sql.join(
    CHANGE.map((name) => nameOf(of, name)),
    sql`, `,
  );

/** A person with the number of their newest change. */
export const PERSON = oneOf(person, key, [...PERSON_COLUMNS, "lastChange"]);
export const REPLACED_BY = oneOf(person, key, ["replacedBy"]);
export const KEPT_PEOPLE = prepare(
  orm
    .select(pick(person, [...PERSON_COLUMNS, "replacedBy", "lastChange"]))
    .from(person)
    .where(gt(key, sql.placeholder("after")))
    .orderBy(asc(key))
    .limit(sql.placeholder("first")),
);

const opened = sql`select ${auditValue.opened} from ${auditValue} where ${auditValue.entryIndex} = past.entry_index and past.before is null`;

/**
 * A person's changes from one on back to the first, each with what lies beside its entry. They are
 * followed by `previous`, which only ever leads back, and are never changed but to be forgotten.
 */
export const CHAIN = prepare(
  orm
    .select({
      ...Object.fromEntries(CHANGE.map((name) => [name, nameOf("past", name)])),
      opened: sql`(${opened})`,
    })
    .from(
      sql`(with recursive past as (select ${allOf("c")} from ${change} c where c.number = ${sql.placeholder("from")} union all select ${allOf("c")} from ${change} c join past on c.number = past.previous and c.number < past.number) select * from past) as past`,
    )
    .orderBy(sql`past.number desc`),
);

export const NEWEST = prepare(
  orm.select({ newest: sql`coalesce(max(${number}), 0)` }).from(change),
);
export const CHANGES_AFTER = prepare(
  orm
    .select(pick(change, CHANGE))
    .from(change)
    .where(gt(number, sql.placeholder("after")))
    .orderBy(asc(number))
    .limit(sql.placeholder("first")),
);
export const ENTRIES = prepare(
  orm
    .select({ entryIndex: personEntry.entryIndex as PgColumn })
    .from(personEntry)
    .where(eq(personEntry.nationalId as PgColumn, sql.placeholder("key"))),
);
export const DONE = prepare(
  orm
    .select({
      bodyHash: idempotency.bodyHash as PgColumn,
      answer: idempotency.answer as PgColumn,
      entryIndex: idempotency.entryIndex as PgColumn,
      nodes: auditEntry.nodes as PgColumn,
    })
    .from(idempotency)
    .innerJoin(auditEntry, sql`${auditEntry.entryIndex} = ${idempotency.entryIndex}`)
    .where(eq(idempotency.key as PgColumn, sql.placeholder("key"))),
);
