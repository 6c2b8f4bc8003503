import { isPerson } from "../../src/rules/notification-decision.ts";
import type { RecipientResolvers } from "./types.generated.ts";

export const Recipient: RecipientResolvers = {
  __resolveType: (recipient) => (isPerson(recipient) ? "Person" : "Enterprise"),
};
