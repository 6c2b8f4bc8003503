import type { Campaigns } from "../../db/campaigns.ts";
import type { Message, Outbox } from "../../db/outbox.ts";
import type { CampaignText } from "../rules/campaign.ts";
import { campaignTexts } from "./campaign-texts.ts";
import { wordingOf } from "./outgoing.ts";

/** A message as it is shown to who develops Varde: with its address, and what it says. */
export interface ShownMessage
  extends Omit<Message, "nationalId" | "address" | "content" | "nextAttemptAt" | "sentAt" | "at"> {
  to: string;
  subject: string;
  /** Null once its code was wiped. */
  text: string | null;
  createdAt: string;
  nextAttemptAt: string | null;
  sentAt: string | null;
}

const MOST = 100;

/** The newest messages, as they are sent. */
export async function newestMessages(
  outbox: Pick<Outbox, "list">,
  campaigns: Pick<Campaigns, "campaign">,
): Promise<ShownMessage[]> {
  const textsOf = campaignTexts(campaigns);
  const found = await outbox.list(null, null, MOST);
  return Promise.all(found.map(async (message) => show(message, await textsOf(message))));
}

function show(message: Message, texts: readonly CampaignText[]): ShownMessage {
  const { number, kind, channel, language, state, attempts, lastError, address, content } = message;
  const { subject, text } = wordingOf(message, texts);
  const isWiped = ["VALIDATION_CODE", "REMINDER"].includes(kind) && content === "";
  return {
    ...{ number, kind, channel, language, state, attempts, lastError },
    to: address,
    subject,
    text: isWiped ? null : text,
    createdAt: new Date(message.at).toISOString(),
    nextAttemptAt: timeOf(message.nextAttemptAt),
    sentAt: timeOf(message.sentAt),
  };
}

function timeOf(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
