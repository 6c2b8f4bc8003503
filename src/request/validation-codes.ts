import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import type { CodeMessage } from "../../db/commit.ts";
import type { ProblemType } from "../rules/change.ts";
import type { Instant, LanguageCode, Person } from "../rules/person.ts";
import {
  addressOf,
  type Channel,
  CODE_DIGITS,
  COOL_DOWN,
  GOOD_FOR,
  refuseCode,
  spendBudget,
  TRIES,
  validateContactPoint,
} from "../rules/validation-code.ts";
import { type Asking, valuesOf } from "./asking.ts";
import {
  type Changed,
  type ChangeInput,
  changePerson,
  loadPerson,
  problemOfCaller,
  subjectOf,
} from "./change-person.ts";
import { once } from "./once.ts";
import { isProblem, type Problem, problemOf } from "./problem.ts";

export interface CodeInput extends ChangeInput {
  channel: Channel;
  /** The address to prove, in any way of writing it; the registered one when left out. */
  address?: string | null | undefined;
}

/** A code that was sent. */
export interface CodeSent {
  person: Person;
  expiresAt: Instant;
  requestAgainAt: Instant;
}

/** Sends a one-time code to an address, by way of the outbox. */
export async function requestCode(asking: Asking, input: CodeInput): Promise<CodeSent | Problem> {
  const { caller, register } = asking;
  const { channel } = input;
  const nationalId = subjectOf(asking, input.nationalId);
  const standing = problemOfCaller(caller, input.reason);
  if (standing !== null) return problemOf(asking, standing);
  const sentTo = (person: Person, at: Instant): CodeSent => ({
    person,
    expiresAt: at + GOOD_FOR,
    requestAgainAt: at + COOL_DOWN,
  });

  const outcome = await once<CodeSent>(
    asking,
    { operation: "requestValidationCode", input, turn: nationalId },
    async (now) => {
      const person = await loadPerson(asking, nationalId);
      if (input.expectedRevision != null && input.expectedRevision !== person.revision)
        return problemOf(asking, "RevisionConflict", person);
      const found = addressOf(person, channel, input.address);
      if (typeof found === "string") return problemOf(asking, found);
      const { address } = found;
      const key = codeKey(person, channel);
      const addressKey = keyed(asking, channel, address.toLowerCase());
      const sent = await register.store.sentCode(key);
      const budget = await register.store.addressBudget(addressKey);
      const refusal = refuseCode(sent, budget, now);
      if (refusal !== null) return problemOf(asking, refusal);
      const content = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0");
      const codeHash = hashOf(asking, person, channel, address, content);
      const message: CodeMessage = {
        channel,
        address,
        language: languageOf(asking, person),
        content,
      };
      return {
        deeds: [
          {
            of: "CODE",
            person,
            key,
            code: { codeHash, triesLeft: TRIES, sentAt: now, ...spendBudget(sent, now) },
            addressKey,
            budget: spendBudget(budget, now),
            message,
            values: valuesOf(asking, input.reason),
          },
        ],
        answer: { at: now },
        result: () => sentTo(person, now),
      };
    },
    async ({ answer }) =>
      sentTo(await loadPerson(asking, nationalId), (answer as { at: Instant }).at),
  );
  return aboutAddress(outcome);
}

/** Takes a try from the code that was sent, and validates the address when it is the right one. */
export async function validateCode(
  asking: Asking,
  input: CodeInput & { code: string },
): Promise<Changed | Problem> {
  const { channel, address: given, code } = input;
  const { store } = asking.register;
  const keyOf = (person: Person) => codeKey(person, channel);
  const outcome = await changePerson(
    asking,
    "validateContactPoint",
    input,
    async (person, now) => {
      const found = addressOf(person, channel, given);
      if (typeof found === "string") return found;
      const sent = await store.takeTry(keyOf(person));
      const hash = hashOf(asking, person, channel, found.address, code.trim());
      const isRight = sent !== null && isSame(sent.codeHash, hash);
      return validateContactPoint(channel, given, sent, isRight)(person, now);
    },
    keyOf,
  );
  return aboutAddress(outcome);
}

/** The person's own, or that of the request where they have chosen none. */
function languageOf({ language }: Asking, person: Person): LanguageCode {
  return person.language?.code ?? (language.toUpperCase() as Uppercase<typeof language>);
}

const ABOUT_ADDRESS = new Set<ProblemType>(["InvalidEmailAddress", "InvalidMobileNumber"]);

/** Here an address of either kind stands in one part of the input. */
function aboutAddress<Outcome extends object>(outcome: Outcome | Problem): Outcome | Problem {
  return isProblem(outcome) && ABOUT_ADDRESS.has(outcome.problem)
    ? { ...outcome, path: ["input", "address"] }
    : outcome;
}

/** By the number a person has now, whichever they were asked for by. */
function codeKey({ nationalId }: Person, channel: Channel): string {
  return `${channel} ${nationalId}`;
}

/** Bound to the person and the address: a code for one is none for another. */
function hashOf(
  asking: Asking,
  { nationalId }: Person,
  channel: Channel,
  address: string,
  code: string,
): string {
  return keyed(asking, channel, nationalId, address, code);
}

function keyed({ register }: Asking, ...parts: string[]): string {
  return createHmac("sha256", register.codeKey).update(parts.join("\n")).digest("base64");
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
