import type { Instant, LanguageCode } from "../src/rules/person.ts";
import type { Channel } from "../src/rules/validation-code.ts";
import type { MaybePromise } from "./store.ts";

export type MessageKind = "VALIDATION_CODE" | "ADDRESS_CHANGED" | "CAMPAIGN" | "REMINDER";

/** To be sent, or sent, or given up. */
export type MessageState = "QUEUED" | "SENT" | "DEAD";

/** A message to a person as it lies in the outbox. */
export interface Message {
  /** Never given to another, not even when the message is gone. */
  number: number;
  nationalId: string;
  at: Instant;
  kind: MessageKind;
  channel: Channel;
  address: string;
  language: LanguageCode;
  /**
   * A one-time code, until it was sent or has expired; the number of a campaign;
   * what a reminder says, until it was sent; or nothing.
   */
  content: string;
  state: MessageState;
  /** How often it was tried, the attempt that is under way included. */
  attempts: number;
  /** Null when nobody will try again. */
  nextAttemptAt: Instant | null;
  /** A short reason of ours, without anything of the message in it. */
  lastError: string | null;
  sentAt: Instant | null;
}

/** Which messages somebody takes on to send. */
export interface Claim {
  channel: Channel;
  now: Instant;
  /** Until then nobody else is given them. */
  until: Instant;
  most: number;
}

/** What became of an attempt. */
export type Outcome =
  | { state: "SENT"; at: Instant }
  | { state: "QUEUED"; nextAttemptAt: Instant; lastError: string }
  | { state: "DEAD"; lastError: string; wipe: boolean };

/** The messages to people, from the change they came with until they are sent or given up. */
export interface Outbox {
  /** Whether anything is due on a channel. */
  isDue(channel: Channel, now: Instant): MaybePromise<boolean>;

  /** What is due on a channel, longest due first, with one attempt more on each, synced. */
  claim(claim: Claim): MaybePromise<Message[]>;

  /**
   * Writes down what became of a claimed message, synced before it settles. Once somebody else has
   * claimed it, only that it was sent counts.
   */
  settle(message: Pick<Message, "number" | "attempts">, outcome: Outcome): Promise<void>;

  message(number: number): MaybePromise<Message | null>;

  /** Messages below a number, newest first; in every state when null. */
  list(state: MessageState | null, below: number | null, first: number): MaybePromise<Message[]>;

  count(): MaybePromise<Record<MessageState, number>>;
}
