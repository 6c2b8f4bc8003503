import { isDeepStrictEqual } from "node:util";
import { opens } from "../../src/audit/commitment.ts";
import { COMMITTED_AGAIN, type LoadSpan, type Member, recordsOf } from "../import-evidence.ts";
import { IMPORTED } from "../load-steps.ts";
import { writePerson } from "../person-row.ts";
import type { Agency, Store } from "../store.ts";
import { entryAt, everyChange, openedValue } from "./evidence-kept.ts";

/**
 * Holds the sequence of changes against the log: none is missing or leads nowhere, people came as
 * their imports say, every entry of a change has its change, and agencies are as their newest
 * entries say.
 *
 * @param reached the changes that records lead back to, by number.
 * @returns the first thing that is not as the log says; null when everything is.
 */
export async function verifyChanges(
  store: Store,
  reached: ReadonlySet<number>,
): Promise<string | null> {
  const claimed = new Set<number>();
  return (await faultOfSequence(store, reached, claimed)) ?? (await faultOfEntries(store, claimed));
}

type CameTogether = (Member & { at: number })[];

/** @param claimed is filled with the entries that changes lead to. */
async function faultOfSequence(
  store: Store,
  reached: ReadonlySet<number>,
  claimed: Set<number>,
): Promise<string | null> {
  let expected = 1;
  let index: number | null = null;
  let together: CameTogether = [];
  for await (const change of everyChange(store)) {
    const { number, kind, entryIndex, at, fields } = change;
    if (number !== expected) return `change ${expected} is missing`;
    expected += 1;
    if (entryIndex === null) continue;
    if (!reached.has(number)) return `change ${number} leads to no record`;
    claimed.add(entryIndex);
    if (kind !== IMPORTED) continue;
    const record = await store.recordAfter(change);
    if (record === null) return `change ${number} leads to no record`;
    if (index !== entryIndex) {
      const fault = index === null ? null : await faultOfImport(store, index, together);
      if (fault !== null) return fault;
      index = entryIndex;
      together = [];
    }
    if (fields.length > 0) return `change ${number} names fields, and its record came whole`;
    together.push({ number, row: writePerson(record), at });
  }
  return index === null ? null : faultOfImport(store, index, together);
}

async function faultOfImport(
  store: Store,
  index: number,
  members: CameTogether,
): Promise<string | null> {
  const entry = await entryAt(store, index);
  if (entry === null) return `there is no entry ${index}, and people were imported with it`;
  const { kind, commitments = [] } = entry;
  const values = await store.auditLog.values(index);
  if (kind !== IMPORTED && kind !== COMMITTED_AGAIN) return `entry ${index} is of no import`;
  const committed = commitments.find(({ name }) => name === "records");
  if (committed === undefined) return `entry ${index} does not commit to the people it is about`;
  const opened = values.find(({ name }) => name === "records");
  const span = openedValue<LoadSpan>(values, "load");
  if (opened === undefined || span === null) return `what entry ${index} commits to is gone`;
  const first = await entryAt(store, span.importedIn ?? index);
  if (first === null || members.some(({ at }) => at !== Date.parse(first.time)))
    return `the people imported with entry ${index} did not come when it says`;
  return opens(committed.commitment, recordsOf(members), opened.salt)
    ? null
    : `the people imported with entry ${index} are not as they came`;
}

async function faultOfEntries(store: Store, claimed: ReadonlySet<number>): Promise<string | null> {
  const agencies = new Map<string, Agency>();
  const size = await store.auditLog.size();
  for (let index = 0; index < size; index++) {
    const values = await store.auditLog.values(index);
    const agency = openedValue<Agency>(values, "agency");
    if (agency !== null) agencies.set(agency.orgNumber, agency);
    else if (values.length === 0 && (await isOfAgency(store, index)))
      return `what entry ${index} commits to is gone`;
    const isOfChange = values.some(({ name }) => name === "record" || name === "records");
    if (isOfChange && !claimed.has(index)) return `the change of entry ${index} is missing`;
  }
  const kept = await store.agencies([...agencies.keys()]);
  for (const [i, agency] of [...agencies.values()].entries())
    if (!isDeepStrictEqual(kept[i], agency))
      return `agency ${agency.orgNumber} is not as its newest entry says`;
  return null;
}

/** What lies beside such an entry is never erased. */
async function isOfAgency(store: Store, index: number): Promise<boolean> {
  const entry = await entryAt(store, index);
  return entry?.commitments?.some(({ name }) => name === "agency") ?? false;
}
