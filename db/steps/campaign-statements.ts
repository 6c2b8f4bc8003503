import type { Column } from "drizzle-orm";
import { type Builder, writing } from "../builder.ts";
import { CAMPAIGN } from "../campaign-row.ts";
import { and, eq, sql } from "../drizzle.ts";
import type { Writing } from "./statements.ts";

/** What a change may do to campaigns, in its transaction. */
export function defineCampaignSteps(
  { campaign, campaignRecipient, outbox }: Pick<Writing["tables"], CampaignTable>,
  builder: Builder,
) {
  const { addNew, drop } = writing(builder);
  const isIt = eq(campaign.number as Column, sql.placeholder("number"));
  return {
    addCampaign: addNew(campaign, CAMPAIGN),
    /** Only from the state that it was seen in. */
    moveCampaign: builder
      .update(campaign)
      .set({
        state: sql.placeholder("to"),
        startedAt: sql.placeholder("startedAt"),
        finishedAt: sql.placeholder("finishedAt"),
      })
      .where(and(isIt, eq(campaign.state as Column, sql.placeholder("from")))),
    beginClearing: builder
      .update(campaign)
      .set({ position: sql`null`, clearing: sql.placeholder("clearing") })
      .where(isIt),
    /** Only from where it was seen to be. */
    advanceClearing: builder
      .update(campaign)
      .set({
        position: sql.placeholder("to"),
        cleared: sql`${campaign.cleared} + ${sql.placeholder("more")}`,
      })
      .where(
        and(
          isIt,
          sql`${campaign.position} is not distinct from ${sql.placeholder("from")}`,
          eq(campaign.state as Column, sql`'CLEARING'`),
        ),
      ),
    /** What was not tried yet. */
    dropCampaignMessages: drop(
      outbox,
      and(
        eq(outbox.campaign as Column, sql.placeholder("campaign")),
        eq(outbox.state as Column, sql`'QUEUED'`),
        eq(outbox.attempts as Column, sql`0`),
      ),
    ),
    /** In every campaign: its number stands before the eleven digits (see `KEYS_EACH`). */
    dropRecipient: drop(
      campaignRecipient,
      sql`${campaignRecipient.key} in (select ${campaign.number} * 100000000000 + ${sql.placeholder("key")} from ${campaign})`,
    ),
  };
}

type CampaignTable = "campaign" | "campaignRecipient" | "outbox";
