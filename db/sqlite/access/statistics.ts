import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../../src/rules/person.ts";
import { readAccessEntry } from "../../access-entry.ts";
import {
  type CountRow,
  type LookupStatistics,
  MOST_LOOKUP_COUNTS,
  MOST_OUT_OF_ORDER,
  readCount,
} from "../../lookup-statistics.ts";
import type { Connection } from "../connection.ts";
import { and, desc, sql } from "../drizzle.ts";
import { preparing } from "../preparing.ts";
import { accessEntry } from "./columns.ts";

/** Counts the look-ups by agencies from a moment on. */
export function countLookups(
  connection: Connection,
  from: Instant,
  asOf: Instant,
): LookupStatistics {
  const statements = prepareCounting(connection);
  const count = connection.client.transaction((): LookupStatistics => {
    const first = firstSince(iso(from - MOST_OUT_OF_ORDER));
    const range = [first, iso(from), iso(asOf)] as const;
    const [lookups, people] = statements.sum.get(...range) as [number, number | null];
    const rows = statements.rows.all(...range, MOST_LOOKUP_COUNTS) as CountRow[];
    return { from, asOf, lookups, people: people ?? 0, rows: rows.map(readCount) };
  });

  /** Entries lie in order of time, so that the first of them is found without reading all. */
  function firstSince(time: string): number {
    let low = 0;
    let high = statements.end.get() as number;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (timeOf(middle) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  const timeOf = (index: number) =>
    iso(readAccessEntry(statements.entry.get(index) as string).lookup.at);

  return count();
}

function iso(instant: Instant): string {
  return new Date(instant).toISOString();
}

function prepareCounting(connection: Connection) {
  const { prepare, oneOf, orm } = preparing(connection);
  const index = accessEntry.entryIndex as SQLiteColumn;
  const { entry } = accessEntry;
  const time = sql`json_extract(${entry}, '$.time')`;
  const organization = sql`json_extract(${entry}, '$.caller.organization')`;
  const purpose = sql`json_extract(${entry}, '$.purpose')`;
  const subjects = sql`json_extract(${entry}, '$.subjects')`;
  /** The names stand in one text, with a space between. */
  const people = sql`sum(length(${subjects}) - length(replace(${subjects}, ' ', '')) + 1)`;
  const lookups = sql`count(*)`;
  const isCounted = and(
    sql`${index} >= ${sql.placeholder("first")}`,
    sql`${time} >= ${sql.placeholder("from")} and ${time} <= ${sql.placeholder("asOf")}`,
    sql`json_extract(${entry}, '$.caller.kind') = 'AGENCY'`,
  );
  return {
    end: prepare(
      orm.select({ end: sql`coalesce(max(${index}) + 1, 0)` }).from(accessEntry),
    ).pluck(),
    entry: oneOf(accessEntry, index, ["entry"]).pluck(),
    sum: prepare(orm.select({ lookups, people }).from(accessEntry).where(isCounted)).raw(),
    rows: prepare(
      orm
        .select({ organization, purpose, lookups, people })
        .from(accessEntry)
        .where(isCounted)
        .groupBy(organization, purpose)
        .orderBy(desc(people), desc(lookups))
        .limit(sql.placeholder("most")),
    ).raw(),
  };
}
