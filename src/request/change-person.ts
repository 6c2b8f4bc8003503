import type { Receipt } from "../../db/commit.ts";
import type { MaybePromise } from "../../db/store.ts";
import type { KnownCaller } from "../access/caller.ts";
import { newReference } from "../audit/reference.ts";
import type { Change, ProblemType } from "../rules/change.ts";
import { nationalIdFault, refuseNationalId } from "../rules/national-id.ts";
import { type Instant, notRegistered, type Person } from "../rules/person.ts";
import { Refusal } from "../rules/problem.ts";
import { type Asking, valuesOf } from "./asking.ts";
import { once } from "./once.ts";
import { type Problem, problemOf } from "./problem.ts";

/** What every change of a person is asked with. */
export interface ChangeInput {
  /** Whose record, for an operator; a citizen's is their own. */
  nationalId?: string | null | undefined;
  /** Why, for an operator. */
  reason?: string | null | undefined;
  expectedRevision?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** A change that was made, with the record after it and where its evidence stands. */
export interface Changed {
  person: Person;
  receipt: Receipt;
}

/** Decides on a record as it stands, as a rule does, and may look something up first. */
export type Consider = (person: Person, now: Instant) => MaybePromise<Change | ProblemType>;

/**
 * Changes one person: loads the record as it stands, lets `consider` decide on it, and commits the
 * change with its evidence. `codeOf` names the one-time code that is used up by it.
 *
 * @throws {Refusal} when the caller's input cannot be meant: no or a faulty national id, a key or
 * reason that is too long.
 */
export async function changePerson(
  asking: Asking,
  operation: string,
  input: ChangeInput,
  consider: Consider,
  codeOf?: (person: Person) => string,
): Promise<Changed | Problem> {
  const { caller } = asking;
  const { store } = asking.register;
  const nationalId = subjectOf(asking, input.nationalId);
  const standing = problemOfCaller(caller, input.reason);
  if (standing !== null) return problemOf(asking, standing);

  const load = () => loadPerson(asking, nationalId);
  return once<Changed>(
    asking,
    { operation, input, turn: nationalId },
    async (now) => {
      const person = await load();
      if (input.expectedRevision != null && input.expectedRevision !== person.revision)
        return problemOf(asking, "RevisionConflict", person);
      const decided = await consider(person, now);
      if (typeof decided === "string") return problemOf(asking, decided);
      const change = withReference(decided);
      return {
        deeds: [{ of: "PERSON", change, values: valuesOf(asking, input.reason) }],
        answer: { revision: change.after.revision },
        ...(codeOf && { spentCode: codeOf(person) }),
        result: ([receipt]) => ({ person: change.after, receipt: receipt as Receipt }),
      };
    },
    async ({ answer, receipt }) => {
      const { revision } = answer as { revision: number };
      const { nationalId: id } = await load();
      return { person: (await store.recordOf(id, revision)) ?? notRegistered(id), receipt };
    },
  );
}

/** The record as it stands, by whichever number it was asked for; that of nobody where there is none. */
export async function loadPerson({ register }: Asking, nationalId: string): Promise<Person> {
  const found = (await register.store.people([nationalId]))[0];
  return found ? asKept(found) : notRegistered(nationalId);
}

/** By which number somebody asked is no part of the record. */
export function asKept({ redirectedFrom: _, ...person }: Person): Person {
  return person;
}

/**
 * Whom the caller means.
 *
 * @throws {Refusal} when they name nobody, somebody else than they may, or a faulty number.
 */
export function subjectOf(
  { caller, register }: Asking,
  nationalId: string | null | undefined,
): string {
  const { environment } = register.store;
  if (caller.subject !== null && nationalId != null && nationalId !== caller.subject)
    throw new Refusal("FORBIDDEN", "nationalId: a citizen may change their own record only");
  const subject = caller.subject ?? nationalId;
  if (subject == null)
    throw new Refusal("BAD_USER_INPUT", "nationalId: expected whose record to change");
  const fault = nationalIdFault(subject, environment);
  if (fault !== null) throw refuseNationalId(fault, environment);
  return subject;
}

/** A citizen logs in well enough to write, anybody else says why. */
export function problemOfCaller(
  caller: KnownCaller,
  reason: string | null | undefined,
): ProblemType | null {
  if (caller.kind === "CITIZEN") return caller.mayWrite ? null : "AssuranceLevelTooLow";
  return reason?.trim() ? null : "ReasonRequired";
}

/** Somebody new is given the name by which the logs will know them. */
function withReference(change: Change): Change {
  const { kind, after } = change;
  if (kind === "ERASED" || after.reference !== null) return change;
  return { ...change, after: { ...after, reference: newReference() } };
}
