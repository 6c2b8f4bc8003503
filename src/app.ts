import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { AccessLog } from "../db/access-log.ts";
import { openAccessLog } from "../db/sqlite/access/log.ts";
import { openStore } from "../db/sqlite/store.ts";
import type { Store } from "../db/store.ts";
import { type DevIssuer, openDevIssuer } from "./access/dev-issuer.ts";
import { remoteKeys } from "./access/key-set.ts";
import { createAuthenticator, type Issuer } from "./access/token.ts";
import { readOrMakeKey } from "./audit/key-file.ts";
import { openSigner, type SignerOptions } from "./audit/signer.ts";
import { seedTestPersons } from "./commands/seed-test-persons.ts";
import type { Config } from "./config.ts";
import { createServer } from "./doors/server.ts";
import { startGateway, type TracedContext } from "./gateway/gateway.ts";
import { openOwnGraph } from "./gateway/own-graph.ts";
import { createLog, type LogLevel } from "./log.ts";
import type { Register } from "./request/asking.ts";
import { type Context, createContext } from "./request/context.ts";
import { createEvidence } from "./request/evidence.ts";
import { createTurns } from "./request/turns.ts";

export interface App {
  server: FastifyInstance;
  register: Register;
  store: Store;
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
  /** Stands in for what the configuration would open. */
  stores?: Partial<Pick<Register, "store" | "accessLog">>;
}

/** Opens the store that the configuration names. */
export function openConfiguredStore(
  { database, environment }: Pick<Config, "database" | "environment">,
  trace?: (statement: string) => void,
): Store {
  return openStore({ file: database, environment, ...(trace ? { trace } : {}) });
}

/** Opens the access log that the configuration names. */
export function openConfiguredAccessLog({ accessLog }: Pick<Config, "accessLog">): AccessLog {
  return openAccessLog({ file: accessLog.file });
}

/** At most as old as this is a checkpoint of a log that has grown; milliseconds. */
const CHECKPOINT_EVERY = 10_000;

/** The per-person view of the access log is derived this often; milliseconds. */
const DERIVE_EVERY = 100;

/** Where checkpoints are signed and kept; a log in memory leaves none behind that it cannot extend. */
export function signerOptions({
  database,
  audit,
}: Pick<Config, "database" | "audit">): SignerOptions {
  const { origin, keyFile, checkpoints } = audit;
  return { origin, keyFile, folder: folderFor(database, checkpoints) };
}

/** The same for the access log, which is a log of its own. */
export function accessSignerOptions({
  accessLog,
  audit,
}: Pick<Config, "accessLog" | "audit">): SignerOptions {
  const { file, checkpoints } = accessLog;
  const origin = `${audit.origin}/access`;
  return { origin, keyFile: audit.keyFile, folder: folderFor(file, checkpoints) };
}

function folderFor(file: string, checkpoints: string): string {
  return file === ":memory:" ? mkdtempSync(join(tmpdir(), "varde-checkpoints-")) : checkpoints;
}

/** Wires the register together. It is not listening yet. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<App> {
  const { clock = Date.now, trace } = options;
  const store = options.stores?.store ?? openConfiguredStore(config, trace);
  const isDev = config.profile === "dev";
  const log = createLog(options.log ?? (isDev ? "warn" : "info"));
  if (isDev) await seedTestPersons(store, clock());
  const devIssuer = isDev ? await openDevIssuer(config.devKeyFile) : null;
  const configured: Issuer[] = config.issuers.map(({ keysUrl, ...issuer }) => ({
    ...issuer,
    keys: remoteKeys(keysUrl),
  }));
  const accessLog = options.stores?.accessLog ?? openConfiguredAccessLog(config);
  const evidence = createEvidence(store.auditLog, openSigner(signerOptions(config)));
  const accessEvidence = createEvidence(accessLog.log, openSigner(accessSignerOptions(config)));
  const sign = () => Promise.all([evidence.sign(), accessEvidence.sign()]);
  await sign();
  const signing = setInterval(() => {
    sign().catch((err) => log.error({ err }, "no checkpoint was signed"));
  }, CHECKPOINT_EVERY).unref();
  const deriving = setInterval(() => accessLog.derive(), DERIVE_EVERY).unref();
  const codeKey = Buffer.from(readOrMakeKey(config.codeKeyFile, makeCodeKey), "hex");
  const register: Register = { store, accessLog, evidence, turns: createTurns(), clock, codeKey };
  const gateway = await startGateway<Context & TracedContext>({
    graph: openOwnGraph(),
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
      createContext: (request) => createContext(register, request),
      hasNews: async (after) => (await store.newestChange()) > Number(after ?? 0),
    },
    isReady: async () => {
      await store.agency("0");
      return true;
    },
  });
  return {
    server,
    register,
    store,
    devIssuer,
    async close() {
      clearInterval(signing);
      clearInterval(deriving);
      await server.close();
      await gateway.stop();
      store.close();
      accessLog.close();
    },
  };
}

function makeCodeKey(): string {
  return randomBytes(32).toString("hex");
}
