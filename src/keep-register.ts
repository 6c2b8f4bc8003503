import type { Logger } from "pino";
import type { Store } from "../db/store.ts";
import { startCampaigning } from "./campaigns/worker.ts";
import type { Config } from "./config.ts";
import type { Register } from "./request/asking.ts";
import type { Evidence } from "./request/evidence.ts";
import { openCarriers } from "./sending/carriers.ts";
import { type Sending, startSending } from "./sending/worker.ts";

/** What has to be done beside requests. */
export interface Keeping {
  stop(): Promise<void>;
}

export interface KeepingOptions extends Pick<Register, "store" | "accessLog" | "clock"> {
  /** Of each log. */
  evidence: readonly Evidence[];
  log: Logger;
}

/** At most as old as this is a checkpoint of a log that has grown; milliseconds. */
const CHECKPOINT_EVERY = 10_000;

/** The per-person view of the access log is derived this often; milliseconds. */
const DERIVE_EVERY = 100;

/**
 * Signs checkpoints, derives the view of look-ups by person, carries out campaigns and sends
 * messages, until it is stopped. One process of a server does.
 *
 * @throws {LogRewritten} (as a rejection) when a log does not extend what was signed before.
 */
export async function keepRegister(config: Config, options: KeepingOptions): Promise<Keeping> {
  const { store, accessLog, evidence, clock, log } = options;
  const sign = () => Promise.all(evidence.map((each) => each.sign()));
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
  return {
    async stop() {
      clearInterval(signing);
      clearInterval(deriving);
      await campaigning.stop();
      await sending.stop();
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
