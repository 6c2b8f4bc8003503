import { setImmediate as nextTurn } from "node:timers/promises";
import type { Logger } from "pino";
import type { Store } from "../../db/store.ts";
import type { Campaign } from "../rules/campaign.ts";
import type { Instant } from "../rules/person.ts";
import { clearAddresses, reviewAnswers } from "./clean-up.ts";
import { findAudience } from "./find-audience.ts";
import { writeTo } from "./write-to.ts";

export interface CampaigningOptions {
  store: Pick<Store, "people" | "campaigns" | "commit" | "notBefore">;
  clock(): Instant;
  log: Logger;
  /** Is told that there are messages to be sent. */
  onMessages(): void;
  /** How often is looked for what is to be done; milliseconds. */
  every?: number;
}

/** The worker that carries out campaigns. What it has done lies in the store alone. */
export interface Campaigning {
  /** Looks at once for what is to be done. */
  wake(): void;
  stop(): Promise<void>;
}

const EVERY = 250;
/** As many people as have their turn in one transaction. */
const MOST_AT_ONCE = 500;

/** Finds the people of campaigns and writes to them at their rate, until it is stopped. */
export function startCampaigning({
  store,
  clock,
  log,
  onMessages,
  every = EVERY,
}: CampaigningOptions): Campaigning {
  /** Up to when each campaign has used its rate. */
  const usedUntil = new Map<number, Instant>();
  let isStopped = false;
  let wakeUp = () => {};

  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, every).unref();
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** People who may have their turn now; never more than a second's worth at once. */
  function allowance({ number, rate }: Campaign, now: Instant): number {
    const since = Math.max(usedUntil.get(number) ?? now - 1000 / rate, now - 1000);
    return Math.min(MOST_AT_ONCE, Math.floor(((now - since) * rate) / 1000));
  }

  function use({ number, rate }: Campaign, people: number, now: Instant): void {
    const since = Math.max(usedUntil.get(number) ?? now - 1000 / rate, now - 1000);
    usedUntil.set(number, since + (people * 1000) / rate);
  }

  /** Whether there is more to be done for it at once. */
  async function goOnWith(campaign: Campaign): Promise<boolean> {
    const now = clock();
    if (campaign.state === "PLANNING") return findAudience(store, campaign, now);
    if (campaign.state === "REVIEWING") return reviewAnswers(store, campaign);
    if (campaign.state === "CLEARING") return clearAddresses(store, campaign, now);
    const people = allowance(campaign, now);
    if (people === 0) return false;
    use(campaign, people, now);
    const turn = await writeTo(store, campaign, people, now);
    if (turn === "WRITTEN") onMessages();
    if (turn === "COMPLETED") usedUntil.delete(campaign.number);
    return turn === "WRITTEN" && campaign.rate * every > MOST_AT_ONCE * 1000;
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      let isMore = false;
      try {
        for (const campaign of await store.campaigns.active())
          if (!isStopped) isMore = (await goOnWith(campaign)) || isMore;
      } catch (err) {
        log.error({ err }, "a campaign did not go on");
      }
      await (isMore ? nextTurn() : rest());
    }
  }

  const running = run();
  return {
    wake: () => wakeUp(),
    stop() {
      isStopped = true;
      wakeUp();
      return running;
    },
  };
}
