import { changeOf, type Decide, type ProblemType, unchangeable } from "./change.ts";
import { newValue } from "./contact-info.ts";
import { normaliseEmail } from "./email-address.ts";
import { normaliseMobile } from "./mobile-number.ts";
import type { Instant, Person } from "./person.ts";

export type Channel = "EMAIL" | "SMS";

export const CODE_DIGITS = 6;
export const TRIES = 5;
export const GOOD_FOR = 10 * 60_000;
export const COOL_DOWN = 60_000;
const CODES_A_DAY = 10;
const DAY = 86_400_000;

/** How many codes were sent on a day, counted in days since 1970 (UTC). */
export interface DayBudget {
  day: number;
  sentToday: number;
}

/** A code as the register keeps it: the newest for a person and channel. */
export interface SentCode extends DayBudget {
  /** Keyed, over the code, the person and the address it was sent to. */
  codeHash: string;
  triesLeft: number;
  sentAt: Instant;
}

/**
 * The address that a code is about: the one given, in the form it is stored in, or the registered
 * one. A problem when it is faulty, or there is none.
 */
export function addressOf(
  person: Person,
  channel: Channel,
  given: string | null | undefined,
): { address: string } | ProblemType {
  const problem = unchangeable(person);
  if (problem !== null) return problem;
  if (channel === "EMAIL") {
    const address = given == null ? person.email?.address : normaliseEmail(given);
    return address ? { address } : given == null ? "NoContactPoint" : "InvalidEmailAddress";
  }
  const address = given == null ? person.mobile?.number : normaliseMobile(given);
  return address ? { address } : given == null ? "NoContactPoint" : "InvalidMobileNumber";
}

/** Why no code may be sent now; `toAddress` is what the address was sent, whoever asked. */
export function refuseCode(
  sent: SentCode | null,
  toAddress: DayBudget | null,
  now: Instant,
): ProblemType | null {
  if (sent !== null && now < sent.sentAt + COOL_DOWN) return "CodeRequestedTooSoon";
  const isSpent = [sent, toAddress].some((budget) => sentOn(budget, now) >= CODES_A_DAY);
  return isSpent ? "TooManyCodes" : null;
}

/** Whether a code that was sent is too old to be used. */
export function hasExpired(sentAt: Instant, now: Instant): boolean {
  return now > sentAt + GOOD_FOR;
}

/** A day's budget with one more code sent. */
export function spendBudget(budget: DayBudget | null, now: Instant): DayBudget {
  return { day: dayOf(now), sentToday: sentOn(budget, now) + 1 };
}

/**
 * Proves that a person holds an address: the value is marked as validated, and is theirs from now
 * on if it was not. `sent` is the code a try was taken from; null when there was none left.
 */
export function validateContactPoint(
  channel: Channel,
  given: string | null | undefined,
  sent: SentCode | null,
  isRight: boolean,
): Decide {
  return (person, now) => {
    const found = addressOf(person, channel, given);
    if (typeof found === "string") return found;
    if (sent === null || hasExpired(sent.sentAt, now)) return "CodeExpired";
    if (!isRight) return "WrongCode";
    const { address } = found;
    const kind = "CONTACT_POINT_VALIDATED";
    if (channel === "EMAIL") {
      const held = person.email?.address === address ? person.email : null;
      const email = held ?? { address, ...newValue(now) };
      return changeOf(person, now, kind, { email: { ...email, validatedAt: now } });
    }
    const held = person.mobile?.number === address ? person.mobile : null;
    const mobile = held ?? { number: address, ...newValue(now) };
    return changeOf(person, now, kind, { mobile: { ...mobile, validatedAt: now } });
  };
}

function sentOn(budget: DayBudget | null, now: Instant): number {
  return budget?.day === dayOf(now) ? budget.sentToday : 0;
}

function dayOf(now: Instant): number {
  return Math.floor(now / DAY);
}
