import type { AuditValue } from "../src/audit/canonical.ts";
import type { Evidence } from "../src/audit/entry.ts";
import type { Instant } from "../src/rules/person.ts";
import type { Appended } from "./append.ts";
import type { PersonRow } from "./person-row.ts";
import type { Step } from "./step.ts";

/** The kind of entry that takes an import's place when one of its people is erased. */
export const COMMITTED_AGAIN = "IMPORT_COMMITTED_AGAIN";

/** People that share the entry of an import, each as they were imported, in the order of changes. */
export interface ImportedTogether {
  who: AuditValue;
  importedIn: number | null;
  members: readonly Member[];
}

export interface Member {
  /** Of the change by which they came. */
  number: number;
  row: PersonRow;
}

/** What lies beside the entry: between which changes its people are, and how many. */
export interface LoadSpan {
  firstChange: number;
  lastChange: number;
  people: number;
  /** The entry they came with, where that one is not this. */
  importedIn: number | null;
}

/** An entry about many people: it commits to all their rows, which lie in the register's tables. */
export function importEvidence(
  kind: string,
  at: Instant,
  { who, members, importedIn }: ImportedTogether,
): Evidence {
  const span = {
    firstChange: members[0]?.number ?? 0,
    lastChange: members.at(-1)?.number ?? 0,
    people: members.length,
    importedIn,
  } satisfies LoadSpan;
  return {
    kind,
    at,
    actor: "SYSTEM",
    subject: null,
    fields: [],
    revision: null,
    values: { who, load: span },
    elsewhere: { records: recordsOf(members) },
  };
}

/** What such an entry commits to. */
export function recordsOf(members: readonly Member[]): AuditValue {
  return members.map(({ row }) => row) as unknown as AuditValue;
}

/**
 * Removes some changes from the import they came with. The salt over all of its people is removed,
 * for it would open the commitment to those erased too, and the others are committed to again.
 */
export function leaveImport(
  entryIndex: number,
  leaving: ReadonlySet<number>,
  { who, members, importedIn }: ImportedTogether,
  at: Instant,
  append: (evidence: Evidence) => Appended,
): Step[] {
  const staying = members.filter(({ number }) => !leaving.has(number));
  const steps: Step[] = [["dropValue", entryIndex]];
  const [first] = staying;
  const last = staying.at(-1);
  if (!first || !last) return steps;
  const { index, steps: appended } = append(
    importEvidence(COMMITTED_AGAIN, at, {
      who,
      members: staying,
      importedIn: importedIn ?? entryIndex,
    }),
  );
  steps.push(["moveImport", index, first.number, last.number, entryIndex], ...appended);
  return steps;
}
