import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { CAMPAIGN } from "./campaign-statements.ts";
import { campaign, campaignRecipient, outbox } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { and, eq, sql } from "./drizzle.ts";
import { preparing } from "./preparing.ts";

/** What a change may do to campaigns, in its transaction. */
export function prepareCampaignSteps(connection: Connection) {
  const { addNew, drop, prepare, orm } = preparing(connection);
  const isIt = eq(campaign.number as SQLiteColumn, sql.placeholder("number"));
  return {
    addCampaign: addNew(campaign, CAMPAIGN),
    /** Only from the state that it was seen in. */
    moveCampaign: prepare(
      orm
        .update(campaign)
        .set({
          state: sql.placeholder("to"),
          startedAt: sql.placeholder("startedAt"),
          finishedAt: sql.placeholder("finishedAt"),
        })
        .where(and(isIt, eq(campaign.state as SQLiteColumn, sql.placeholder("from")))),
    ),
    beginClearing: prepare(
      orm
        .update(campaign)
        .set({ position: sql`null`, clearing: sql.placeholder("clearing") })
        .where(isIt),
    ),
    /** Only from where it was seen to be. */
    advanceClearing: prepare(
      orm
        .update(campaign)
        .set({
          position: sql.placeholder("to"),
          cleared: sql`${campaign.cleared} + ${sql.placeholder("more")}`,
        })
        .where(
          and(
            isIt,
            sql`${campaign.position} is ${sql.placeholder("from")}`,
            eq(campaign.state as SQLiteColumn, sql`'CLEARING'`),
          ),
        ),
    ),
    /** What was not tried yet. */
    dropCampaignMessages: drop(
      outbox,
      and(
        eq(outbox.campaign as SQLiteColumn, sql.placeholder("campaign")),
        eq(outbox.state as SQLiteColumn, sql`'QUEUED'`),
        eq(outbox.attempts as SQLiteColumn, sql`0`),
      ),
    ),
    /** In every campaign: its number stands before the eleven digits (see `KEYS_EACH`). */
    dropRecipient: drop(
      campaignRecipient,
      sql`${campaignRecipient.key} in (select ${campaign.number} * 100000000000 + ${sql.placeholder("key")} from ${campaign})`,
    ),
  };
}
