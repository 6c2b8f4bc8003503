import type { CampaignDeed } from "./commit.ts";
import type { Step } from "./step.ts";

/** Puts a new campaign in, or brings one into another state; what is called off is not sent. */
export function campaignSteps({ campaign, from }: CampaignDeed): Step[] {
  const { number, name, state, purpose, preference, audience, texts, rate } = campaign;
  const { createdAt, startedAt, finishedAt } = campaign;
  if (from !== null) {
    const move: Step = ["moveCampaign", state, startedAt, finishedAt, number, from];
    if (state === "REVIEWING")
      return [move, ["beginClearing", JSON.stringify(campaign.clearing), number]];
    return state === "CANCELLED" ? [move, ["dropCampaignMessages", number]] : [move];
  }
  const said = [JSON.stringify(audience), JSON.stringify(texts), rate];
  const dates = [createdAt, startedAt, finishedAt];
  const nothing = [null, 0, 0, 0, "{}", "{}", null, 0];
  return [["addCampaign", number, name, state, purpose, preference, ...said, ...dates, ...nothing]];
}
