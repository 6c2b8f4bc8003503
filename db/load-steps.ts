import { appendingTo } from "./append.ts";
import type { Load } from "./commit.ts";
import { writePerson } from "./person-row.ts";
import type { Step } from "./step.ts";
import type { Head } from "./writes.ts";

/** The kind of change by which a record came from elsewhere; its entry is about many people. */
export const IMPORTED = "IMPORTED";

/** What a load writes: its people and their changes, one entry for all of them, and how far it came. */
export function loadSteps({ at, source, people, suppliers, run }: Load, head: Head): Step[] {
  const steps: Step[] = [];
  const { size: index } = head;
  let number = head.changes;
  for (const { before, after } of people) {
    number += 1;
    const reference = after.reference ?? before?.reference ?? null;
    const row = writePerson({ ...after, reference });
    const [key] = row;
    const previous = before && head.lastChange(after.nationalId);
    const known = before && JSON.stringify(before);
    steps.push(["putPerson", ...row, null, number]);
    steps.push([
      "addChange",
      number,
      key,
      after.revision,
      at,
      IMPORTED,
      "",
      index,
      previous,
      known,
    ]);
  }
  for (const { orgNumber, certificate } of suppliers)
    steps.push(["putSupplier", Number(orgNumber), certificate]);
  if (run !== null) {
    const { number: file, file: name, line, byteOffset, accepted, refused, finishedAt } = run;
    steps.push(["putImportRun", file, name, line, byteOffset, accepted, refused, finishedAt]);
  }
  if (people.length > 0) {
    const who = { actor: ["SYSTEM", source], reason: null, channel: null };
    const values = { who, people: people.length };
    const evidence = { kind: IMPORTED, at, actor: "SYSTEM", subject: null, fields: [] };
    steps.push(...appendingTo(head)({ ...evidence, revision: null, values }).steps);
  }
  return steps;
}
