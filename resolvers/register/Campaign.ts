import { finishesAt, previewFor, readTally } from "../../src/rules/campaign.ts";
import { cleanUpOf } from "../../src/rules/clean-up.ts";
import type { CampaignPreviewResolvers, CampaignResolvers } from "./types.generated.ts";

export const Campaign: CampaignResolvers = {
  id: ({ number }) => String(number),
  peoplePerSecond: ({ rate }) => rate,
  forecast: ({ forecast }) => readTally(forecast),
  results: ({ results }) => readTally(results),
  cleanUp: (campaign) => {
    const cleanUp = cleanUpOf(campaign);
    return cleanUp && { ...cleanUp, cleared: campaign.cleared };
  },
  finishesAt: (campaign, _, { now }) => finishesAt(campaign, now),
  messages: ({ number }, _, { register }) => register.store.campaigns.countMessages(number),
  preview: async (campaign, { nationalId }, { people, now }) =>
    previewFor(campaign, await people.one(nationalId, "CAMPAIGN_PREVIEW"), now),
};

export const CampaignPreview: CampaignPreviewResolvers = {
  outcome: ({ decision }) => decision.outcome,
  reasons: ({ decision }) => decision.reasons,
  channels: ({ decision }) => decision.channels.map(({ kind }) => kind),
  language: ({ text }) => text.language,
  subject: ({ text }) => text.subject,
  email: ({ text }) => text.email,
  sms: ({ text }) => text.sms,
};
