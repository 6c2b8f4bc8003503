import type { Agency } from "../../db/store.ts";
import type { Caller } from "../access/caller.ts";
import type { Instant, Person } from "../rules/person.ts";
import { Refusal } from "../rules/problem.ts";
import type { Register } from "./asking.ts";

/** Who one request shows to its caller. Nothing of them may leave before it is written down. */
export interface Disclosures {
  /** Says that a person is shown. */
  add(person: Person): void;
  /** Says that people are shown, whatever else stands among them. */
  addAll(people: readonly (Person | Error)[]): void;
  /**
   * What the caller says the look-up is for, where the request's header does not say it.
   *
   * @throws {Refusal} when it is too long.
   */
  statePurpose(purpose: string): void;
  hasPurpose(): boolean;
  /**
   * Writes down who was shown, by which operation, and what of them; nothing when nobody was.
   *
   * @throws when it cannot be written (as a rejection): the answer must then be withheld.
   */
  write(operation: string | null, fields: () => readonly string[]): Promise<void> | undefined;
}

const LONGEST_PURPOSE = 200;
const DAY = 86_400_000;

export function createDisclosures(
  { accessLog }: Register,
  caller: Caller,
  agency: Agency | null,
  now: Instant,
  purpose: string | null,
): Disclosures {
  const shown: (readonly (Person | Error)[])[] = [];
  const stated = new Set(purpose === null ? [] : [purpose]);
  return {
    add: (person) => void shown.push([person]),
    addAll: (people) => void shown.push(people),
    statePurpose(said) {
      if (said.length > LONGEST_PURPOSE)
        throw new Refusal(
          "BAD_USER_INPUT",
          `lookupPurpose: expected at most ${LONGEST_PURPOSE} characters`,
        );
      stated.add(said);
    },
    hasPurpose: () => stated.size > 0,
    write(operation, fields) {
      if (shown.length === 0) return undefined;
      const references = new Set<string>();
      const strangers = new Set<string>();
      for (const people of shown)
        for (const person of people)
          if (!(person instanceof Error)) {
            if (person.reference === null) strangers.add(person.nationalId);
            else references.add(person.reference);
          }
      /** Nobody needs the people any more, and the write has to be waited for. */
      shown.length = 0;
      if (references.size + strangers.size === 0) return undefined;
      return accessLog.write({
        at: now,
        caller: callerOf(caller),
        purpose: stated.size === 0 ? null : [...stated].join("; "),
        operation,
        fields: fields(),
        references: [...references],
        strangers: [...strangers],
        visibleFrom: now + (agency?.displayDelayDays ?? 0) * DAY,
      });
    },
  };
}

function callerOf(caller: Caller) {
  return {
    kind: caller.kind,
    organization: caller.kind === "AGENCY" ? caller.organization : null,
    supplier: caller.kind === "AGENCY" ? caller.supplier : null,
    name: caller.kind === "OPERATOR" ? caller.name : null,
  };
}
