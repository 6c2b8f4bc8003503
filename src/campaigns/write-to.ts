import type { CampaignMessage, Campaigns } from "../../db/campaigns.ts";
import type { Store } from "../../db/store.ts";
import { type Campaign, decideFor, tallyKey } from "../rules/campaign.ts";
import { type Instant, notRegistered } from "../rules/person.ts";
import { afterQuietHours } from "../rules/quiet-hours.ts";

/** What came of a turn. */
export type Turn = "WRITTEN" | "COMPLETED" | "OVERTAKEN";

/**
 * Writes to the next people of a campaign: each is decided about as they stand now, and what they
 * are to get lies in the outbox in the same transaction that says that they had their turn.
 */
export async function writeTo(
  store: Pick<Store, "people"> & { campaigns: Campaigns },
  campaign: Campaign,
  most: number,
  now: Instant,
): Promise<Turn> {
  const { number, position } = campaign;
  const ids = await store.campaigns.recipientsAfter(number, position, most);
  const last = ids.at(-1);
  if (last === undefined)
    return (await store.campaigns.complete(campaign, now)) ? "COMPLETED" : "OVERTAKEN";
  const found = await store.people(ids);
  const results: Record<string, number> = {};
  const messages: CampaignMessage[] = [];
  let reached = 0;
  for (const [i, id] of ids.entries()) {
    const person = found[i] ?? notRegistered(id);
    const { nationalId } = person;
    if (nationalId !== id && (await store.campaigns.isRecipient(number, nationalId))) continue;
    const decision = decideFor(person, campaign, now);
    const key = tallyKey(decision);
    results[key] = (results[key] ?? 0) + 1;
    if (decision.channels.length > 0) reached++;
    for (const { kind: channel, address } of decision.channels) {
      const dueAt = channel === "SMS" ? afterQuietHours(now) : now;
      const language = person.language?.code ?? "NB";
      messages.push({ nationalId, channel, address, language, dueAt });
    }
  }
  const handled = { campaign, position: Number(last), people: ids.length, reached, results };
  const isDone = await store.campaigns.handle({ ...handled, messages, at: now });
  return isDone ? "WRITTEN" : "OVERTAKEN";
}
