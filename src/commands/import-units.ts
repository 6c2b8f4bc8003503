import { z } from "zod";
import { enterpriseDeed, RevisionConflict } from "../../db/commit.ts";
import type { ImportRun } from "../../db/positions.ts";
import type { Store } from "../../db/store.ts";
import { type Enterprise, unknownEnterprise } from "../rules/enterprise.ts";
import { type EnterpriseChange, followUnit, type UnitFacts } from "../rules/enterprise-change.ts";
import { isOrgNumber } from "../rules/org-number.ts";
import { type ImportOptions, identifyFile, readRow, runOf } from "./import-file.ts";
import { readLines } from "./read-lines.ts";

const BATCH = 1000;

interface Row {
  number: number;
  read: (UnitFacts & { orgNumber: string }) | string;
}

const orgNumber = z
  .string("expected 9 digits")
  .refine(isOrgNumber, "expected an organisation number of 9 digits");
const unitShape = z.object(
  {
    organisasjonsnummer: orgNumber,
    navn: z
      .string("expected text")
      .refine((name) => name.isWellFormed(), "expected Unicode")
      .max(200, "expected at most 200 characters")
      .nullish(),
    overordnetEnhet: orgNumber.nullish(),
    slettedato: z.string("expected text").nullish(),
  },
  "expected a JSON object",
);

/**
 * Reads units as Enhetsregisteret's open data writes them, one JSON object a line: number, name, main
 * unit, and whether it is deleted (`organisasjonsnummer`, `navn`, `overordnetEnhet`, `slettedato`).
 * Addresses stay. Cut off anywhere and run again, it goes on where it was.
 *
 * @returns the run, and whether it had been finished before and nothing was read now.
 */
export async function importUnits(
  options: ImportOptions,
): Promise<{ run: ImportRun; wasFinished: boolean }> {
  const { store, path, now } = options;
  const { number, size } = await identifyFile(path, "units");
  let run = await runOf(store, number, path);
  if (run.finishedAt !== null) return { run, wasFinished: true };

  const progress = options.startProgress(size / 1000);
  const commit = async (rows: readonly Row[], line: number, byteOffset: number) => {
    const refused = rows.flatMap(({ number: place, read }) =>
      typeof read === "string" ? [`line ${place}: refused: ${read}`] : [],
    );
    for (const text of refused) progress.line(text);
    const accepted = run.accepted + rows.length - refused.length;
    run = { ...run, line, byteOffset, accepted, refused: run.refused + refused.length };
    await putBatch(store, rows, run, now);
    progress.advance(byteOffset / 1000);
  };

  let rows: Row[] = [];
  let { line, byteOffset } = run;
  for await (const { text, end } of readLines(path, byteOffset)) {
    line += 1;
    byteOffset = end;
    if (text?.trim() !== "") rows.push({ number: line, read: readRow(text, readUnit) });
    if (rows.length < BATCH) continue;
    await commit(rows, line, byteOffset);
    rows = [];
  }
  run = { ...run, finishedAt: now };
  await commit(rows, line, byteOffset);
  progress.finish();
  return { run, wasFinished: false };
}

function readUnit(row: unknown): Row["read"] {
  const parsed = unitShape.safeParse(row);
  if (!parsed.success)
    return parsed.error.issues
      .map(({ path, message }) => (path.length === 0 ? message : `${path.join(".")}: ${message}`))
      .join("; ");
  const { organisasjonsnummer, navn, overordnetEnhet, slettedato } = parsed.data;
  if (overordnetEnhet === organisasjonsnummer) return "overordnetEnhet: expected another unit";
  return {
    orgNumber: organisasjonsnummer,
    name: navn?.trim() || null,
    parent: overordnetEnhet ?? null,
    deleted: Boolean(slettedato),
  };
}

async function putBatch(
  store: Store,
  rows: readonly Row[],
  run: ImportRun,
  now: number,
): Promise<void> {
  const at = Math.max(now, await store.notBefore("CHANGE"));
  const changes = await changesOf(store, rows, at);
  const who = { actor: ["SYSTEM", run.file], reason: null, channel: null };
  const deeds = changes.map((change) => enterpriseDeed(change, { who }));
  try {
    await store.commit({ at, actor: "SYSTEM", deeds, idempotency: null, run });
  } catch (fault) {
    if (fault instanceof RevisionConflict) return putBatch(store, rows, run, now);
    throw fault;
  }
}

/** The last row about a unit counts. */
async function changesOf(
  store: Store,
  rows: readonly Row[],
  at: number,
): Promise<EnterpriseChange[]> {
  const facts = new Map<string, UnitFacts>();
  for (const { read } of rows)
    if (typeof read !== "string") {
      const { orgNumber: number, ...unit } = read;
      facts.set(number, unit);
    }
  const numbers = [...facts.keys()];
  const found: (Enterprise | null)[] = await store.enterprises(numbers);
  return numbers.flatMap((number, i) => {
    const unit = found[i] ?? unknownEnterprise(number);
    return followUnit(facts.get(number) as UnitFacts, unit, at) ?? [];
  });
}
