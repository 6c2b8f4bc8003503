import { makeExecutableSchema } from "@graphql-tools/schema";
import type { GraphQLSchema } from "graphql";
import { register } from "../../resolvers/register/index.ts";
import { readSubgraph, withoutLink } from "./subgraph.ts";

/** The executable schema, not yet guarded. */
export function buildSchema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: withoutLink(readSubgraph("register").typeDefs),
    resolvers: register,
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
  });
}
