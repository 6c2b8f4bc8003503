import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { openStore } from "../db/sqlite/store.ts";
import type { Store } from "../db/store.ts";
import { type DevIssuer, openDevIssuer } from "./access/dev-issuer.ts";
import { remoteKeys } from "./access/key-set.ts";
import { createAuthenticator, type Issuer } from "./access/token.ts";
import { openSigner, type SignerOptions } from "./audit/signer.ts";
import { seedTestPersons } from "./commands/seed-test-persons.ts";
import type { Config } from "./config.ts";
import { createServer } from "./doors/server.ts";
import { startGateway } from "./gateway/gateway.ts";
import { createLog, type LogLevel } from "./log.ts";
import { createContext } from "./request/context.ts";
import { createEvidence, type Evidence } from "./request/evidence.ts";

export interface App {
  server: FastifyInstance;
  store: Store;
  evidence: Evidence;
  /** Null in production, where no test token counts. */
  devIssuer: DevIssuer | null;
  close(): Promise<void>;
}

export interface AppOptions {
  /** Milliseconds since 1970; the real time unless a test says otherwise. */
  clock?: () => number;
  /** Is told the text of every statement the store runs. */
  trace?: (statement: string) => void;
  log?: LogLevel;
}

/** Opens the store that the configuration names. */
export function openConfiguredStore(
  { database, environment }: Pick<Config, "database" | "environment">,
  trace?: (statement: string) => void,
): Store {
  return openStore({ file: database, environment, ...(trace ? { trace } : {}) });
}

/** At most as old as this is a checkpoint of a log that has grown; milliseconds. */
const CHECKPOINT_EVERY = 10_000;

/** Where checkpoints are signed and kept; a log in memory leaves none behind that it cannot extend. */
export function signerOptions({
  database,
  audit,
}: Pick<Config, "database" | "audit">): SignerOptions {
  const isInMemory = database === ":memory:";
  const folder = isInMemory ? mkdtempSync(join(tmpdir(), "varde-checkpoints-")) : audit.checkpoints;
  return { origin: audit.origin, keyFile: audit.keyFile, folder };
}

/** Wires the register together. It is not listening yet. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<App> {
  const { clock = Date.now, trace } = options;
  const store = openConfiguredStore(config, trace);
  const isDev = config.profile === "dev";
  const log = createLog(options.log ?? (isDev ? "warn" : "info"));
  if (isDev) await seedTestPersons(store, clock());
  const devIssuer = isDev ? await openDevIssuer(config.devKeyFile) : null;
  const configured: Issuer[] = config.issuers.map(({ keysUrl, ...issuer }) => ({
    ...issuer,
    keys: remoteKeys(keysUrl),
  }));
  const evidence = createEvidence(store.auditLog, openSigner(signerOptions(config)));
  await evidence.sign();
  const signing = setInterval(() => {
    evidence.sign().catch((err) => log.error({ err }, "no checkpoint was signed"));
  }, CHECKPOINT_EVERY).unref();
  const gateway = await startGateway({
    introspection: isDev,
    onUnexpected: (err, traceId) => log.error({ err, traceId }, "unexpected"),
  });
  const server = await createServer({
    log,
    devIssuer,
    graph: {
      gateway,
      clock,
      authenticate: createAuthenticator([...configured, ...(devIssuer?.issuers ?? [])], clock),
      createContext: (request) => createContext(store, evidence, request),
    },
    isReady: async () => {
      await store.agency("0");
      return true;
    },
  });
  return {
    server,
    store,
    evidence,
    devIssuer,
    async close() {
      clearInterval(signing);
      await server.close();
      await gateway.stop();
      store.close();
    },
  };
}
