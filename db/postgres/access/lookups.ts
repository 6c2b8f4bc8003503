import type { PgColumn } from "drizzle-orm/pg-core";
import { readAccessEntry } from "../../access-entry.ts";
import type { AccessLog, Lookup } from "../../access-log.ts";
import { blocksOf, entriesIn, type RunSize, type Shown, startOf, USUAL } from "../../lookup-run.ts";
import { accessEntry, lookupBlock, lookupRun } from "../columns.ts";
import type { Connection } from "../connection.ts";
import { desc, sql } from "../drizzle.ts";
import { isAsked, orm, preparedAdd, preparedAddNew } from "../preparing.ts";
import { prepare } from "../statement.ts";

/** After every key that begins with the same. */
const AFTER_ALL = "~";
/** So many entries are read at a time, of which each may be about thousands. */
const PAGE = 256;

/** The view by person: runs of entries sorted by person, and what waits after the last of them. */
export function openLookups(
  connection: Connection,
  runSize: RunSize = USUAL,
): Pick<AccessLog, "lookups" | "derive"> {
  const { read } = connection;
  const waiting: { from: number; entries: Shown[] } = { from: 0, entries: [] };

  async function runsNow(): Promise<{ runs: number[]; border: number }> {
    const rows = (await read(RUNS)) as [number, number][];
    return { runs: rows.map(([first]) => first), border: rows[0]?.[1] ?? 0 };
  }

  /** The entries of the next run; null while there are too few. Each is read once. */
  async function nextRun(border: number): Promise<Shown[] | null> {
    const derived = border - waiting.from;
    waiting.entries = derived < 0 ? [] : waiting.entries.slice(derived);
    waiting.from = border;
    let people = 0;
    for (let i = 0; i < runSize.entries; i++) {
      if (i === waiting.entries.length) await readOn();
      const next = waiting.entries[i];
      if (next === undefined) return null;
      people += next.references.length;
      if (people >= runSize.people) return waiting.entries.slice(0, i + 1);
    }
    return waiting.entries.slice(0, runSize.entries);
  }

  async function readOn(): Promise<void> {
    const rows = await read(FROM, waiting.from + waiting.entries.length, PAGE);
    for (const [index, text] of rows as [number, string][])
      waiting.entries.push({ index, references: readAccessEntry(text).references });
  }

  async function entriesOf(run: number, reference: string): Promise<number[]> {
    const from = startOf(run, reference);
    const rows = await read(BLOCKS, from, startOf(run), from, from + AFTER_ALL);
    return rows.flatMap(([records]) => entriesIn(String(records), reference));
  }

  async function* newestFirst(references: readonly string[], before: number) {
    const { runs, border } = await runsNow();
    for (const [entry] of await read(WAITING, border, before, references)) yield String(entry);
    for (const run of runs) {
      if (run >= before) continue;
      const found = await Promise.all(references.map((reference) => entriesOf(run, reference)));
      const wanted = new Set(found.flat().filter((index) => index < before));
      if (wanted.size === 0) continue;
      for (const [entry] of await read(ENTRIES, [...wanted])) yield String(entry);
    }
  }

  return {
    async lookups(references, { before, first, visibleAt, byOthers }) {
      const found: Lookup[] = [];
      if (first <= 0) return found;
      for await (const entry of newestFirst(references, before ?? Number.MAX_SAFE_INTEGER)) {
        const { lookup, references: shown } = readAccessEntry(entry);
        const isWanted = !byOthers || lookup.caller.kind !== "CITIZEN";
        const isVisible = isWanted && (visibleAt === null || lookup.visibleFrom <= visibleAt);
        if (isVisible && references.some((reference) => shown.includes(reference)))
          found.push(lookup);
        if (found.length >= first) break;
      }
      return found;
    },

    /** Of several processes that derive the same run, one writes it. */
    async derive() {
      const { border } = await runsNow();
      const entries = await nextRun(border);
      if (entries === null) return false;
      return connection.transaction(async (session) => {
        const added = await session.query(ADD_RUN, border, border + entries.length);
        if (added.changes === 0) return false;
        const blocks = blocksOf(border, entries);
        await Promise.all(blocks.map(({ key, records }) => session.query(ADD_BLOCK, key, records)));
        return true;
      });
    },
  };
}

const index = accessEntry.entryIndex as PgColumn;
const entry = accessEntry.entry as PgColumn;
const records = lookupBlock.records as PgColumn;
const key = lookupBlock.key as PgColumn;
const run = lookupRun.firstEntry as PgColumn;
const from = sql`${index} >= ${sql.placeholder("from")}`;
/** The last block that begins before the person may go on with them. */
const before = sql`select max(${key}) from ${lookupBlock} where ${key} < ${sql.placeholder("from")} and ${key} >= ${sql.placeholder("run")}`;
const asked = sql`unnest(${sql.placeholder("asked")}::text[]) as asked(value)`;

const RUNS = prepare(
  orm
    .select({ run, end: lookupRun.endEntry as PgColumn })
    .from(lookupRun)
    .orderBy(desc(run)),
);
const ADD_RUN = preparedAddNew(lookupRun, ["firstEntry", "endEntry"]);
const ADD_BLOCK = preparedAdd(lookupBlock, ["key", "records"]);
const FROM = prepare(
  orm
    .select({ index, entry })
    .from(accessEntry)
    .where(from)
    .orderBy(index)
    .limit(sql.placeholder("most")),
);
const ENTRIES = prepare(
  orm.select({ entry }).from(accessEntry).where(isAsked(index)).orderBy(desc(index)),
);
const BLOCKS = prepare(
  orm
    .select({ records })
    .from(lookupBlock)
    .where(
      sql`${key} >= coalesce((${before}), ${sql.placeholder("from2")}) and ${key} < ${sql.placeholder("after")}`,
    )
    .orderBy(key),
);
const WAITING = prepare(
  orm
    .select({ entry })
    .from(accessEntry)
    .where(
      sql`${from} and ${index} < ${sql.placeholder("before")} and exists (select 1 from ${asked} where strpos(${entry}, asked.value) > 0)`,
    )
    .orderBy(desc(index)),
);
