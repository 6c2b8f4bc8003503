import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GraphQLSchema } from "graphql";
import { type Requirements, readRequirements } from "../access/guard.ts";
import { sdlRequirements } from "../access/sdl-requirements.ts";
import { type ComposedGraph, composeGraph } from "./compose.ts";
import { readCosts } from "./cost-table.ts";
import type { Graph } from "./graph.ts";
import { createFederation } from "./plan/federation.ts";
import type { Notices } from "./plan/planned-operation.ts";
import { createPlanner } from "./plan/planner.ts";
import { publicSchema } from "./public-schema.ts";
import { buildSchema, openSubgraph } from "./schema.ts";
import { OWN_SUBGRAPHS, readSubgraph, type Subgraph } from "./subgraph.ts";
import { localSubgraph } from "./subgraphs/local.ts";
import { ownElsewhere } from "./subgraphs/own-elsewhere.ts";
import { type RemoteOptions, type RemoteSubgraph, remoteSubgraph } from "./subgraphs/remote.ts";
import { wholeSubgraphs } from "./within.ts";

/** A subgraph in another process. One of Varde's own by its name runs there and not in this one. */
export interface SubgraphElsewhere extends RemoteOptions {
  typeDefs: Subgraph["typeDefs"];
}

export interface OpenGraph {
  graph: Graph;
  remotes: readonly RemoteSubgraph[];
  /** Every subgraph by name, and how it fares now. */
  subgraphs(): SubgraphState[];
  close(): Promise<void>;
}

export interface SubgraphState {
  name: string;
  /** Whether it runs in this process. */
  isHere: boolean;
  /** Whether it failed so often that it is not asked just now. */
  isResting: boolean;
}

/**
 * Varde's own subgraphs and those elsewhere as one graph.
 *
 * @param composed the supergraph, when it was composed elsewhere; else it is composed here.
 * @throws {CompositionFailed} when they do not fit together.
 */
export function openGraph(
  elsewhere: readonly SubgraphElsewhere[],
  notices: Notices,
  composed: ComposedGraph | null = null,
): OpenGraph {
  const foreign = elsewhere.map(({ name, typeDefs }) => ({ name, typeDefs }));
  const isElsewhere = new Set<string>(elsewhere.map(({ name }) => name));
  const here = OWN_SUBGRAPHS.filter((name) => !isElsewhere.has(name));
  const subgraphs = [...here.map(readSubgraph), ...foreign];
  const { supergraph, publicSdl } =
    composed ?? (foreign.length > 0 ? composeGraph(subgraphs) : readComposed());

  const costs = readCosts(
    [...OWN_SUBGRAPHS.map(readSubgraph), ...foreign].map(({ typeDefs }) => typeDefs),
  );
  const own = OWN_SUBGRAPHS.map((name) => ({ name, graph: openSubgraph(name, costs) }));
  const schemas = own.map(({ graph }) => graph.schema);
  const schema = publicSchema(publicSdl, schemas);
  const requirements: Requirements = new Map([
    ...sdlRequirements(foreign.map(({ typeDefs }) => typeDefs)),
    ...schemas.flatMap((each) => [...readRequirements(each)]),
  ]);
  const whole = wholeSubgraphs(subgraphs);
  const locals = own
    .filter(({ name }) => !isElsewhere.has(name))
    .map(({ name, graph }) => localSubgraph(name, graph, whole.has(name)));
  const ownNames = new Set<string>(OWN_SUBGRAPHS);
  const remotes = elsewhere.map((each) =>
    ownNames.has(each.name) ? ownElsewhere(remoteSubgraph(each)) : remoteSubgraph(each),
  );

  const graph = createFederation({
    schema,
    requirements,
    openPlanner: () => createPlanner(supergraph, schema, [...locals, ...remotes], []),
    locals,
    costs,
    notices,
  });
  return {
    graph,
    remotes,
    subgraphs: () => [
      ...locals.map(({ name }) => ({ name, isHere: true, isResting: false })),
      ...remotes.map((remote) => ({
        name: remote.name,
        isHere: false,
        isResting: remote.isResting(),
      })),
    ],
    async close() {
      graph.close();
      await Promise.all(remotes.map((remote) => remote.close()));
    },
  };
}

const COMPOSED = join(import.meta.dirname, "../../schema/composed");

/** What callers see of Varde's own subgraphs, as committed. */
export function readPublicSchema(): GraphQLSchema {
  return publicSchema(
    readComposed().publicSdl,
    OWN_SUBGRAPHS.map((name) => buildSchema(name)),
  );
}

/** What Varde's own subgraphs compose to, as committed. */
function readComposed(): ComposedGraph {
  const read = (name: string) => readFileSync(join(COMPOSED, `${name}.graphql`), "utf8");
  return { supergraph: read("supergraph"), publicSdl: read("public") };
}
