import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { type DocumentNode, type EnumTypeDefinitionNode, Kind, parse, print } from "graphql";
import type { Requirements } from "../access/guard.ts";
import { readCosts } from "./cost-table.ts";
import type { Graph } from "./graph.ts";
import { createFederation } from "./plan/federation.ts";
import type { Notices } from "./plan/planned-operation.ts";
import { createPlanner } from "./plan/planner.ts";
import { publicSchema } from "./public-schema.ts";
import { type RemoteSubgraph, remoteSubgraph } from "./subgraphs/remote.ts";

/** A supergraph that cannot be served, and what was expected of it. */
export class InvalidSupergraph extends RangeError {
  constructor(expected: string) {
    super(`expected a supergraph: ${expected}`);
    this.name = "InvalidSupergraph";
  }
}

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
  const subgraphs = subgraphUrls(document).map(({ name, url }) => remoteSubgraph({ name, url }));
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

function parseSupergraph(supergraph: string): DocumentNode {
  try {
    return parse(supergraph, { noLocation: true });
  } catch (fault) {
    throw new InvalidSupergraph(`its SDL does not parse. ${(fault as Error).message}`);
  }
}

/** The values of `join__Graph`: each subgraph with its name as plans have it, and where it answers. */
function subgraphUrls({ definitions }: DocumentNode): { name: string; url: URL }[] {
  const graphs = definitions.find(
    (definition): definition is EnumTypeDefinitionNode =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph",
  );
  if (graphs === undefined)
    throw new InvalidSupergraph("its SDL has no enum join__Graph, which lists the subgraphs");
  return (graphs.values ?? []).map(({ name, directives = [] }) => {
    const given = directives.flatMap((directive) => directive.arguments ?? []);
    const text = (argument: string): string | undefined => {
      const value = given.find((each) => each.name.value === argument)?.value;
      return value?.kind === Kind.STRING ? value.value : undefined;
    };
    const url = text("url") ?? "";
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      throw new InvalidSupergraph(
        `join__Graph.${name.value} needs @join__graph(url:) with http or https`,
      );
    return { name: text("name") ?? name.value, url: new URL(url) };
  });
}
