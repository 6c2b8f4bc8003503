import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Logger } from "pino";
import type { AccessLog } from "../db/access-log.ts";
import type { Jobs } from "../db/jobs.ts";
import { openAccessLog } from "../db/sqlite/access/log.ts";
import { openStore } from "../db/sqlite/store.ts";
import type { MaybePromise, Store } from "../db/store.ts";
import { readOrMakeKey } from "./audit/key-file.ts";
import { openSigner, type SignerOptions } from "./audit/signer.ts";
import { startBackground } from "./background.ts";
import { seedTestPersons } from "./commands/seed-test-persons.ts";
import { seedTestEnterprises } from "./commands/test-enterprises.ts";
import type { Config } from "./config.ts";
import { isOnServer } from "./database-config.ts";
import type { Register } from "./request/asking.ts";
import { createEvidence } from "./request/evidence.ts";
import { createFigures } from "./request/figures.ts";
import { createTurns } from "./request/turns.ts";

export interface RegisterOptions {
  /** Milliseconds since 1970; the real time unless a test says otherwise. */
  clock?: () => number;
  /** Is told the text of every statement the store runs. */
  trace?: (statement: string) => void;
  /** Stands in for what the configuration would open. */
  stores?: Partial<Pick<Register, "store" | "accessLog">>;
}

/** What every request is answered from, and what has to be done beside that, until it is closed. */
export interface OpenRegister {
  register: Register;
  close(): Promise<void>;
}

/** Opens the store that the configuration names. */
export function openConfiguredStore(
  { database, databaseReads = null, environment }: KeptWhere,
  trace?: (statement: string) => void,
): MaybePromise<Store> {
  const options = { environment, ...(trace ? { trace } : {}) };
  return isOnServer(database)
    ? onServer().then(({ openStore: open }) =>
        open({ ...options, url: database, readsUrl: databaseReads }),
      )
    : openStore({ ...options, file: database });
}

type KeptWhere = Pick<Config, "database" | "environment"> & Partial<Pick<Config, "databaseReads">>;

/** Opens the access log that the configuration names. */
export function openConfiguredAccessLog({
  accessLog: { file },
}: Pick<Config, "accessLog">): MaybePromise<AccessLog> {
  return isOnServer(file)
    ? logOnServer().then(({ openAccessLog: open }) => open({ url: file }))
    : openAccessLog({ file });
}

/** Opens what shares work out among processes; null where the register is a file of this machine. */
async function openConfiguredJobs({ database }: Config, log: Logger): Promise<Jobs | null> {
  if (!isOnServer(database)) return null;
  const { openJobs } = await jobsOnServer();
  const onFault = (err: Error) => log.error({ err }, "a job was not begun or not written down");
  return openJobs({ url: database, onFault });
}

/** Loaded where it is used only: its driver takes a part of the start. */
const onServer = () => import("../db/postgres/store.ts");
const logOnServer = () => import("../db/postgres/access/log.ts");
const jobsOnServer = () => import("../db/postgres/jobs.ts");

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

/** Opens the register that the configuration names; in the dev profile its test persons are put in. */
export async function openRegister(
  config: Config,
  log: Logger,
  { clock = Date.now, trace, stores }: RegisterOptions,
): Promise<OpenRegister> {
  const store = stores?.store ?? (await openConfiguredStore(config, trace));
  if (config.profile === "dev") {
    await seedTestPersons(store, clock());
    await seedTestEnterprises(store, clock());
  }
  const accessLog = stores?.accessLog ?? (await openConfiguredAccessLog(config));
  const evidence = createEvidence(store.auditLog, openSigner(signerOptions(config)));
  const accessEvidence = createEvidence(accessLog.log, openSigner(accessSignerOptions(config)));
  const sign = () => Promise.all([evidence.sign(), accessEvidence.sign()]);
  await sign();
  const signing = setInterval(() => {
    sign().catch((err) => log.error({ err }, "no checkpoint was signed"));
  }, CHECKPOINT_EVERY).unref();
  const deriving = setInterval(derive, DERIVE_EVERY).unref();
  /** One at a time; what could not be derived is tried again the next time. */
  let isDeriving = false;
  async function derive(): Promise<void> {
    if (isDeriving) return;
    isDeriving = true;
    try {
      await accessLog.derive();
    } catch (err) {
      log.error({ err }, "the view of look-ups was not derived");
    } finally {
      isDeriving = false;
    }
  }
  const jobs = await openConfiguredJobs(config, log);
  const background = await startBackground({ config, store, jobs, clock, log });
  const codeKey = Buffer.from(readOrMakeKey(config.codeKeyFile, makeCodeKey), "hex");
  const figures = createFigures(store, accessLog, clock);
  return {
    register: { store, accessLog, evidence, turns: createTurns(), figures, clock, codeKey },
    async close() {
      clearInterval(signing);
      clearInterval(deriving);
      await background.stop();
      await Promise.all([store.close(), accessLog.close()]);
    },
  };
}

function makeCodeKey(): string {
  return randomBytes(32).toString("hex");
}
