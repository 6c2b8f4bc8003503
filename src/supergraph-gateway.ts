import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { ANONYMOUS } from "./access/caller.ts";
import { createGraphServer } from "./doors/server.ts";
import { startGateway } from "./gateway/gateway.ts";
import { openSupergraph } from "./gateway/supergraph.ts";
import { InvalidSupergraph } from "./gateway/supergraph-file.ts";
import type { TracedContext } from "./gateway/traced-context.ts";
import { createLog, type LogLevel } from "./log.ts";

export interface SupergraphGatewayOptions {
  /** The path of a supergraph's SDL. */
  file: string;
  /** Labels of `@override` that are on. */
  labels?: readonly string[];
  log?: LogLevel;
}

/**
 * Serves any supergraph, composed anywhere: subgraphs are asked at the URLs in it, and nobody is
 * asked who they are. It is not listening yet.
 *
 * @throws {InvalidSupergraph} when the file is none.
 */
export async function createSupergraphGateway({
  file,
  labels = [],
  log: level = "info",
}: SupergraphGatewayOptions): Promise<FastifyInstance> {
  const log = createLog(level);
  const { graph, close } = openSupergraph({
    supergraph: readSupergraph(file),
    labels,
    notices: {
      onUnavailable: (subgraph, err) => log.warn({ subgraph, err }, "a subgraph gave no answer"),
      onUnplanned: (err) => log.error({ err }, "an operation cannot be planned"),
    },
  });
  const gateway = await startGateway<TracedContext>({
    graph,
    introspection: true,
    onUnexpected: (err, traceId) => log.error({ err, traceId }, "unexpected"),
  });
  const server = createGraphServer(log, {
    gateway,
    clock: Date.now,
    authenticate: () => ANONYMOUS,
    createContext: ({ caller }) => ({ caller }),
  });
  server.addHook("onClose", async () => {
    await gateway.stop();
    await close();
  });
  return server;
}

function readSupergraph(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (fault) {
    throw new InvalidSupergraph(`the file cannot be read. ${(fault as Error).message}`);
  }
}
