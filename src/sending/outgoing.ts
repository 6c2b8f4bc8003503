import type { Message } from "../../db/outbox.ts";
import { type CampaignText, textFor } from "../rules/campaign.ts";
import { normaliseEmail } from "../rules/email-address.ts";
import type { Outgoing } from "./carrier.ts";
import { fill } from "./fill.ts";
import { TEXTS } from "./texts.ts";

const E164 = /^\+[1-9]\d{6,14}$/;

/** What a message says, on the channel that it goes by. */
export function wordingOf(
  { kind, language, channel, content }: Pick<Message, "kind" | "language" | "channel" | "content">,
  texts: readonly CampaignText[] = [],
): { subject: string; text: string } {
  if (kind === "CAMPAIGN") {
    const { subject, email, sms } = textFor(texts, language);
    return { subject, text: channel === "EMAIL" ? email : sms };
  }
  if (kind === "REMINDER") return readWording(content);
  const { subject, email, sms } = TEXTS[kind][language] ?? TEXTS[kind].NB;
  return { subject, text: fill(channel === "EMAIL" ? email : sms, { code: content }) };
}

/** What an agency has sent in its own words; nothing of it is left once it was sent. */
function readWording(content: string): { subject: string; text: string } {
  return content === "" ? { subject: "", text: "" } : JSON.parse(content);
}

/** The message as it goes out; null when its address is none that anything can be sent to. */
export function outgoingOf(
  message: Message,
  texts: readonly CampaignText[],
  origin: string,
): Outgoing | null {
  const { number, channel, address, at } = message;
  const isEmail = channel === "EMAIL";
  if (isEmail ? normaliseEmail(address) !== address : !E164.test(address)) return null;
  return { reference: referenceOf(number, origin), to: address, at, ...wordingOf(message, texts) };
}

/** Names a message for whoever receives it, in the form of an e-mail's Message-ID (RFC 5322, 3.6.4). */
export function referenceOf(number: number, origin: string): string {
  return `${number}@${origin.replace(/[^\w./-]/g, "-")}`;
}
