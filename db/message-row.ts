import type { Message, MessageState } from "./outbox.ts";
import { nationalIdOf } from "./person-row.ts";

/** The columns of `outbox` in the order in which `MessageRow` holds them. */
export const MESSAGE = [
  "number",
  "nationalId",
  "at",
  "kind",
  "channel",
  "address",
  "language",
  "content",
  "state",
  "attempts",
  "nextAttemptAt",
  "lastError",
  "sentAt",
] as const satisfies readonly (keyof Message)[];

export type MessageRow = [number: number, nationalId: number, ...rest: Rest];
type Rest = [
  at: number,
  kind: Message["kind"],
  channel: Message["channel"],
  address: string,
  language: Message["language"],
  content: string,
  state: MessageState,
  attempts: number,
  nextAttemptAt: number | null,
  lastError: string | null,
  sentAt: number | null,
];

export function readMessage(row: MessageRow): Message {
  const [number, key, at, kind, channel, address, language, ...rest] = row;
  const [content, state, attempts, nextAttemptAt, lastError, sentAt] = rest;
  const nationalId = nationalIdOf(key);
  const addressed = { number, nationalId, at, kind, channel, address, language, content };
  return { ...addressed, state, attempts, nextAttemptAt, lastError, sentAt };
}
