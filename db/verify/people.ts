import { isDeepStrictEqual } from "node:util";
import type { RecordField } from "../../src/rules/change.ts";
import { notRegistered, type Person } from "../../src/rules/person.ts";
import type { PastChange } from "../commit.ts";
import { IMPORTED } from "../load-steps.ts";
import { writePerson } from "../person-row.ts";
import type { KeptPerson, Store } from "../store.ts";
import { entryAt, everybody, openedValue } from "./evidence-kept.ts";

/**
 * Holds every record against the entries of the changes that made it, back to the first or to an
 * import, and every number that leads to another.
 *
 * @param reached is filled with the numbers of the changes that records lead back to.
 * @returns the first thing that is not as the log says; null when everything is.
 */
export async function verifyPeople(store: Store, reached: Set<number>): Promise<string | null> {
  /** Old number to new, as entries say. */
  const replaced = new Map<string, string>();
  const redirects: KeptPerson[] = [];
  for await (const kept of everybody(store)) {
    if (kept.replacedBy !== null) {
      redirects.push(kept);
      continue;
    }
    if (!isDeepStrictEqual(writePerson(kept.person), kept.row))
      return `a record at revision ${kept.person.revision} is not as the register writes one`;
    const fault = await faultOfRecord(store, kept.person, { replaced, reached });
    if (fault !== null) return fault;
  }
  const isAsSaid = redirects.every(
    ({ person, replacedBy }) => replaced.get(person.nationalId) === replacedBy,
  );
  return isAsSaid && redirects.length === replaced.size
    ? null
    : "the numbers that lead to another are not those that entries say were replaced";
}

async function faultOfRecord(
  store: Store,
  person: Person,
  { replaced, reached }: { replaced: Map<string, string>; reached: Set<number> },
): Promise<string | null> {
  const changes = await store.changesOf(person.nationalId, null, Number.MAX_SAFE_INTEGER);
  if (changes.length === 0) return `a record at revision ${person.revision} came by no change`;
  let record: Person | null = person;
  for (const [i, change] of changes.entries()) {
    const { number, before, previous } = change;
    reached.add(number);
    if (record === null) return `change ${number} is before the first`;
    if (previous !== (changes[i + 1]?.number ?? null))
      return `change ${number} follows one that is not there`;
    const fault = await faultOfChange(store, change, record);
    if (fault !== null) return `change ${number}: ${fault}`;
    if (before !== null && before.nationalId !== record.nationalId)
      replaced.set(before.nationalId, record.nationalId);
    record = before;
  }
  return record === null ? null : `a change before change ${changes.at(-1)?.number} is missing`;
}

/** What is wrong with a change, by the record that it is said to have left. */
async function faultOfChange(
  store: Store,
  { kind, at, revision, fields, nationalId, entryIndex, before }: PastChange,
  record: Person,
): Promise<string | null> {
  if (record.nationalId !== nationalId || record.revision !== revision)
    return `expected a record at revision ${revision} after it, found ${record.revision}`;
  if (kind === IMPORTED) return null;
  if (entryIndex === null) return "it has no entry";
  const entry = await entryAt(store, entryIndex);
  if (entry === null) return `there is no entry ${entryIndex}`;
  const values = await store.auditLog.values(entryIndex);
  const kept = openedValue<{ after: Pick<Person, RecordField> }>(values, "record");
  if (kept === null) return `what entry ${entryIndex} commits to is gone`;
  const isOfEntry =
    entry.kind === kind &&
    Date.parse(entry.time) === at &&
    entry.revision?.to === revision &&
    isDeepStrictEqual(entry.fields, fields);
  if (!isOfEntry) return `it is not the one of entry ${entryIndex}`;
  const left = {
    ...(before ?? notRegistered(nationalId)),
    ...kept.after,
    revision,
    updatedAt: at,
    reference: entry.subject,
  };
  return isDeepStrictEqual(writePerson(left), writePerson(record))
    ? null
    : `the record is not the one that entry ${entryIndex} left`;
}
