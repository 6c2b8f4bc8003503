import type { Campaign } from "../src/rules/campaign.ts";

/** The columns of `campaign` in the order in which `CampaignRow` holds them. */
export const CAMPAIGN = [
  "number",
  "name",
  "state",
  "purpose",
  "preference",
  "audience",
  "texts",
  "rate",
  "createdAt",
  "startedAt",
  "finishedAt",
  "position",
  "recipients",
  "handled",
  "reached",
  "forecast",
  "results",
  "clearing",
  "cleared",
] as const satisfies readonly (keyof Campaign)[];

/** National ids have eleven digits: what stands before these in a recipient's key is the campaign. */
export const KEYS_EACH = 100_000_000_000;

/** A campaign as the driver gives it, its parts as JSON. */
export type CampaignRow = readonly unknown[];

const JSON_COLUMNS: ReadonlySet<string> = new Set([
  "audience",
  "texts",
  "forecast",
  "results",
  "clearing",
]);

export function readCampaign(row: CampaignRow): Campaign {
  const read = CAMPAIGN.map((name, i) => {
    const value = row[i];
    return [name, JSON_COLUMNS.has(name) && value !== null ? JSON.parse(String(value)) : value];
  });
  return Object.fromEntries(read);
}
