import type { PgColumn } from "drizzle-orm/pg-core";
import type { Instant } from "../../../src/rules/person.ts";
import { readAccessEntry } from "../../access-entry.ts";
import {
  type CountRow,
  type LookupStatistics,
  MOST_LOOKUP_COUNTS,
  MOST_OUT_OF_ORDER,
  readCount,
} from "../../lookup-statistics.ts";
import { accessEntry } from "../columns.ts";
import type { Connection } from "../connection.ts";
import { and, desc, sql } from "../drizzle.ts";
import { oneOf, orm } from "../preparing.ts";
import { prepare } from "../statement.ts";

/** Counts the look-ups by agencies from a moment on; of entries that are there when it begins. */
export async function countLookups(
  { read }: Connection,
  from: Instant,
  asOf: Instant,
): Promise<LookupStatistics> {
  const end = Number((await read(END))[0]?.[0]);

  const timeOf = async (at: number) =>
    iso(readAccessEntry(String((await read(ENTRY, at))[0]?.[0])).lookup.at);

  /** Entries lie in order of time, so that the first of them is found without reading all. */
  async function firstSince(time: string): Promise<number> {
    let low = 0;
    let high = end;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((await timeOf(middle)) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  const first = await firstSince(iso(from - MOST_OUT_OF_ORDER));
  const range = [first, end, iso(from), iso(asOf)];
  const [sum] = (await read(SUM, ...range)) as [[number, number | null]];
  const rows = (await read(ROWS, ...range, MOST_LOOKUP_COUNTS)) as CountRow[];
  return { from, asOf, lookups: sum[0], people: Number(sum[1] ?? 0), rows: rows.map(readCount) };
}

function iso(instant: Instant): string {
  return new Date(instant).toISOString();
}

const index = accessEntry.entryIndex as PgColumn;
const entry = sql`${accessEntry.entry}::json`;
const time = sql`(${entry} ->> 'time')`;
const organization = sql`(${entry} -> 'caller' ->> 'organization')`;
const purpose = sql`(${entry} ->> 'purpose')`;
const subjects = sql`(${entry} ->> 'subjects')`;
/** The names stand in one text, with a space between. */
const people = sql`sum(length(${subjects}) - length(replace(${subjects}, ' ', '')) + 1)`;
const lookups = sql`count(*)`;
const isCounted = and(
  sql`${index} >= ${sql.placeholder("first")} and ${index} < ${sql.placeholder("end")}`,
  sql`${time} >= ${sql.placeholder("from")} and ${time} <= ${sql.placeholder("asOf")}`,
  sql`${entry} -> 'caller' ->> 'kind' = 'AGENCY'`,
);

const END = prepare(orm.select({ end: sql`coalesce(max(${index}) + 1, 0)` }).from(accessEntry));
const ENTRY = oneOf(accessEntry, index, ["entry"]);
const SUM = prepare(orm.select({ lookups, people }).from(accessEntry).where(isCounted));
const ROWS = prepare(
  orm
    .select({ organization, purpose, lookups, people })
    .from(accessEntry)
    .where(isCounted)
    .groupBy(organization, purpose)
    .orderBy(desc(people), desc(lookups))
    .limit(sql.placeholder("most")),
);
