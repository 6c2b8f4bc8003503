import { parse } from "graphql";
import type { HasCaller } from "../../access/guard.ts";
import type { Graph } from "../graph.ts";
import type { SubgraphAnswer, SubgraphClient } from "./client.ts";

/** A subgraph that runs in this process: the same graph that it serves alone, without the way there. */
export interface LocalSubgraph extends SubgraphClient {
  graph: Graph;
  /** Whether all that stands in its SDL is its own to answer, just as callers see it. */
  isWhole: boolean;
}

export function localSubgraph(name: string, graph: Graph, isWhole: boolean): LocalSubgraph {
  return {
    name,
    graph,
    isWhole,
    prepare({ query }) {
      const prepared = graph.prepare(parse(query, { noLocation: true }));
      return (variables, { context }) =>
        prepared.run(context as HasCaller, undefined, variables) as SubgraphAnswer;
    },
  };
}
