import type { Campaigns } from "../../db/campaigns.ts";
import type { Channel } from "../rules/validation-code.ts";
import type { Attempting } from "./attempt.ts";
import { campaignTexts } from "./campaign-texts.ts";
import type { Carrier } from "./carrier.ts";
import { type Lane, type LaneOptions, openLane } from "./lane.ts";

export interface SendingOptions extends Omit<Attempting, "carrier" | "random" | "textsOf"> {
  outbox: LaneOptions["outbox"];
  /** Where the texts of campaigns are read. */
  campaigns: Pick<Campaigns, "campaign">;
  /** What goes by a channel without a carrier stays in the outbox. */
  carriers: Readonly<Partial<Record<Channel, Carrier>>>;
  random?: () => number;
  atOnce?: number;
  every?: number;
}

/** The worker that empties the outbox. */
export type Sending = Lane;

/** How many messages are on their way at the same time on a channel. */
export const AT_ONCE = 8;
const EVERY = 500;

/**
 * Sends what is in the outbox until it is stopped. It knows of the outbox only what the store
 * promises, so that many may send from one.
 */
export function startSending({ carriers, campaigns, ...options }: SendingOptions): Sending {
  const textsOf = campaignTexts(campaigns);
  const common = { textsOf, random: Math.random, atOnce: AT_ONCE, every: EVERY, ...options };
  const used = Object.entries(carriers) as [Channel, Carrier][];
  const lanes = used.map(([channel, carrier]) => openLane({ ...common, channel, carrier }));
  return {
    wake() {
      for (const lane of lanes) lane.wake();
    },
    async stop() {
      await Promise.all(lanes.map((lane) => lane.stop()));
      for (const [, carrier] of used) carrier.close();
    },
  };
}
