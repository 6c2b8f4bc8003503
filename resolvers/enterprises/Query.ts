import type { QueryResolvers } from "./types.generated.ts";

export const Query: QueryResolvers = {
  enterprise: (_, { orgNumber }, { enterprises }) => enterprises.one(orgNumber),
  enterprises: (_, { orgNumbers }, { enterprises }) => enterprises.all(orgNumbers),
};
