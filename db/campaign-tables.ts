import type { ColumnKit } from "./column-kit.ts";

/** The tables of messages to many people. */
export function defineCampaignTables<Column extends { notNull(): Column }, Table>(
  kit: ColumnKit<Column, Table>,
) {
  const { table, id, text, instant, count } = kit;
  return {
    campaign: table("campaign", {
      number: id("number"),
      name: text("name").notNull(),
      state: text("state").notNull(),
      purpose: text("purpose").notNull(),
      preference: text("preference"),
      audience: text("audience").notNull(),
      texts: text("texts").notNull(),
      rate: count("rate").notNull(),
      createdAt: instant("created_at").notNull(),
      startedAt: instant("started_at"),
      finishedAt: instant("finished_at"),
      position: count("position"),
      recipients: count("recipients").notNull(),
      handled: count("handled").notNull(),
      reached: count("reached").notNull(),
      forecast: text("forecast").notNull(),
      results: text("results").notNull(),
      clearing: text("clearing"),
      cleared: count("cleared").notNull(),
    }),

    /**
     * Whom a campaign is for. The key is the campaign's number followed by the eleven digits of the
     * national id, so one campaign's people lie together, in order, and each is there once.
     */
    campaignRecipient: table("campaign_recipient", { key: id("key") }),
  };
}
