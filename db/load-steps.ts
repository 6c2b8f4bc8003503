import { appendingTo } from "./append.ts";
import type { Load } from "./commit.ts";
import { importEvidence, type Member } from "./import-evidence.ts";
import { writePerson } from "./person-row.ts";
import { importRunStep } from "./position-steps.ts";
import type { Step } from "./step.ts";
import type { Head } from "./writes.ts";

/** The kind of change by which a record came from elsewhere; its entry is about many people. */
export const IMPORTED = "IMPORTED";

/** How many people share an entry: all of them are committed to again when one of them is erased. */
const PEOPLE_AN_ENTRY = 1000;

/** What a load writes: its people and their changes, entries for all of them, and how far it came. */
export function loadSteps({ at, source, people, suppliers, run }: Load, head: Head): Step[] {
  const steps: Step[] = [];
  const append = appendingTo(head);
  /** The same person may come twice in a load. */
  const newest = new Map<string, { number: number; reference: string }>();
  let number = head.changes;

  for (let start = 0; start < people.length; start += PEOPLE_AN_ENTRY) {
    const together = people.slice(start, start + PEOPLE_AN_ENTRY);
    const members: Member[] = [];
    const changes: [revision: number, previous: number | null, before: string | null][] = [];
    for (const { before, after } of together) {
      number += 1;
      const { nationalId, revision } = after;
      const earlier = newest.get(nationalId);
      const reference = earlier?.reference ?? after.reference ?? before?.reference ?? null;
      const row = writePerson({ ...after, reference });
      const previous = earlier?.number ?? (before && head.lastChange(nationalId));
      const known = before && JSON.stringify({ ...before, reference: row.at(-1) });
      changes.push([revision, previous, known]);
      newest.set(nationalId, { number, reference: row.at(-1) as string });
      members.push({ number, row });
    }
    const who = { actor: ["SYSTEM", source], reason: null, channel: null };
    const { index, steps: appended } = append(
      importEvidence(IMPORTED, at, { who, members, importedIn: null }),
    );
    for (const [i, { number: own, row }] of members.entries()) {
      const [revision, previous, known] = changes[i] as (typeof changes)[number];
      steps.push(["putPerson", ...row, null, own]);
      steps.push(["addChange", own, row[0], revision, at, IMPORTED, "", index, previous, known]);
    }
    steps.push(...appended);
  }

  for (const { orgNumber, certificate } of suppliers)
    steps.push(["putSupplier", Number(orgNumber), certificate]);
  if (run !== null) steps.push(importRunStep(run));
  return steps;
}
