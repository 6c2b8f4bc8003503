import type { Message, MessageState } from "../../db/outbox.ts";
import type { Register } from "./asking.ts";
import { type Page, type PageWish, pageOf, readPage } from "./history.ts";

export interface MessagesWish extends PageWish {
  state?: MessageState | null | undefined;
}

export type Messages = Page<Message>;
export type Counts = Record<MessageState, number>;

/** What is in the outbox, newest first. @throws {Refusal} when the page cannot be meant. */
export async function messagesOf(
  { store }: Register,
  { state, ...wish }: MessagesWish,
): Promise<Messages> {
  const { first, below } = readPage(wish);
  const found = await store.outbox.list(state ?? null, below, first + 1);
  const nodes = found.slice(0, first);
  return pageOf(nodes, found.length > first, nodes.at(-1)?.number);
}
