import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { print } from "graphql";
import type { Requirements } from "../access/guard.ts";
import { readCosts } from "./cost-table.ts";
import type { Graph } from "./graph.ts";
import { createFederation } from "./plan/federation.ts";
import type { Notices } from "./plan/planned-operation.ts";
import { createPlanner } from "./plan/planner.ts";
import { publicSchema } from "./public-schema.ts";
import { type RemoteSubgraph, remoteSubgraph } from "./subgraphs/remote.ts";
import { parseSupergraph, subgraphUrls } from "./supergraph-file.ts";

export interface SupergraphOptions {
  /** SDL with the join directives of Federation v2, and the URL of every subgraph. */
  supergraph: string;
  /** Labels of `@override` that are on. */
  labels: readonly string[];
  notices: Notices;
}

export interface ServedSupergraph {
  graph: Graph;
  subgraphs: readonly RemoteSubgraph[];
  close(): Promise<void>;
}

/** Nobody is asked who they are: what a supergraph from elsewhere shows is its subgraphs' to guard. */
const OPEN: Requirements = new Map();

/**
 * A graph over subgraphs that all run elsewhere.
 *
 * @throws {InvalidSupergraph}
 */
export function openSupergraph({
  supergraph,
  labels,
  notices,
}: SupergraphOptions): ServedSupergraph {
  const document = parseSupergraph(supergraph);
  const subgraphs = subgraphUrls(document).map(({ name, url }) =>
    remoteSubgraph({ name, url: url as URL }),
  );
  const schema = publicSchema(print(transformSupergraphToPublicSchema(document)));
  const graph = createFederation({
    schema,
    requirements: OPEN,
    openPlanner: () => createPlanner(supergraph, schema, subgraphs, labels),
    locals: [],
    costs: readCosts([document]),
    notices,
  });
  return {
    graph,
    subgraphs,
    async close() {
      graph.close();
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    },
  };
}
