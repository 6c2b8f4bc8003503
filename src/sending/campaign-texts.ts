import type { Campaigns } from "../../db/campaigns.ts";
import type { Message } from "../../db/outbox.ts";
import type { CampaignText } from "../rules/campaign.ts";

/** What the campaign that a message belongs to says; nothing for a message of its own. */
export type TextsOf = (message: Message) => Promise<readonly CampaignText[]>;

const MOST_KEPT = 100;

/** A campaign's texts never change once it is planned, and are read once. */
export function campaignTexts({ campaign }: Pick<Campaigns, "campaign">): TextsOf {
  const kept = new Map<string, readonly CampaignText[]>();
  return async ({ kind, content }) => {
    if (kind !== "CAMPAIGN") return [];
    const known = kept.get(content);
    if (known !== undefined) return known;
    const texts = (await campaign(Number(content)))?.texts ?? [];
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(content, texts);
    return texts;
  };
}
