import type { Logger } from "pino";
import type { Jobs, Task } from "../../db/jobs.ts";
import type { Store } from "../../db/store.ts";
import { campaignSteps } from "../campaigns/steps.ts";
import { takeTurn } from "../campaigns/turn.ts";
import type { Campaign } from "../rules/campaign.ts";
import type { Instant } from "../rules/person.ts";
import type { Lanes } from "../sending/lanes.ts";
import { restingFor } from "./rest.ts";

export interface WorkOptions {
  jobs: Jobs;
  store: Pick<Store, "people" | "campaigns" | "commit" | "notBefore" | "outbox">;
  lanes: Lanes;
  clock(): Instant;
  log: Logger;
  /** How often is looked for what is to be done; milliseconds. */
  every?: number;
  /** How long a job goes on before it lets another process have the next; milliseconds. */
  turn?: number;
}

/** The worker that asks for jobs and does them, until it is stopped. */
export interface Work {
  stop(): Promise<void>;
}

const EVERY = 500;
const TURN = 2000;

/**
 * Looks in the store for what is to be done, asks for it, and does what any process has asked for.
 * What was lost with a process that is gone is found again the next time anybody looks.
 */
export async function startWork(options: WorkOptions): Promise<Work> {
  const { jobs, store, lanes, clock, log, every = EVERY, turn = TURN } = options;
  const stopping = new AbortController();
  const { signal: stopped } = stopping;
  const { rest, wake } = restingFor(every);

  async function askForAll(): Promise<void> {
    for (const campaign of await store.campaigns.active())
      await jobs.ask(taskOf(campaign), String(campaign.number));
    for (const channel of lanes.of.keys())
      if (await store.outbox.isDue(channel, clock())) await jobs.ask(channel);
  }

  async function run(): Promise<void> {
    while (!stopped.aborted) {
      try {
        await askForAll();
      } catch (err) {
        log.error({ err }, "no jobs were asked for");
      }
      if (!stopped.aborted) await rest();
    }
  }

  const inTurn = () => AbortSignal.any([stopped, AbortSignal.timeout(turn)]);
  const steps = campaignSteps({ store, clock, onMessages: wake });

  async function carryOn(number: string): Promise<void> {
    try {
      await takeTurn(store.campaigns, steps, Number(number), inTurn());
    } catch (err) {
      log.error({ err }, "a campaign did not go on");
    }
  }

  await jobs.work("CAMPAIGN", carryOn);
  await jobs.work("CLEAN_UP", carryOn);
  for (const [channel, lane] of lanes.of) await jobs.work(channel, () => lane.sendDue(inTurn()));
  const running = run();
  return {
    async stop() {
      stopping.abort();
      wake();
      await running;
      await jobs.close();
      await lanes.close();
    },
  };
}

const taskOf = ({ state }: Campaign): Task =>
  state === "REVIEWING" || state === "CLEARING" ? "CLEAN_UP" : "CAMPAIGN";
