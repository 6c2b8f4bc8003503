import type { Logger } from "pino";
import { ASSERTION_HEADER, type Assertion } from "./access/assertion.ts";
import { ANONYMOUS } from "./access/caller.ts";
import { startGateway } from "./gateway/gateway.ts";
import { type LiveGateway, liveGateway } from "./gateway/live-gateway.ts";
import type { OrganizationBudget } from "./gateway/organization-budget.ts";
import type { SubgraphState } from "./gateway/own-graph.ts";
import { type ConfiguredSubgraphs, readSubgraphs } from "./gateway/subgraphs/configured.ts";
import { type WatchOptions, watchSubgraphs } from "./gateway/subgraphs/watch.ts";
import { watchSupergraph } from "./gateway/subgraphs/watch-supergraph.ts";
import type { TracedContext } from "./gateway/traced-context.ts";
import type { TrustedDocuments } from "./gateway/trusted-documents.ts";

export interface GatewayOptions {
  /** The file that names subgraphs elsewhere; null when there are none. */
  subgraphsFile: string | null;
  introspection: boolean;
  log: Logger;
  /** Signs what the gateway says of a request to one subgraph, for one body. */
  sign(said: Assertion, subgraph: string, body: string): Promise<string>;
  documents: TrustedDocuments;
  budget: OrganizationBudget;
}

export interface OpenGateway<Context extends TracedContext> extends LiveGateway<Context> {
  /** The subgraphs of the graph that is served now. */
  subgraphs(): SubgraphState[];
}

/**
 * The gateway over Varde's own subgraphs and those that a file names, whose graph follows their
 * schemas while it answers.
 */
export async function openGateway<Context extends TracedContext>({
  subgraphsFile,
  introspection,
  log,
  sign,
  documents,
  budget,
}: GatewayOptions): Promise<OpenGateway<Context>> {
  const {
    supergraph,
    subgraphs,
    pollEvery: every,
  } = subgraphsFile === null ? NONE : readSubgraphs(subgraphsFile);
  let live: LiveGateway<Context> | null = null;
  let states: OpenGateway<Context>["subgraphs"] = () => [];
  const watch: WatchOptions = {
    subgraphs,
    every,
    async sign(subgraph, body, { context }) {
      const { caller, traceId, said } = context as TracedContext;
      return { [ASSERTION_HEADER]: await sign({ caller, traceId, ...said }, subgraph, body) };
    },
    asking: () => ({ context: ITSELF, deadline: performance.now() + SCHEMA_DEADLINE }),
    async onGraph({ graph, subgraphs: statesNow, close }) {
      const gateway = await startGateway<Context>({
        graph,
        introspection,
        onUnexpected: (err, traceId) => log.error({ err, traceId }, "unexpected"),
        documents,
        budget,
        onStop: close,
      });
      if (live === null) live = liveGateway(gateway);
      else live.replace(gateway);
      states = statesNow;
    },
    onRefused: (subgraph, err) => log.error({ subgraph, err }, "a subgraph's schema is not taken"),
    notices: {
      onUnavailable: (subgraph, err) => log.warn({ subgraph, err }, "a subgraph gave no answer"),
      onUnplanned: (err) => log.error({ err }, "an operation cannot be planned"),
    },
  };
  const watching =
    supergraph === null ? await watchSubgraphs(watch) : await watchSupergraph(supergraph, watch);
  const opened = live as LiveGateway<Context> | null;
  if (opened === null) throw new Error("expected a graph before it is served");
  return {
    ...opened,
    subgraphs: () => states(),
    async stop() {
      watching.stop();
      await opened.stop();
    },
  };
}

const NONE: ConfiguredSubgraphs = { supergraph: null, subgraphs: [], pollEvery: 0 };

const SCHEMA_DEADLINE = 2000;

/** The gateway asks for schemas as nobody. */
const ITSELF: TracedContext = {
  caller: ANONYMOUS,
  traceId: "schema",
  said: { acceptLanguage: undefined, purpose: null },
};
