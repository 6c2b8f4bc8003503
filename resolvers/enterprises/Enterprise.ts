import type { EnterpriseResolvers } from "./types.generated.ts";

export const Enterprise: EnterpriseResolvers = {
  parent: (unit, _, { enterprises }) => enterprises.parentOf(unit),
  addresses: (unit, _, { enterprises }) => enterprises.addressesOf(unit),
  addressOrigin: (unit, _, { enterprises }) => enterprises.originOf(unit),
  notificationDecision: (unit, { purpose, preference }, { enterprises }) =>
    enterprises.decide(unit, purpose, preference ?? null),
};
