import { createHash } from "node:crypto";
import {
  type Commit,
  type Deed,
  type Done,
  type Receipt,
  RevisionConflict,
} from "../../db/commit.ts";
import { type AuditValue, canonicalBytes } from "../audit/canonical.ts";
import type { Instant } from "../rules/person.ts";
import { Refusal } from "../rules/problem.ts";
import { type Asking, who } from "./asking.ts";
import { isProblem, type Problem, problemOf } from "./problem.ts";

/** What is asked for, under which name in the graph. */
export interface Wish {
  operation: string;
  input: { idempotencyKey?: string | null | undefined; reason?: string | null | undefined };
  /** Those who name the same are let in one at a time, which spares them deciding again. */
  turn: string;
  /** A decision recorded is no change. */
  deed?: "DECISION";
}

/** What is to be done, and the answer to it when it is. */
export interface Attempt<Result> {
  deeds: readonly Deed[];
  /** What the same answer is given from again. */
  answer: AuditValue;
  spentCode?: string;
  result(receipts: readonly Receipt[]): Result;
}

/** The answer where there is nothing to do: nothing is written down, not even the key. */
export interface Unchanged<Result> {
  unchanged: Result;
}

/** The longest text of a caller's own, in characters. */
const LONGEST_TEXT = 500;
const MOST_TRIES = 20;

/**
 * Does something once under the caller's key, with its evidence. `attempt` decides on what it finds,
 * at the moment it is given; where somebody else wrote in between it decides again. `again` answers
 * as the first time.
 *
 * @throws {Refusal} when a text is too long or no Unicode, or too many write at once.
 */
export function once<Result extends object>(
  asking: Asking,
  wish: Wish,
  attempt: (now: Instant) => Promise<Attempt<Result> | Unchanged<Result> | Problem>,
  again: (done: Done) => Promise<Result | Problem>,
): Promise<Result | Problem> {
  const { store, turns, clock } = asking.register;
  const key = idempotencyOf(asking, wish);
  return turns(wish.turn, async () => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const done = key && (await store.done(key.key));
      if (done)
        return done.bodyHash === key.bodyHash
          ? again(done)
          : problemOf(asking, "IdempotencyKeyReused");
      const at = Math.max(clock(), await store.notBefore(wish.deed ?? "CHANGE"));
      const attempted = await attempt(at);
      if (isProblem(attempted)) return attempted;
      if ("unchanged" in attempted) return attempted.unchanged;
      const { deeds, answer, spentCode, result } = attempted;
      const commit: Commit = {
        at,
        actor: asking.caller.kind,
        deeds,
        idempotency: key && { ...key, answer },
        ...(spentCode && { spentCode }),
      };
      try {
        return result(await store.commit(commit));
      } catch (fault) {
        if (!(fault instanceof RevisionConflict)) throw fault;
      }
    }
    throw new Refusal("OVERLOADED", "The record is being changed by many at once: try again");
  });
}

/** A key counts for its caller; the same key with another operation or body is another thing. */
function idempotencyOf({ caller }: Asking, { operation, input }: Wish) {
  const { idempotencyKey, ...body } = input;
  for (const [name, text] of Object.entries({ idempotencyKey, reason: input.reason }))
    if (text != null && text.length > LONGEST_TEXT)
      throw new Refusal("BAD_USER_INPUT", `${name}: expected at most ${LONGEST_TEXT} characters`);
  if (!isUnicode(input))
    throw new Refusal("BAD_USER_INPUT", "input: expected Unicode, without lone surrogates");
  if (!idempotencyKey) return null;
  const sha256 = (value: AuditValue) =>
    createHash("sha256").update(canonicalBytes(value)).digest("base64");
  return {
    key: sha256([...who(caller), idempotencyKey]),
    bodyHash: sha256([operation, JSON.parse(JSON.stringify(body))]),
  };
}

/** Every text in a value, however deep: what is no Unicode cannot be written down as evidence. */
function isUnicode(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(isUnicode);
}
