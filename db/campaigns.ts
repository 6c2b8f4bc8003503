import type { Campaign, Tally } from "../src/rules/campaign.ts";
import type { Instant, Person } from "../src/rules/person.ts";
import type { Channel } from "../src/rules/validation-code.ts";
import type { MaybePromise } from "./store.ts";

/** A part of an audience, found in one go. */
export interface Planned {
  campaign: Pick<Campaign, "number" | "position">;
  /** How far the register has been read now. */
  position: number;
  /** Those found; who is one already is not counted again. */
  nationalIds: readonly string[];
  forecast: Tally;
  /** Whether everybody has been found. */
  isAll: boolean;
}

/** A message of a campaign to one person. */
export interface CampaignMessage {
  nationalId: string;
  channel: Channel;
  address: string;
  language: string;
  /** When it may be sent first. */
  dueAt: Instant;
}

/** Some of a campaign's people whose turn it was, and what they are to get. */
export interface Handled {
  campaign: Pick<Campaign, "number" | "position">;
  position: number;
  people: number;
  reached: number;
  results: Tally;
  messages: readonly CampaignMessage[];
  at: Instant;
}

/**
 * Campaigns as those see them who carry them out. What is done for some people and that it was done
 * for them is one transaction: nobody is written to twice or left out, whenever a process dies, and
 * however many carry out the same campaign.
 */
export interface Campaigns {
  campaign(number: number): MaybePromise<Campaign | null>;
  /** Below a number, newest first. */
  list(below: number | null, first: number): MaybePromise<Campaign[]>;
  /** Those in which something is to be done without being asked. */
  active(): MaybePromise<Campaign[]>;
  /** People registered, by national id after one. */
  peopleAfter(position: number | null, first: number): MaybePromise<Person[]>;
  /** Recipients, by national id after one. */
  recipientsAfter(number: number, position: number | null, first: number): MaybePromise<string[]>;
  /** Whether somebody is a recipient under this number. */
  isRecipient(number: number, nationalId: string): MaybePromise<boolean>;
  /** False where somebody else went on with the campaign in the meantime, or changed its state. */
  plan(planned: Planned): MaybePromise<boolean>;
  /** False as with `plan`. */
  handle(handled: Handled): MaybePromise<boolean>;
  /** All have had their turn. */
  complete(campaign: Pick<Campaign, "number" | "position">, at: Instant): MaybePromise<boolean>;
  /** How its messages fare. */
  countMessages(number: number): MaybePromise<Record<"QUEUED" | "SENT" | "DEAD", number>>;
}
