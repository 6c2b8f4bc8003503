import type { MutationResolvers } from "./types.generated.ts";

export const Mutation: MutationResolvers = {
  registerEnterprise: (_, { input }, { deeds }) => deeds.registerEnterprise(input),
  setEnterpriseAddress: (_, { input }, { deeds }) => deeds.setEnterpriseAddress(input),
  removeEnterpriseAddress: (_, { input }, { deeds }) => deeds.removeEnterpriseAddress(input),
};
