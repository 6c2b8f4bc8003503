import type { FastifyInstance } from "fastify";
import { createAssertionReader } from "./access/assertion.ts";
import { remoteKeys } from "./access/key-set.ts";
import type { Config } from "./config.ts";
import { createSubgraphServer } from "./doors/server.ts";
import { startGateway } from "./gateway/gateway.ts";
import { openSubgraph } from "./gateway/schema.ts";
import type { OwnSubgraph } from "./gateway/subgraph.ts";
import type { TracedContext } from "./gateway/traced-context.ts";
import { createLog, type LogLevel } from "./log.ts";
import { openRegister, type RegisterOptions } from "./register.ts";
import { type Context, createContext } from "./request/context.ts";

export interface SubgraphAppOptions extends RegisterOptions {
  log?: LogLevel;
}

/**
 * One of Varde's own subgraphs by itself, for a gateway elsewhere: the same graph that otherwise runs
 * within the gateway. It is not listening yet.
 */
export async function createSubgraphApp(
  name: OwnSubgraph,
  config: Config,
  options: SubgraphAppOptions = {},
): Promise<FastifyInstance> {
  const log = createLog(options.log ?? (config.profile === "dev" ? "warn" : "info"));
  const { register, close } = await openRegister(config, log, options);
  const { clock, store } = register;
  const gateway = await startGateway<Context & TracedContext>({
    graph: openSubgraph(name),
    introspection: false,
    onUnexpected: (err, traceId) => log.error({ err, traceId }, "unexpected"),
  });
  const subgraph = {
    gateway,
    readAssertion: createAssertionReader(name, remoteKeys(config.gateway.keysUrl), clock),
    createContext: (request: Parameters<typeof createContext>[1]) =>
      createContext(register, request),
    clock,
  };
  const server = createSubgraphServer(log, subgraph, async () => {
    await store.agency("0");
    return true;
  });
  server.addHook("onClose", async () => {
    await gateway.stop();
    await close();
  });
  return server;
}
