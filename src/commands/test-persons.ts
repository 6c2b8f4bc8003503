import type { MailboxSupplier } from "../../db/store.ts";
import { type Instant, notRegistered, type Person } from "../rules/person.ts";

const DAY = 86_400_000;
const YEAR = 365 * DAY;

/** The register's published test persons (all synthetic, month + 80), by what they stand for. */
export const TEST_PERSONS = {
  emailAndMobile: ["11822648950", "06828498159"],
  mobileOnly: ["23837998492", "25887098029"],
  emailOnly: ["12869699835", "18868299939"],
  reservedWithContact: ["04846697271", "29890749036"],
  deleted: ["17894199350", "31855699330"],
  expired: ["11887197158", "30850649509"],
  digipost: ["22859197810"],
  eboks: ["26826499361"],
  reservedWithDigipost: ["26866595592"],
  nynorsk: ["18886799280"],
  bokmaal: ["16867096934"],
  english: ["01814797763"],
  documentationExample: ["20914695016"],
  dNumber: ["47906701517"],
} as const;

export type TestState = keyof typeof TEST_PERSONS;

/** Digipost and e-Boks. */
export const MAILBOX_SUPPLIERS = { digipost: "984661185", eboks: "922020175" } as const;

/** Their certificates in the dev profile: self-signed, and good for nothing but to be looked at. */
export const TEST_CERTIFICATES: readonly MailboxSupplier[] = [
  {
    orgNumber: MAILBOX_SUPPLIERS.digipost,
    certificate:
      "MIIBwDCCAWWgAwIBAgIUPuOXtA2OYcQkaAvH8wWGg/z3qxswCgYIKoZIzj0EAwIwNDELMAkGA1UEBhMCTk8xJTAjBgNVBAoMHFZhcmRlIHRlc3Rwb3N0a2Fzc2UgRGlnaXBvc3QwIBcNMjYxMTI1MDQzMjUwWhgPMjEyNjExMDEwNDMyNTBaMDQxCzAJBgNVBAYTAk5PMSUwIwYDVQQKDBxWYXJkZSB0ZXN0cG9zdGthc3NlIERpZ2lwb3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEM7tWCmv1+Bv5r5mERaxTfcX1ksvUTfuec0G1dQ+1A7NnSExD4XDbVC70osRszzu9g8us5XTH0X83hhX8ZvfeXKNTMFEwHQYDVR0OBBYEFIifFa7rugq2aq9Dzti+Ivnk7xbYMB8GA1UdIwQYMBaAFIifFa7rugq2aq9Dzti+Ivnk7xbYMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAMdDMT4Y+TyjJS6H3p6gnR5hIvMto1fiNe9WBTF80+PDAiEA15P5TAqS4O+jReNecGeEjHqpU3BXbDlB6QgUYu04BWI=",
  },
  {
    orgNumber: MAILBOX_SUPPLIERS.eboks,
    certificate:
      "MIIBuzCCAWGgAwIBAgIUJXg6i0UD2JJ2jbD9s/u5DAzoT+QwCgYIKoZIzj0EAwIwMjELMAkGA1UEBhMCTk8xIzAhBgNVBAoMGlZhcmRlIHRlc3Rwb3N0a2Fzc2UgZS1Cb2tzMCAXDTI2MTEyNTA0MzI1MFoYDzIxMjYxMTAxMDQzMjUwWjAyMQswCQYDVQQGEwJOTzEjMCEGA1UECgwaVmFyZGUgdGVzdHBvc3RrYXNzZSBlLUJva3MwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATzF6cY2l6QEXMokiiiY2z3VhjBV09gJc3MyZU6XvMf0AfNr2Z2ueMI1q8hS8GIrt0koFLW5i2UnfgaA6ZZnjzGo1MwUTAdBgNVHQ4EFgQUkWIlo99FHHVR2AGZzwLcqaYTY7YwHwYDVR0jBBgwFoAUkWIlo99FHHVR2AGZzwLcqaYTY7YwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAjZQXTJTLUj7OdwoOS7wQewm6fD8tJEbuwOixm9SEGIQCIApq8f8ouDlr1C9XBzTOgFfrTopgqPigM96+IY2v0Shv",
  },
];

/** Two synthetic agencies, connected in the dev profile. */
export const TEST_AGENCIES = [
  { orgNumber: "310385980", name: "Testetaten" },
  { orgNumber: "314168267", name: "Prøvekommunen" },
] as const;

/** Every published test person in their state, as of `now`. */
export function testPersons(now: Instant): Person[] {
  const states = Object.entries(TEST_PERSONS) as [TestState, readonly string[]][];
  return states.flatMap(([state, ids]) => ids.map((id, i) => inState(state, id, i + 1, now)));
}

function inState(state: TestState, nationalId: string, number: number, now: Instant): Person {
  const person: Person = {
    ...notRegistered(nationalId),
    registration: "ACTIVE",
    revision: 1,
    email: { address: `${state}${number}@example.com`, ...dates(now - 2 * YEAR, now - 30 * DAY) },
    mobile: { number: "+4799999999", ...dates(now - 2 * YEAR, now - 30 * DAY) },
  };
  const reserved = { reserved: true, reservedAt: now - 200 * DAY, changedAt: now - 200 * DAY };
  const mailbox = (supplier: string) => ({ address: `${state}.${number}#9YDT`, supplier });
  switch (state) {
    case "mobileOnly":
      return { ...person, email: null };
    case "emailOnly":
      return { ...person, mobile: null };
    case "reservedWithContact":
      return { ...person, reservation: reserved };
    case "deleted":
      return { ...notRegistered(nationalId), registration: "DELETED", revision: 2 };
    case "expired":
      return { ...person, ...expired(person, now) };
    case "digipost":
      return { ...person, digitalMailbox: mailbox(MAILBOX_SUPPLIERS.digipost) };
    case "eboks":
      return { ...person, digitalMailbox: mailbox(MAILBOX_SUPPLIERS.eboks) };
    case "reservedWithDigipost":
      return {
        ...person,
        reservation: reserved,
        digitalMailbox: mailbox(MAILBOX_SUPPLIERS.digipost),
      };
    case "nynorsk":
      return { ...person, language: { code: "NN", changedAt: now - 90 * DAY } };
    case "bokmaal":
      return { ...person, language: { code: "NB", changedAt: now - 90 * DAY } };
    case "english":
      return { ...person, language: { code: "EN", changedAt: now - 90 * DAY } };
    default:
      return person;
  }
}

function expired({ email, mobile }: Person, now: Instant): Pick<Person, "email" | "mobile"> {
  const old = dates(now - 5 * YEAR, now - 2 * YEAR);
  return { email: email && { ...email, ...old }, mobile: mobile && { ...mobile, ...old } };
}

function dates(changedAt: Instant, confirmedAt: Instant) {
  return { changedAt, confirmedAt, validatedAt: changedAt, markedShared: false };
}
