import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { readAccessEntry } from "../../access-entry.ts";
import type { AccessLog, Lookup } from "../../access-log.ts";
import type { Connection } from "../connection.ts";
import { desc, sql } from "../drizzle.ts";
import { preparing } from "../preparing.ts";
import { accessEntry, derived, lookup } from "./columns.ts";

/** How many entries one transaction derives at most. */
const CHUNK = 256;
const ONLY_ROW = 1;

/**
 * The view by person. Entries below a border are found by the index over names, those from it on by
 * looking through them; the border moves with the rows it stands for.
 *
 * @param size how many entries the log has.
 * @param clock milliseconds since whenever.
 */
export function openLookups(
  connection: Connection,
  size: () => number,
  clock: () => number = () => performance.now(),
): Pick<AccessLog, "lookups" | "derive"> {
  const statements = prepareLookups(connection);
  const border = () => (statements.border.get(ONLY_ROW) as number | undefined) ?? 0;

  const deriveSome = connection.client.transaction((deadline: number) => {
    let upTo = border();
    for (let taken = 0; taken < CHUNK; taken++) {
      const next = statements.next.get(upTo) as [number, string] | undefined;
      if (next === undefined) break;
      const [index, entry] = next;
      for (const reference of new Set(readAccessEntry(entry).references))
        statements.addLookup.run(null, reference, index);
      upTo = index + 1;
      if (clock() >= deadline) break;
    }
    statements.putBorder.run(ONLY_ROW, upTo);
  }).immediate;

  function* newestFirst(references: readonly string[], before: number): Generator<string> {
    const upTo = border();
    const asked = JSON.stringify(references);
    yield* statements.waiting.iterate(upTo, before, asked) as Iterable<string>;
    yield* statements.derived.iterate(asked, Math.min(upTo, before)) as Iterable<string>;
  }

  return {
    lookups(references, { before, first, visibleAt }) {
      const found: Lookup[] = [];
      if (first <= 0) return found;
      for (const entry of newestFirst(references, before ?? Number.MAX_SAFE_INTEGER)) {
        const { lookup, references: shown } = readAccessEntry(entry);
        const isVisible = visibleAt === null || lookup.visibleFrom <= visibleAt;
        if (isVisible && references.some((reference) => shown.includes(reference)))
          found.push(lookup);
        if (found.length >= first) break;
      }
      return found;
    },

    derive(budget) {
      const deadline = clock() + budget;
      while (border() < size()) {
        deriveSome(deadline);
        if (clock() >= deadline) break;
      }
      return border() < size();
    },
  };
}

function prepareLookups(connection: Connection) {
  const { prepare, oneOf, put, add, orm, value } = preparing(connection);
  const index = accessEntry.entryIndex as SQLiteColumn;
  const entry = accessEntry.entry as SQLiteColumn;
  const from = sql`${index} >= ${sql.placeholder("from")}`;
  const asked = sql`json_each(${sql.placeholder("asked")})`;
  const mentions = sql`exists (select 1 from ${asked} where instr(${entry}, ${value}) > 0)`;
  const named = sql`${lookup} on ${lookup.reference} = ${value}`;
  const found = sql`select ${lookup.entryIndex} from ${asked} join ${named}`;
  const before = (of: SQLiteColumn) => sql`${of} < ${sql.placeholder("before")}`;
  return {
    border: oneOf(derived, derived.number as SQLiteColumn, ["upTo"]).pluck(),
    putBorder: put(derived, derived.number as SQLiteColumn, ["number", "upTo"]),
    addLookup: add(lookup, ["number", "reference", "entryIndex"]),
    next: prepare(orm.select({ index, entry }).from(accessEntry).where(from).orderBy(index)).raw(),
    waiting: prepare(
      orm
        .select({ entry })
        .from(accessEntry)
        .where(sql`${from} and ${before(index)} and ${mentions}`)
        .orderBy(desc(index)),
    ).pluck(),
    derived: prepare(
      orm
        .select({ entry })
        .from(accessEntry)
        .where(sql`${index} in (${found}) and ${before(index)}`)
        .orderBy(desc(index)),
    ).pluck(),
  };
}
