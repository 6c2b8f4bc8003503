import type { Store } from "../../db/store.ts";
import type { Campaign } from "../rules/campaign.ts";
import type { Instant } from "../rules/person.ts";
import { clearAddresses, reviewAnswers } from "./clean-up.ts";
import { findAudience } from "./find-audience.ts";
import { writeTo } from "./write-to.ts";

export interface StepsOptions {
  store: Pick<Store, "people" | "campaigns" | "commit" | "notBefore">;
  clock(): Instant;
  /** Is told that there are messages to be sent. */
  onMessages(): void;
  /** How long whoever has nothing to do rests; milliseconds. */
  every?: number;
}

/** What carries campaigns on. What it has done lies in the store alone. */
export interface CampaignSteps {
  /** How long to rest where there is nothing more to be done at once; milliseconds. */
  every: number;
  /** Carries an active campaign on; says whether there is more to be done for it at once. */
  goOnWith(campaign: Campaign): Promise<boolean>;
  /** Begins its rate anew, for somebody else may have used it meanwhile. */
  takeOver(number: number): void;
}

const EVERY = 250;
/** As many people as have their turn in one transaction. */
const MOST_AT_ONCE = 500;

/** Finds the people of campaigns, writes to them at their rate, and clears what they shared. */
export function campaignSteps({
  store,
  clock,
  onMessages,
  every = EVERY,
}: StepsOptions): CampaignSteps {
  /** Up to when each campaign has used its rate. */
  const usedUntil = new Map<number, Instant>();

  /** From when on a campaign may use its rate; never more than a second's worth at once. */
  const unusedSince = ({ number, rate }: Campaign, now: Instant) =>
    Math.max(usedUntil.get(number) ?? now - 1000 / rate, now - 1000);

  function allowance(campaign: Campaign, now: Instant): number {
    const people = Math.floor(((now - unusedSince(campaign, now)) * campaign.rate) / 1000);
    return Math.min(MOST_AT_ONCE, people);
  }

  return {
    every,
    async goOnWith(campaign) {
      const now = clock();
      if (campaign.state === "PLANNING") return findAudience(store, campaign, now);
      if (campaign.state === "REVIEWING") return reviewAnswers(store, campaign);
      if (campaign.state === "CLEARING") return clearAddresses(store, campaign, now);
      const { number, rate } = campaign;
      const people = allowance(campaign, now);
      if (people === 0) return false;
      usedUntil.set(number, unusedSince(campaign, now) + (people * 1000) / rate);
      const turn = await writeTo(store, campaign, people, now);
      if (turn === "WRITTEN") onMessages();
      if (turn === "COMPLETED") usedUntil.delete(number);
      return turn === "WRITTEN" && rate * every > MOST_AT_ONCE * 1000;
    },
    takeOver(number) {
      usedUntil.delete(number);
    },
  };
}
