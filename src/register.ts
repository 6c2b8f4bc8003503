import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Logger } from "pino";
import type { AccessLog } from "../db/access-log.ts";
import type { WritableRows } from "../db/carrying/rows.ts";
import { openAccessLog } from "../db/sqlite/access/log.ts";
import { openStore } from "../db/sqlite/store.ts";
import type { MaybePromise, Store } from "../db/store.ts";
import { readOrMakeKey } from "./audit/key-file.ts";
import { openSigner, type SignerOptions } from "./audit/signer.ts";
import { startCampaigning } from "./campaigns/worker.ts";
import { seedTestPersons } from "./commands/seed-test-persons.ts";
import { seedTestEnterprises } from "./commands/test-enterprises.ts";
import type { Config } from "./config.ts";
import { isOnServer } from "./database-config.ts";
import type { Register } from "./request/asking.ts";
import { createEvidence } from "./request/evidence.ts";
import { createFigures } from "./request/figures.ts";
import { createTurns } from "./request/turns.ts";
import { openCarriers } from "./sending/carriers.ts";
import { type Sending, startSending } from "./sending/worker.ts";

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

/** Loaded where it is used only: its driver takes a part of the start. */
const onServer = () => import("../db/postgres/store.ts");
const rowsOnServer = () => import("../db/postgres/rows.ts");
const logOnServer = () => import("../db/postgres/access/log.ts");

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
  const sending = openSending(config, store, clock, log);
  const campaigning = startCampaigning({ store, clock, log, onMessages: () => sending.wake() });
  const codeKey = Buffer.from(readOrMakeKey(config.codeKeyFile, makeCodeKey), "hex");
  const figures = createFigures(store, accessLog, clock);
  return {
    register: { store, accessLog, evidence, turns: createTurns(), figures, clock, codeKey },
    async close() {
      clearInterval(signing);
      clearInterval(deriving);
      await campaigning.stop();
      await sending.stop();
      await Promise.all([store.close(), accessLog.close()]);
    },
  };
}

/** Sends what the outbox has, as far as there are settings for it. */
function openSending(
  { sending, audit, profile }: Config,
  { outbox, campaigns }: Store,
  clock: () => number,
  log: Logger,
): Sending {
  const carriers = openCarriers(sending);
  if (profile === "production")
    for (const [channel, settings] of SETTINGS)
      if (!carriers[channel])
        log.warn({ channel }, `messages stay in the outbox: expected ${settings}`);
  return startSending({ outbox, campaigns, carriers, origin: audit.origin, clock, log });
}

const SETTINGS = [
  ["EMAIL", "VARDE_SMTP_URL and VARDE_MAIL_FROM"],
  ["SMS", "VARDE_SMS_URL and VARDE_SMS_TOKEN"],
] as const;

function makeCodeKey(): string {
  return randomBytes(32).toString("hex");
}
