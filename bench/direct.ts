/** The register as its own graph: the doors, logs and lanes of Varde, with no gateway in between. */
import { openDevIssuer } from "../src/access/dev-issuer.ts";
import { createAuthenticator } from "../src/access/token.ts";
import { readConfig } from "../src/config.ts";
import { createServer } from "../src/doors/server.ts";
import { startGateway } from "../src/gateway/gateway.ts";
import { openSubgraph } from "../src/gateway/schema.ts";
import type { TracedContext } from "../src/gateway/traced-context.ts";
import { createLog } from "../src/log.ts";
import { openRegister } from "../src/register.ts";
import { type Context, createContext } from "../src/request/context.ts";

const config = readConfig(process.env);
const log = createLog("warn");
const { register } = await openRegister(config, log, {});
const { issuers } = await openDevIssuer(config.devKeyFile);
const server = await createServer({
  log,
  gatewayKeys: { keys: [] },
  devIssuer: null,
  citizenPages: null,
  devOutbox: null,
  deskPages: null,
  graph: {
    gateway: await startGateway<Context & TracedContext>({
      graph: openSubgraph("register"),
      introspection: false,
      onUnexpected: (err) => log.error({ err }),
    }),
    clock: Date.now,
    authenticate: createAuthenticator(issuers, Date.now),
    createContext: (request) => createContext(register, request),
    hasNews: () => false,
  },
  isReady: async () => true,
});
await server.listen({ port: config.port, host: config.host });
