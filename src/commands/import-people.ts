import { isDeepStrictEqual } from "node:util";
import { type Load, RevisionConflict } from "../../db/commit.ts";
import type { ImportRun } from "../../db/positions.ts";
import type { MailboxSupplier, Store } from "../../db/store.ts";
import { type ImportOptions as FileOptions, identifyFile, readRow, runOf } from "./import-file.ts";
import type { Progress } from "./progress.ts";
import { readLines } from "./read-lines.ts";
import { type ReadPerson, wirePersonReader } from "./wire-person.ts";

export interface ImportOptions extends FileOptions {
  /** Replace people already registered instead of refusing their rows. */
  replace: boolean;
}

interface Row {
  number: number;
  read: ReadPerson | string;
}

interface Decided {
  people: Load["people"][number][];
  suppliers: MailboxSupplier[];
  /** One line for each row refused and each remark. */
  lines: string[];
  accepted: number;
  refused: number;
}

const BATCH = 1000;

/**
 * Reads newline-delimited JSON, one person a line, into the store. Rows are put in a batch at a
 * time, together with how far the file has been read: cut off anywhere and run again, it goes on
 * where it was. Every row that is refused gets a line with its number and the reason.
 *
 * @returns the run, and whether it had been finished before and nothing was read now.
 */
export async function importPeople(
  options: ImportOptions,
): Promise<{ run: ImportRun; wasFinished: boolean }> {
  const { store, path, replace, now } = options;
  /** To replace people is another run than to leave them. */
  const { number, size } = await identifyFile(path, replace ? "replace" : "leave");
  let run = await runOf(store, number, path);
  if (run.finishedAt !== null) return { run, wasFinished: true };

  const read = wirePersonReader(store.environment, now);
  const progress = options.startProgress(size / 1000);
  const commit = async (rows: readonly Row[], line: number, byteOffset: number) => {
    run = await putBatch(options, rows, { ...run, line, byteOffset }, progress);
    progress.advance(byteOffset / 1000);
  };

  let rows: Row[] = [];
  let { line, byteOffset } = run;
  for await (const { text, end } of readLines(path, byteOffset)) {
    line += 1;
    byteOffset = end;
    if (text?.trim() !== "") rows.push({ number: line, read: readRow(text, read) });
    if (rows.length < BATCH) continue;
    await commit(rows, line, byteOffset);
    rows = [];
  }
  run = { ...run, finishedAt: now };
  await commit(rows, line, byteOffset);
  progress.finish();
  return { run, wasFinished: false };
}

/** Tells of refusals before the commit: a run cut off in between tells of them twice, never not at all. */
async function putBatch(
  options: ImportOptions,
  rows: readonly Row[],
  run: ImportRun,
  progress: Progress,
): Promise<ImportRun> {
  const { store, replace } = options;
  const { people, suppliers, lines, accepted, refused } = await decide(store, rows, replace);
  for (const text of lines) progress.line(text);
  const moved = { ...run, accepted: run.accepted + accepted, refused: run.refused + refused };
  try {
    await store.load({ at: options.now, source: run.file, people, suppliers, run: moved });
    return moved;
  } catch (fault) {
    if (fault instanceof RevisionConflict) return putBatch(options, rows, run, progress);
    throw fault;
  }
}

/** Decides on each row in turn, with those before it in the batch taken as put in. */
async function decide(store: Store, rows: readonly Row[], replace: boolean): Promise<Decided> {
  const decided: Decided = { people: [], suppliers: [], lines: [], accepted: 0, refused: 0 };
  const good = rows.flatMap(({ read }) => (typeof read === "string" ? [] : [read.person]));
  const found = await store.people(good.map(({ nationalId }) => nationalId));
  const known = new Map(found.flatMap((person) => (person ? [[person.nationalId, person]] : [])));

  for (const { number, read } of rows) {
    const before = typeof read === "string" ? undefined : known.get(read.person.nationalId);
    const refusal = typeof read === "string" ? read : before && !replace ? ALREADY_THERE : null;
    if (refusal !== null || typeof read === "string") {
      decided.refused += 1;
      decided.lines.push(`line ${number}: refused: ${refusal}`);
      continue;
    }
    decided.accepted += 1;
    decided.lines.push(...read.remarks.map((remark) => `line ${number}: remark: ${remark}`));
    if (read.supplier) decided.suppliers.push(read.supplier);
    const person = { ...read.person, revision: (before?.revision ?? 0) + 1 };
    if (before && isDeepStrictEqual(before, { ...person, revision: before.revision })) continue;
    decided.people.push({ before: before ?? null, after: person });
    known.set(person.nationalId, person);
  }
  return decided;
}

const ALREADY_THERE = "the person is registered already (--replace puts the row in their place)";
