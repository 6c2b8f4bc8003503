import type { Logger } from "pino";
import type { Jobs } from "../db/jobs.ts";
import type { Store } from "../db/store.ts";
import { startCampaigning } from "./campaigns/worker.ts";
import type { Config } from "./config.ts";
import { startWork } from "./jobs/worker.ts";
import { openCarriers } from "./sending/carriers.ts";
import { openLanes } from "./sending/lanes.ts";
import { startSending } from "./sending/worker.ts";

export interface BackgroundOptions {
  config: Pick<Config, "sending" | "audit" | "profile">;
  store: Store;
  /** What shares the work out among processes; null where this one does all that it finds. */
  jobs: Jobs | null;
  clock(): number;
  log: Logger;
}

/** What is done beside the requests: campaigns, clean-ups and sending. */
export interface Background {
  /** Settles when everything that was begun is done. */
  stop(): Promise<void>;
}

export async function startBackground(options: BackgroundOptions): Promise<Background> {
  const { config, store, jobs, clock, log } = options;
  const { outbox, campaigns } = store;
  const carriers = openCarriers(config.sending);
  if (config.profile === "production")
    for (const [channel, settings] of SETTINGS)
      if (!carriers[channel])
        log.warn({ channel }, `messages stay in the outbox: expected ${settings}`);
  const sent = { outbox, campaigns, carriers, origin: config.audit.origin, clock, log };
  if (jobs !== null) return startWork({ jobs, store, lanes: openLanes(sent), clock, log });
  const sending = startSending(sent);
  const campaigning = startCampaigning({ store, clock, log, onMessages: () => sending.wake() });
  return {
    async stop() {
      await campaigning.stop();
      await sending.stop();
    },
  };
}

const SETTINGS = [
  ["EMAIL", "VARDE_SMTP_URL and VARDE_MAIL_FROM"],
  ["SMS", "VARDE_SMS_URL and VARDE_SMS_TOKEN"],
] as const;
