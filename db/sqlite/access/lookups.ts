import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { readAccessEntry } from "../../access-entry.ts";
import type { AccessLog, Lookup } from "../../access-log.ts";
import { blocksOf, entriesIn, type RunSize, type Shown, startOf, USUAL } from "../../lookup-run.ts";
import { type WaitingEntries, waitingEntries } from "../../waiting-entries.ts";
import type { Connection } from "../connection.ts";
import { desc, sql } from "../drizzle.ts";
import { preparing } from "../preparing.ts";
import { accessEntry, lookupBlock, lookupRun } from "./columns.ts";

/** After every key that begins with the same. */
const AFTER_ALL = "~";

/**
 * The view by person: runs of entries sorted by person, and what waits after the last of them, which
 * is looked through.
 *
 * @param size how many entries the log has.
 */
export function openLookups(
  connection: Connection,
  size: () => number,
  runSize: RunSize = USUAL,
): Pick<AccessLog, "lookups" | "derive"> & Pick<WaitingEntries, "add"> {
  const statements = prepareLookups(connection);
  const border = () => statements.border.get() as number;
  const waiting = waitingEntries(runSize.entries);

  /** The entries of the next run; null while there are too few. */
  function nextRun(from: number): Shown[] | null {
    const entries: Shown[] = [];
    const end = size();
    let people = 0;
    for (let index = from; index < end; index++) {
      const references =
        waiting.of(index) ?? readAccessEntry(statements.entry.get(index) as string).references;
      waiting.add(index, references);
      entries.push({ index, references });
      people += references.length;
      if (people >= runSize.people || entries.length >= runSize.entries) return entries;
    }
    return null;
  }

  const deriveRun = connection.client.transaction((): boolean => {
    const from = border();
    if (size() === from) return false;
    const entries = nextRun(from);
    if (entries === null) return false;
    for (const { key, records } of blocksOf(from, entries)) statements.addBlock.run(key, records);
    statements.addRun.run(from, from + entries.length);
    waiting.dropBelow(from + entries.length);
    return true;
  }).immediate;

  function* newestFirst(references: readonly string[], before: number): Generator<string> {
    const runs = statements.runs.all() as number[];
    const upTo = border();
    const asked = JSON.stringify(references);
    yield* statements.waiting.iterate(upTo, before, asked) as Iterable<string>;
    for (const run of runs) {
      if (run >= before || run >= upTo) continue;
      const found = new Set(references.flatMap((reference) => entriesOf(run, reference)));
      for (const index of [...found].sort((a, b) => b - a))
        if (index < before) yield statements.entry.get(index) as string;
    }
  }

  function entriesOf(run: number, reference: string): number[] {
    const from = startOf(run, reference);
    const blocks = statements.blocks.all(from, startOf(run), from, from + AFTER_ALL) as string[];
    return blocks.flatMap((records) => entriesIn(records, reference));
  }

  return {
    lookups(references, { before, first, visibleAt, byOthers }) {
      const found: Lookup[] = [];
      if (first <= 0) return found;
      for (const entry of newestFirst(references, before ?? Number.MAX_SAFE_INTEGER)) {
        const { lookup, references: shown } = readAccessEntry(entry);
        const isWanted = !byOthers || lookup.caller.kind !== "CITIZEN";
        const isVisible = isWanted && (visibleAt === null || lookup.visibleFrom <= visibleAt);
        if (isVisible && references.some((reference) => shown.includes(reference)))
          found.push(lookup);
        if (found.length >= first) break;
      }
      return found;
    },

    derive: () => deriveRun(),
    add: waiting.add,
  };
}

function prepareLookups(connection: Connection) {
  const { prepare, add, oneOf, orm, value } = preparing(connection);
  const index = accessEntry.entryIndex as SQLiteColumn;
  const entry = accessEntry.entry as SQLiteColumn;
  const records = lookupBlock.records as SQLiteColumn;
  const key = lookupBlock.key as SQLiteColumn;
  const run = lookupRun.firstEntry as SQLiteColumn;
  const from = sql`${index} >= ${sql.placeholder("from")}`;
  const asked = sql`json_each(${sql.placeholder("asked")})`;
  const mentions = sql`exists (select 1 from ${asked} where instr(${entry}, ${value}) > 0)`;
  /** The last block that begins before the person may go on with them. */
  const before = sql`select max(${key}) from ${lookupBlock} where ${key} < ${sql.placeholder("from")} and ${key} >= ${sql.placeholder("run")}`;
  return {
    border: prepare(
      orm.select({ border: sql`coalesce(max(${lookupRun.endEntry}), 0)` }).from(lookupRun),
    ).pluck(),
    runs: prepare(orm.select({ run }).from(lookupRun).orderBy(desc(run))).pluck(),
    addRun: add(lookupRun, ["firstEntry", "endEntry"]),
    addBlock: add(lookupBlock, ["key", "records"]),
    entry: oneOf(accessEntry, index, ["entry"]).pluck(),
    blocks: prepare(
      orm
        .select({ records })
        .from(lookupBlock)
        .where(
          sql`${key} >= coalesce((${before}), ${sql.placeholder("from2")}) and ${key} < ${sql.placeholder("after")}`,
        )
        .orderBy(key),
    ).pluck(),
    waiting: prepare(
      orm
        .select({ entry })
        .from(accessEntry)
        .where(sql`${from} and ${index} < ${sql.placeholder("before")} and ${mentions}`)
        .orderBy(desc(index)),
    ).pluck(),
  };
}
