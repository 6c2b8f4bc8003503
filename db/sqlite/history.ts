import type { Person } from "../../src/rules/person.ts";
import { nodeAmong } from "../append.ts";
import { type ChangeRow, readChange } from "../change-row.ts";
import type { PastChange } from "../commit.ts";
import type { ImportedTogether, LoadSpan } from "../import-evidence.ts";
import { IMPORTED } from "../load-steps.ts";
import {
  MOST_REPLACEMENTS,
  nationalIdOf,
  PERSON_COLUMNS,
  type PersonRow,
  readPerson,
  writePerson,
} from "../person-row.ts";
import type { KnownHistory } from "../person-steps.ts";
import type { KeptPerson } from "../store.ts";
import type { Connection } from "./connection.ts";
import { prepareHistory } from "./history-statements.ts";
import { openLog } from "./log.ts";

/** What the register did before: each person's changes, newest first, and the feed of all of them. */
export function openHistory(connection: Connection) {
  const statements = prepareHistory(connection);
  const { values: valuesOf } = openLog(connection);

  const lastChange = (nationalId: string) =>
    (statements.lastChange.get(Number(nationalId)) as number | null | undefined) ?? null;

  /** The record before a change, from beside its entry where it does not lie in the change itself. */
  function withRecord(change: PastChange): PastChange {
    if (change.before !== null || change.entryIndex === null) return change;
    const found = valuesOf(change.entryIndex).find(({ name }) => name === "record");
    const record = found?.value as unknown as { before: Person | null } | undefined;
    return { ...change, before: record?.before ?? null };
  }

  /** Follows `previous` from the newest change back to the first; it only ever leads back. */
  function* chain(nationalId: string): Generator<PastChange> {
    let number = lastChange(nationalId);
    while (number !== null) {
      const row = statements.change.get(number) as ChangeRow | undefined;
      if (row === undefined) return;
      const change = withRecord(readChange(row));
      yield change;
      const { previous } = change;
      number = previous !== null && previous < change.number ? previous : null;
    }
  }

  const current = (nationalId: string): Person | null => {
    const row = statements.person.get(Number(nationalId)) as PersonRow | undefined;
    return row === undefined ? null : readPerson(row);
  };

  /** The record that a walk back stops at: the one that the last change passed found. */
  function recordUntil(nationalId: string, isReached: (change: PastChange) => boolean) {
    let record = current(nationalId);
    for (const past of chain(nationalId)) {
      if (isReached(past)) return record;
      record = past.before;
    }
    return record;
  }

  /** A person's number now, by one they had. */
  function holderOf(nationalId: string): string {
    let holder = nationalId;
    for (let times = 0; times < MOST_REPLACEMENTS; times++) {
      const replacedBy = statements.replacedBy.get(Number(holder)) as number | null | undefined;
      if (replacedBy == null) break;
      holder = nationalIdOf(replacedBy);
    }
    return holder;
  }

  const recordAfter = ({ nationalId, number }: Pick<PastChange, "nationalId" | "number">) =>
    recordUntil(holderOf(nationalId), (past) => past.number <= number);

  const changesAfter = (number: number, first: number) =>
    (statements.changesAfter.all(number, first) as ChangeRow[]).map(readChange);

  return {
    lastChange,
    recordAfter,
    changesAfter,
    newestChange: () => statements.newest.get() as number,

    known: (nationalId: string): KnownHistory => ({
      changes: [...chain(nationalId)].map((past) => {
        const isImported = past.kind === IMPORTED;
        return {
          number: past.number,
          nationalId: past.nationalId,
          entryIndex: isImported ? null : past.entryIndex,
          importedIn: isImported ? past.entryIndex : null,
        };
      }),
      entries: statements.entries.all(Number(nationalId)) as number[],
    }),

    importedTogether(entryIndex: number): ImportedTogether {
      const values = new Map(valuesOf(entryIndex).map(({ name, value }) => [name, value]));
      const span = values.get("load") as unknown as LoadSpan | undefined;
      const changes = span
        ? changesAfter(span.firstChange - 1, span.lastChange - span.firstChange + 1)
        : [];
      const members = changes
        .filter((change) => change.entryIndex === entryIndex)
        .map((change) => ({
          number: change.number,
          row: writePerson(recordAfter(change) as Person),
        }));
      return { who: values.get("who") ?? null, members, importedIn: span?.importedIn ?? null };
    },

    keptPeople(after: string | null, first: number): KeptPerson[] {
      const rows = statements.keptPeople.all(after === null ? -1 : Number(after), first);
      return (rows as [...PersonRow, number | null, number | null][]).map((row) => ({
        person: readPerson(row as unknown as PersonRow),
        row: row.slice(0, REPLACED_BY) as unknown as PersonRow,
        replacedBy: row[REPLACED_BY] === null ? null : nationalIdOf(row[REPLACED_BY] as number),
        lastChange: row[LAST_CHANGE] as number | null,
      }));
    },

    changesOf(nationalId: string, below: number | null, first: number) {
      const found: PastChange[] = [];
      for (const past of chain(nationalId)) {
        if (found.length === first) break;
        if (below === null || past.number < below) found.push(past);
      }
      return found;
    },

    recordAt: (nationalId: string, time: number) => recordUntil(nationalId, ({ at }) => at <= time),

    recordOf: (nationalId: string, revision: number) =>
      recordUntil(nationalId, (past) => past.revision <= revision),

    done(key: string) {
      const row = statements.done.get(key) as [string, string, number, Buffer] | undefined;
      if (row === undefined) return null;
      const [bodyHash, answer, logIndex, nodes] = row;
      const receipt = { logIndex, leafHash: String(nodeAmong(nodes, 0)?.toString("base64")) };
      return { bodyHash, answer: JSON.parse(answer), receipt };
    },
  };
}

const REPLACED_BY = PERSON_COLUMNS.length;
const LAST_CHANGE = REPLACED_BY + 1;
