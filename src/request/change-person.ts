import { createHash } from "node:crypto";
import { type Commit, type Receipt, RevisionConflict, type Store } from "../../db/store.ts";
import type { KnownCaller } from "../access/caller.ts";
import { type AuditValue, canonicalBytes } from "../audit/canonical.ts";
import type { Change, Decide, ProblemType } from "../rules/change.ts";
import { PROBLEM_PATHS, PROBLEM_SENTENCES } from "../rules/change-problem.ts";
import { nationalIdFault, refuseNationalId } from "../rules/national-id.ts";
import { type Instant, notRegistered, type Person } from "../rules/person.ts";
import { Refusal } from "../rules/problem.ts";
import type { SentenceLanguage } from "../rules/rule-set.ts";

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

/** A change that was not made, as the graph answers it. */
export interface Problem {
  problem: ProblemType;
  code: string;
  message: string;
  path: readonly string[];
  /** The record as it stands, where it is not what the caller took it to be. */
  person: Person;
}

export interface ChangeRequest {
  store: Store;
  caller: KnownCaller;
  now: Instant;
  language: SentenceLanguage;
}

/** The longest reason and idempotency key, in characters. */
const LONGEST_TEXT = 500;
const MOST_TRIES = 20;

/**
 * Changes one person: loads the record as it stands, lets `decide` decide on it, and commits the
 * change with its evidence. Where somebody else wrote in between it is decided again.
 *
 * @throws {Refusal} when the caller's input cannot be meant: no or a faulty national id, a key or
 * reason that is too long.
 */
export async function changePerson(
  request: ChangeRequest,
  operation: string,
  input: ChangeInput,
  decide: Decide,
): Promise<Changed | Problem> {
  const { store, caller, now } = request;
  const nationalId = subjectOf(request, input);
  const load = async () => (await store.people([nationalId]))[0] ?? notRegistered(nationalId);

  const standing = problemOfCaller(caller, input);
  if (standing !== null) return answerProblem(request, standing, await load());

  const idempotency = idempotencyOf(caller, operation, input);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const done = idempotency && (await store.done(idempotency.key));
    if (done && done.bodyHash === idempotency.bodyHash) return done;
    const person = await load();
    if (done) return answerProblem(request, "IdempotencyKeyReused", person);
    if (input.expectedRevision != null && input.expectedRevision !== person.revision)
      return answerProblem(request, "RevisionConflict", person);
    const decided = decide(person, now);
    if (typeof decided === "string") return answerProblem(request, decided, person);
    try {
      const values = evidenceOf(decided, caller, input.reason ?? null);
      const commit: Commit = { change: decided, at: now, actor: caller.kind, values, idempotency };
      return { person: decided.after, receipt: await store.commit(commit) };
    } catch (fault) {
      if (!(fault instanceof RevisionConflict)) throw fault;
    }
  }
  throw new Refusal("OVERLOADED", "The record is being changed by many at once: try again");
}

function subjectOf({ caller, store }: ChangeRequest, { nationalId }: ChangeInput): string {
  if (caller.subject !== null && nationalId != null && nationalId !== caller.subject)
    throw new Refusal("FORBIDDEN", "nationalId: a citizen may change their own record only");
  const subject = caller.subject ?? nationalId;
  if (subject == null)
    throw new Refusal("BAD_USER_INPUT", "nationalId: expected whose record to change");
  const fault = nationalIdFault(subject, store.environment);
  if (fault !== null) throw refuseNationalId(fault, store.environment);
  return subject;
}

function problemOfCaller(caller: KnownCaller, { reason }: ChangeInput): ProblemType | null {
  if (caller.kind === "CITIZEN") return caller.mayWrite ? null : "AssuranceLevelTooLow";
  return reason?.trim() ? null : "ReasonRequired";
}

function answerProblem({ language }: ChangeRequest, problem: ProblemType, person: Person): Problem {
  const code = problem.replace(/(?<=[a-z])[A-Z]/g, "_$&").toUpperCase();
  return {
    problem,
    code,
    message: PROBLEM_SENTENCES[problem][language],
    path: PROBLEM_PATHS[problem] ?? ["input"],
    person,
  };
}

/** A key counts for its caller and operation; the same key with another body is another thing. */
function idempotencyOf(
  caller: KnownCaller,
  operation: string,
  input: ChangeInput,
): Commit["idempotency"] {
  const { idempotencyKey, ...body } = input;
  for (const [name, text] of Object.entries({ idempotencyKey, reason: input.reason }))
    if (text != null && text.length > LONGEST_TEXT)
      throw new Refusal("BAD_USER_INPUT", `${name}: expected at most ${LONGEST_TEXT} characters`);
  if (!idempotencyKey) return null;
  const sha256 = (value: AuditValue) =>
    createHash("sha256").update(canonicalBytes(value)).digest("base64");
  return {
    key: sha256([...who(caller), idempotencyKey]),
    bodyHash: sha256([operation, JSON.parse(JSON.stringify(body))]),
  };
}

function who(caller: KnownCaller): string[] {
  switch (caller.kind) {
    case "CITIZEN":
      return [caller.kind, caller.subject];
    case "AGENCY":
      return [caller.kind, caller.organization, caller.supplier ?? ""];
    case "OPERATOR":
      return [caller.kind, caller.name];
  }
}

function evidenceOf(change: Change, caller: KnownCaller, reason: string | null): Commit["values"] {
  const values: Record<string, AuditValue> = { actor: who(caller), reason };
  for (const field of change.fields) {
    values[`before.${field}`] = change.before[field] as unknown as AuditValue;
    values[`after.${field}`] = change.after[field] as unknown as AuditValue;
  }
  return values;
}
