import { decideNotification } from "../../src/rules/notification-decision.ts";
import type { PersonResolvers } from "./types.generated.ts";

export const Person: PersonResolvers = {
  contactInfo: (person) => (person.registration === "ACTIVE" ? person : null),
  notificationDecision: (person, { purpose, preference }, { now }) =>
    decideNotification(person, purpose, preference ?? null, now),
};
