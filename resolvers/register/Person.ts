import { decideNotification } from "../../src/rules/notification-decision.ts";
import type { PersonResolvers } from "./types.generated.ts";

export const Person: PersonResolvers = {
  redirectedFrom: ({ redirectedFrom }) => redirectedFrom ?? null,
  contactInfo: (person) => (person.registration === "ACTIVE" ? person : null),
  notificationDecision: (person, { purpose, preference }, { now }) =>
    decideNotification(person, purpose, preference ?? null, person.asOf ?? now),
  asOf: (person, { time }, { archive }) => archive.asOf(person, time),
  changes: (person, page, { archive }) => archive.changesOf(person, page),
  lookups: (person, page, { archive }) => archive.lookupsOf(person, page),
};
