import { setImmediate as nextTurn } from "node:timers/promises";
import type { Logger } from "pino";
import { restingFor } from "../jobs/rest.ts";
import { campaignSteps, type StepsOptions } from "./steps.ts";

export interface CampaigningOptions extends StepsOptions {
  log: Logger;
}

/** The worker that carries out campaigns. */
export interface Campaigning {
  /** Looks at once for what is to be done. */
  wake(): void;
  stop(): Promise<void>;
}

/** Carries out every active campaign, until it is stopped. */
export function startCampaigning({ log, ...options }: CampaigningOptions): Campaigning {
  const { every, goOnWith } = campaignSteps(options);
  const { campaigns } = options.store;
  let isStopped = false;
  const { rest, wake } = restingFor(every);

  async function run(): Promise<void> {
    while (!isStopped) {
      let isMore = false;
      try {
        for (const campaign of await campaigns.active())
          if (!isStopped) isMore = (await goOnWith(campaign)) || isMore;
      } catch (err) {
        log.error({ err }, "a campaign did not go on");
      }
      await (isMore ? nextTurn() : rest());
    }
  }

  const running = run();
  return {
    wake,
    stop() {
      isStopped = true;
      wake();
      return running;
    },
  };
}
