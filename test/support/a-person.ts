import type { Email, Mobile, Person } from "../../src/rules/person.ts";
import { notRegistered } from "../../src/rules/person.ts";

/** Noon in Oslo on an ordinary day; the moment at which the scenarios are told. */
export const NOW = Date.parse("2026-11-24T11:00:00.000Z");

const DAY = 86_400_000;
export const daysAgo = (days: number) => NOW - days * DAY;
export const FRESHLY = { changedAt: daysAgo(400), confirmedAt: daysAgo(20) };
export const LONG_AGO = { changedAt: daysAgo(1800), confirmedAt: daysAgo(700) };

export function anEmail(dates: Partial<Email> = FRESHLY): Email {
  return {
    address: "kari@example.com",
    changedAt: null,
    confirmedAt: null,
    validatedAt: null,
    markedShared: false,
    ...dates,
  };
}

export function aMobile(dates: Partial<Mobile> = FRESHLY): Mobile {
  return {
    number: "+4799999999",
    changedAt: null,
    confirmedAt: null,
    validatedAt: null,
    markedShared: false,
    ...dates,
  };
}

/** An active person with a fresh e-mail address and mobile number, but for what is said otherwise. */
export function aPerson(but: Partial<Person> = {}): Person {
  return {
    ...notRegistered("11822648950"),
    registration: "ACTIVE",
    revision: 1,
    email: anEmail(),
    mobile: aMobile(),
    ...but,
  };
}
