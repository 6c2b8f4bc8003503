import { makeExecutableSchema } from "@graphql-tools/schema";
import type { IResolvers } from "@graphql-tools/utils";
import { concatAST, type GraphQLSchema } from "graphql";
import { enterprises } from "../../resolvers/enterprises/index.ts";
import { references as enterprisesReferences } from "../../resolvers/enterprises/references.ts";
import { register } from "../../resolvers/register/index.ts";
import { references as registerReferences } from "../../resolvers/register/references.ts";
import { readRequirements } from "../access/guard.ts";
import { type CostTable, readCosts } from "./cost-table.ts";
import { type References, subgraphFields } from "./entities.ts";
import { createExecution } from "./execute/execute.ts";
import type { Graph } from "./graph.ts";
import { type OwnSubgraph, readSubgraph, withoutLink } from "./subgraph.ts";

/** What answers each of Varde's own subgraphs. */
const RESOLVERS = {
  register: { resolvers: register as IResolvers, references: registerReferences as References },
  enterprises: {
    resolvers: enterprises as IResolvers,
    references: enterprisesReferences as References,
  },
} satisfies Record<OwnSubgraph, { resolvers: IResolvers; references: References }>;

/** The executable schema of one of Varde's own subgraphs, not yet guarded. */
export function buildSchema(name: OwnSubgraph = "register"): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: withoutLink(readSubgraph(name).typeDefs),
    resolvers: RESOLVERS[name].resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
  });
}

/**
 * The same as other subgraphs and the gateway ask it: guarded, and with Federation's own fields.
 *
 * @throws {UncoveredFields} when the SDL does not say who may read a field.
 */
export function openSubgraph(
  name: OwnSubgraph,
  costs: CostTable = readCosts([readSubgraph(name).typeDefs]),
): Graph {
  const subgraph = readSubgraph(name);
  const { resolvers, references: known } = RESOLVERS[name];
  const own = subgraphFields(subgraph.typeDefs, known);
  const schema = makeExecutableSchema({
    typeDefs: concatAST([withoutLink(subgraph.typeDefs), own.typeDefs]),
    resolvers: [resolvers, own.resolvers],
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
  });
  return createExecution(schema, readRequirements(schema), costs);
}
