import type { Message, Outbox } from "../../db/outbox.ts";
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
export async function newestMessages({ list }: Pick<Outbox, "list">): Promise<ShownMessage[]> {
  return (await list(null, null, MOST)).map(show);
}

function show(message: Message): ShownMessage {
  const { number, kind, channel, language, state, attempts, lastError, address, content } = message;
  const { subject, text } = wordingOf(message);
  const isWiped = kind === "VALIDATION_CODE" && content === "";
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
