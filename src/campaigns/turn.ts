import { setTimeout as sleep } from "node:timers/promises";
import type { Campaigns } from "../../db/campaigns.ts";
import type { CampaignSteps } from "./steps.ts";

/**
 * Carries one campaign on until nothing more is to be done for it, or it is told to end. Others may
 * have carried it on before.
 */
export async function takeTurn(
  campaigns: Pick<Campaigns, "active">,
  steps: CampaignSteps,
  number: number,
  signal: AbortSignal,
): Promise<void> {
  steps.takeOver(number);
  while (!signal.aborted) {
    const active = await campaigns.active();
    const campaign = active.find((one) => one.number === number);
    if (campaign === undefined) return;
    const isMore = await steps.goOnWith(campaign);
    if (!isMore) await sleep(steps.every, undefined, { signal }).catch(() => {});
  }
}
