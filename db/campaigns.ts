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

/** Some of those who were asked about an address that they share. */
export interface Reviewed {
  campaign: Pick<Campaign, "number" | "position">;
  /** Null when all have been looked at. */
  position: number | null;
  /** Whose address is not to be cleared. */
  settled: readonly string[];
}

/** An address, and how many people have it. */
export interface SharedAddress {
  address: string;
  people: number;
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
  /** How many people have each address, counted up to `most`; one statement. */
  countHolders(
    channel: Channel,
    addresses: readonly string[],
    most: number,
  ): MaybePromise<number[]>;
  /** Addresses of more people than so many, in their order, after one; one statement. */
  sharedAddresses(
    channel: Channel,
    moreThan: number,
    after: string,
    first: number,
  ): MaybePromise<SharedAddress[]>;
  /** False as with `plan`. */
  review(reviewed: Reviewed): MaybePromise<boolean>;
  /** All that were to be cleared are. */
  finishClearing(campaign: Pick<Campaign, "number" | "position">): MaybePromise<boolean>;
  /** How its messages fare. */
  countMessages(number: number): MaybePromise<Record<"QUEUED" | "SENT" | "DEAD", number>>;
}
