import type { Campaigns } from "../../db/campaigns.ts";
import type { Channel } from "../rules/validation-code.ts";
import type { Attempting } from "./attempt.ts";
import { campaignTexts } from "./campaign-texts.ts";
import type { Carrier } from "./carrier.ts";
import { type Lane, type LaneOptions, openLane } from "./lane.ts";

export interface LanesOptions extends Omit<Attempting, "carrier" | "random" | "textsOf"> {
  outbox: LaneOptions["outbox"];
  /** Where the texts of campaigns are read. */
  campaigns: Pick<Campaigns, "campaign">;
  /** What goes by a channel without a carrier stays in the outbox. */
  carriers: Readonly<Partial<Record<Channel, Carrier>>>;
  random?: () => number;
  atOnce?: number;
}

/** The lanes of the channels that have a carrier. */
export interface Lanes {
  of: ReadonlyMap<Channel, Lane>;
  /** Settles when nothing is on its way any more, with the carriers closed. */
  close(): Promise<void>;
}

/** How many messages are on their way at the same time on a channel. */
export const AT_ONCE = 8;

/** They know of the outbox only what the store promises, so that many may send from one. */
export function openLanes({ carriers, campaigns, ...options }: LanesOptions): Lanes {
  const textsOf = campaignTexts(campaigns);
  const common = { textsOf, random: Math.random, atOnce: AT_ONCE, ...options };
  const used = Object.entries(carriers) as [Channel, Carrier][];
  const lanes = used.map(([channel, carrier]) => openLane({ ...common, channel, carrier }));
  return {
    of: new Map(used.map(([channel], i) => [channel, lanes[i] as Lane])),
    async close() {
      await Promise.all(lanes.map((lane) => lane.drain()));
      for (const [, carrier] of used) carrier.close();
    },
  };
}
