import { MAX_PERSONS } from "../../src/rules/disclosure.ts";
import type { CallerResolvers } from "./types.generated.ts";

export const Caller: CallerResolvers = {
  organization: (caller) => (caller.kind === "AGENCY" ? caller.organization : null),
  supplier: (caller) => (caller.kind === "AGENCY" ? caller.supplier : null),
  connected: (caller) => (caller.kind === "AGENCY" ? caller.connected : null),
  nationalId: ({ subject }) => subject,
  name: (caller) => (caller.kind === "OPERATOR" ? caller.name : null),
  scopes: ({ scopes }) => [...scopes],
  limits: () => ({ personsPerRequest: MAX_PERSONS }),
};
