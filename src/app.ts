import type { FastifyInstance } from "fastify";
import type { Store } from "../db/store.ts";
import { signAssertion } from "./access/assertion.ts";
import { type DevIssuer, openDevIssuer } from "./access/dev-issuer.ts";
import { ALONE, type Fellows } from "./access/fellows.ts";
import { openGatewayKey } from "./access/gateway-key.ts";
import { remoteKeys } from "./access/key-set.ts";
import { openSealing } from "./access/sealed.ts";
import { createAuthenticator, type Issuer } from "./access/token.ts";
import { auditChecks } from "./audit/check.ts";
import { citizensSignIn } from "./citizens-sign-in.ts";
import { TEST_PERSONS } from "./commands/test-persons.ts";
import type { Config } from "./config.ts";
import { createServer } from "./doors/server.ts";
import { createOrganizationBudget } from "./gateway/organization-budget.ts";
import type { TracedContext } from "./gateway/traced-context.ts";
import { openTrustedDocuments } from "./gateway/trusted-documents.ts";
import { openGateway } from "./gateway-app.ts";
import { createLog, type LogLevel } from "./log.ts";
import { operatorsSignIn } from "./operators-sign-in.ts";
import { openRegister, type RegisterOptions } from "./register.ts";
import type { Register } from "./request/asking.ts";
import { type Context, createContext } from "./request/context.ts";
import { hasNews } from "./request/news.ts";
import { newestMessages } from "./sending/shown.ts";

export interface App {
  server: FastifyInstance;
  register: Register;
  store: Store;
  /** Null in production, where no test token counts. */
  devIssuer: DevIssuer | null;
  close(): Promise<void>;
}

export interface AppOptions extends RegisterOptions {
  log?: LogLevel;
  /** The other processes of this server; nobody when left out. */
  fellows?: Fellows;
}

/** Wires the register and its gateway together. It is not listening yet. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<App> {
  const isDev = config.profile === "dev";
  const log = createLog(options.log ?? (isDev ? "warn" : "info"));
  const { fellows = ALONE } = options;
  const { register, close } = await openRegister(config, log, options);
  const { store, clock } = register;
  const devIssuer = isDev ? await openDevIssuer(config.devKeyFile) : null;
  const gatewayKey = await openGatewayKey(config.gateway.keyFile);
  const configured: Issuer[] = config.issuers.map(({ keysUrl, ...issuer }) => ({
    ...issuer,
    keys: remoteKeys(keysUrl),
  }));
  const gateway = await openGateway<Context & TracedContext>({
    subgraphsFile: config.gateway.subgraphs,
    introspection: isDev,
    log,
    documents: openTrustedDocuments(config.limits.documents, config.limits.trustedOnly),
    budget: createOrganizationBudget(config.limits.personsPerHour, fellows),
    sign: (said, subgraph, body) => signAssertion(gatewayKey, subgraph, body, said, clock()),
  });
  const { sessionKeyFile, publicUrl, returnUrls } = config.pages;
  const sealing = openSealing(sessionKeyFile);
  const dev = devIssuer && { devIssuer, sealing, fellows, clock };
  const signIn = citizensSignIn(config, dev);
  const operatorsIn = operatorsSignIn(config, dev);
  const server = await createServer({
    log,
    citizenPages: signIn && {
      ...signIn,
      sealing,
      fellows,
      publicUrl,
      returnUrls,
      testUsers: TEST_USERS,
    },
    deskPages: operatorsIn && {
      ...operatorsIn,
      sealing,
      fellows,
      publicUrl,
      checks: auditChecks,
      subgraphs: gateway.subgraphs,
    },
    gatewayKeys: gatewayKey.published,
    devIssuer,
    devOutbox: isDev ? () => newestMessages(store.outbox, store.campaigns) : null,
    graph: {
      gateway,
      clock,
      authenticate: createAuthenticator([...configured, ...(devIssuer?.issuers ?? [])], clock),
      createContext: (request) => createContext(register, request),
      hasNews: (caller, field, after) => hasNews(register, caller, field, after),
    },
    isReady: async () => {
      await store.agency("0");
      /** Each asks its disk to keep what it has. */
      await Promise.all([store.auditLog.size(), register.accessLog.log.size()]);
      return true;
    },
  });
  return {
    server,
    register,
    store,
    devIssuer,
    async close() {
      await server.close();
      await gateway.stop();
      await close();
    },
  };
}

/** Whom to log in as in the dev profile. */
const TEST_USERS = Object.entries(TEST_PERSONS).flatMap(([standsFor, ids]) =>
  ids.map((nationalId) => ({ nationalId, standsFor })),
);
