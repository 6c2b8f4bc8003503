import type { SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Instant } from "../../src/rules/person.ts";
import { createTally, type RegisterQuality } from "../../src/rules/register-quality.ts";
import { ACTIVE, DELETED } from "../person-row.ts";
import { person } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { sql } from "./drizzle.ts";
import { orm } from "./preparing.ts";
import { prepare } from "./statement.ts";

/** So many people are read at a time, so that requests have their turn in between. */
const PAGE = 10_000;

/**
 * Counts the whole register. Everybody is read once, with little of each, and judged by the rule
 * itself. People are read page by page in order of their numbers: one who changes meanwhile is
 * counted once, as before or as after.
 */
export async function countQuality(
  { read }: Pick<Connection, "read">,
  now: Instant,
): Promise<RegisterQuality> {
  const tally = createTally(now);
  let registered = 0;
  let deleted = 0;
  for (let after: number | null = -1; after !== null; ) {
    const rows = (await read(ALL, after, PAGE)) as unknown as Row[];
    for (const [, state, reserved, email, mobile] of rows) {
      if (state === DELETED) deleted++;
      if (state !== ACTIVE) continue;
      registered++;
      tally.add({ reserved: reserved !== 0, email, mobile });
    }
    after = rows.length < PAGE ? null : (rows.at(-1)?.[0] ?? null);
  }
  const { reserved, withoutAddress, reachable, channels } = tally.result();
  return {
    asOf: now,
    registered,
    deleted,
    reserved,
    withoutAddress,
    reachable,
    channels,
    sharedValues: Number((await read(SHARED_VALUES))[0]?.[0]),
    peopleSharingValues: Number((await read(PEOPLE_SHARING))[0]?.[0]),
  };
}

type Row = [
  nationalId: number,
  state: number,
  reserved: number,
  email: number | null,
  mobile: number | null,
];

const of = person as Record<string, PgColumn> & typeof person;
const newest = (value: string) =>
  sql`case when ${of[value]} is null then null else greatest(coalesce(${of[`${value}ChangedAt`]}, 0), coalesce(${of[`${value}ConfirmedAt`]}, 0)) end`;
const email = sql`lower(${of.email})`;
const mobile = sql`${of.mobile}`;
/** Read from the value's index alone. */
const shared = (value: SQL) =>
  sql`select ${value} from ${person} group by ${value} having count(*) > 1 and ${value} is not null`;
const having = (value: SQL) =>
  sql`select ${of.nationalId} from ${person} where ${value} in (${shared(value)})`;
const countOf = (rows: SQL) =>
  prepare(orm.select({ count: sql`count(*)` }).from(sql`(${rows}) as found`));
const ALL = prepare(
  orm
    .select({
      nationalId: of.nationalId as PgColumn,
      state: of.state as PgColumn,
      reserved: of.reserved as PgColumn,
      email: newest("email"),
      mobile: newest("mobile"),
    })
    .from(person)
    .where(sql`${of.nationalId} > ${sql.placeholder("after")}`)
    .orderBy(of.nationalId as PgColumn)
    .limit(sql.placeholder("first")),
);
const SHARED_VALUES = countOf(sql`${shared(email)} union all ${shared(mobile)}`);
const PEOPLE_SHARING = countOf(sql`${having(email)} union ${having(mobile)}`);
