import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Logger } from "pino";
import type { AccessLog } from "../db/access-log.ts";
import type { WritableRows } from "../db/carrying/rows.ts";
import type { Jobs } from "../db/jobs.ts";
import { openAccessLog } from "../db/sqlite/access/log.ts";
import { openStore } from "../db/sqlite/store.ts";
import type { MaybePromise, Store } from "../db/store.ts";
import { readOrMakeKey } from "./audit/key-file.ts";
import { openSigner, type SignerOptions } from "./audit/signer.ts";
import { seedTestPersons } from "./commands/seed-test-persons.ts";
import { seedTestEnterprises } from "./commands/test-enterprises.ts";
import type { Config } from "./config.ts";
import { isOnServer } from "./database-config.ts";
import { type Keeping, keepRegister } from "./keep-register.ts";
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
  /** Whether another process of this server does what has to be done beside requests. */
  isKept?: boolean;
}

/** What every request is answered from, until it is closed. */
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

/**
 * Opens what the configuration names as rows, to be moved elsewhere or to be moved to.
 *
 * @param use whether it is only read, and has to be there, or is made when it is not.
 */
export async function openConfiguredRows(
  { database, accessLog }: Pick<Config, "database" | "accessLog">,
  use: "READ" | "WRITE",
): Promise<WritableRows> {
  if (isOnServer(database)) return (await rowsOnServer()).openRows({ url: database }, use);
  const { openRows } = await import("../db/sqlite/rows.ts");
  return openRows({ register: database, access: accessLog.file }, use);
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
const rowsOnServer = () => import("../db/postgres/rows.ts");
const logOnServer = () => import("../db/postgres/access/log.ts");
const jobsOnServer = () => import("../db/postgres/jobs.ts");

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
  { clock = Date.now, trace, stores, isKept = false }: RegisterOptions,
): Promise<OpenRegister> {
  const store = stores?.store ?? (await openConfiguredStore(config, trace));
  if (config.profile === "dev" && !isKept) {
    await seedTestPersons(store, clock());
    await seedTestEnterprises(store, clock());
  }
  const accessLog = stores?.accessLog ?? (await openConfiguredAccessLog(config));
  const evidence = createEvidence(store.auditLog, openSigner(signerOptions(config)));
  const accessEvidence = createEvidence(accessLog.log, openSigner(accessSignerOptions(config)));
  const codeKey = Buffer.from(readOrMakeKey(config.codeKeyFile, makeCodeKey), "hex");
  const figures = createFigures(store, accessLog, clock);
  const register = { store, accessLog, evidence, turns: createTurns(), figures, clock, codeKey };
  const keeping = isKept ? null : await keep();
  async function keep(): Promise<Keeping> {
    const jobs = await openConfiguredJobs(config, log);
    return keepRegister({ config, ...register, evidence: [evidence, accessEvidence], jobs, log });
  }
  return {
    register,
    async close() {
      await keeping?.stop();
      await Promise.all([store.close(), accessLog.close()]);
    },
  };
}

function makeCodeKey(): string {
  return randomBytes(32).toString("hex");
}
