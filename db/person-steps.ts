import type { Change } from "../src/rules/change.ts";
import type { Instant, Person } from "../src/rules/person.ts";
import { addressNotices } from "./address-notices.ts";
import { REPLACED, writePerson } from "./person-row.ts";
import type { Step } from "./step.ts";

/** Everything that is kept about a person beside their row. */
export interface KnownHistory {
  /** Newest first; a change came with many others where it has no entry of its own. */
  changes: readonly {
    number: number;
    nationalId: string;
    entryIndex: number | null;
    importedIn: number | null;
  }[];
  /** Entries about them that changed nothing. */
  entries: readonly number[];
}

interface People {
  lastChange(nationalId: string): number | null;
  history(nationalId: string): KnownHistory;
  /** The number of the next change in the register's one sequence. */
  nextChange(): number;
}

/** What a change of a person writes, but for its entry at `index`. */
export function personSteps(change: Change, at: Instant, index: number, people: People): Step[] {
  const { kind, fields, before, after } = change;
  if (kind === "ERASED") return erase(before, at, people);
  const isMoved = after.nationalId !== before.nationalId;
  const number = people.nextChange();
  return [
    [isMoved ? "addPerson" : "putPerson", ...writePerson(after), null, number],
    [
      "addChange",
      number,
      Number(after.nationalId),
      after.revision,
      at,
      kind,
      fields.join(" "),
      index,
      people.lastChange(before.nationalId),
      null,
    ],
    ...(isMoved ? redirect(before, after, at, people) : []),
    ...addressNotices(change, at),
  ];
}

/** Leaves the old number as a way to the new one, and tells the feed of it. */
function redirect(before: Person, after: Person, at: Instant, { nextChange }: People): Step[] {
  const { nationalId } = before;
  const number = nextChange();
  const [key, , ...rest] = writePerson({
    ...before,
    ...NOTHING,
    revision: after.revision,
    updatedAt: at,
  });
  return [
    ["putPerson", key, REPLACED, ...rest, Number(after.nationalId), number],
    tombstone(number, nationalId, after.revision, at, "NATIONAL_ID_REPLACED"),
    ["movePersonEntries", Number(after.nationalId), key],
  ];
}

/**
 * Removes a person: values, salts, and what joined them to their entries, which stay as they are.
 * What remains is one change that says of each number they had that it is to be forgotten.
 */
function erase(before: Person, at: Instant, people: People): Step[] {
  const { changes, entries: others } = people.history(before.nationalId);
  const entries = [...changes.flatMap(({ entryIndex }) => entryIndex ?? []), ...others];
  const numbers = new Set([before.nationalId, ...changes.map(({ nationalId }) => nationalId)]);
  return [
    ["dropPerson", Number(before.nationalId), before.revision],
    ...changes.map(({ number }): Step => ["forgetChange", number]),
    ...entries.flatMap((index): Step[] => [
      ["dropValue", index],
      ["dropIdempotency", index],
      ["dropReminder", index],
    ]),
    ...[...numbers].flatMap((nationalId): Step[] => [
      ["dropRedirect", Number(nationalId), REPLACED],
      ["dropPersonEntries", Number(nationalId)],
      ["dropMessages", Number(nationalId)],
      ["dropRecipient", Number(nationalId)],
      ...CHANNELS.map((channel): Step => ["dropCode", `${channel} ${nationalId}`]),
      tombstone(people.nextChange(), nationalId, before.revision + 1, at, "ERASED"),
    ]),
  ];
}

/** What is kept under a number that only leads to another. */
const NOTHING: Partial<Person> = {
  email: null,
  mobile: null,
  reservation: { reserved: false, reservedAt: null, changedAt: null },
  language: null,
  digitalMailbox: null,
  reference: "",
};

const CHANNELS = ["EMAIL", "SMS"] as const;

/** Tells the feed that a number is no longer anybody's; leads to no entry and no record. */
function tombstone(
  number: number,
  nationalId: string,
  revision: number,
  at: Instant,
  kind: string,
): Step {
  return ["addChange", number, Number(nationalId), revision, at, kind, "", null, null, null];
}
