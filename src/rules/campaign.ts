import { expiresAt, type Freshness } from "./freshness.ts";
import {
  type ChannelPreference,
  decideNotification,
  type NotificationDecision,
  type NotificationOutcome,
} from "./notification-decision.ts";
import type { ContactPoint, Instant, LanguageCode, Person } from "./person.ts";
import type { ReasonCode } from "./reason.ts";
import type { NotificationPurpose } from "./rule-set.ts";
import type { Channel } from "./validation-code.ts";

/**
 * Who is being found, all found, being written to, halted, called off, through; and where addresses
 * are cleaned up, who answered is being looked at, addresses are being cleared, all are.
 */
export type CampaignState =
  | "PLANNING"
  | "PLANNED"
  | "RUNNING"
  | "PAUSED"
  | "CANCELLED"
  | "COMPLETED"
  | "REVIEWING"
  | "CLEARING"
  | "CLEARED";

/** What a campaign says in one language. */
export interface CampaignText {
  language: LanguageCode;
  subject: string;
  email: string;
  sms: string;
}

/** Whom a campaign is for, among those registered; everybody where nothing is said. */
export interface AudienceFilter {
  /** Who has an address on it. */
  channel?: Channel | null | undefined;
  /** FRESH: one of their addresses counts; EXPIRED: none of those they have does. */
  freshness?: Freshness | null | undefined;
  /** The last of their addresses that counts stops counting within so many days. */
  expiresWithinDays?: number | null | undefined;
  languages?: readonly LanguageCode[] | null | undefined;
  reserved?: boolean | null | undefined;
  /** Whose address on the channel more people than these have. */
  sharedByMoreThan?: number | null | undefined;
}

export interface FilteredAudience {
  filter: AudienceFilter;
  /** The addresses they share may be cleared so many days after all were written to. */
  clearAfterDays?: number | null | undefined;
}

/** A message to many people, each of whom is decided about when it is their turn. */
export interface Campaign {
  number: number;
  name: string;
  state: CampaignState;
  purpose: NotificationPurpose;
  preference: ChannelPreference | null;
  /** By their numbers, or by a filter over the register. */
  audience: { nationalIds: readonly string[] } | FilteredAudience;
  texts: readonly CampaignText[];
  /** People a second. */
  rate: number;
  createdAt: Instant;
  startedAt: Instant | null;
  finishedAt: Instant | null;
  /** How far it has come, in the order of national ids; null at the beginning of each part. */
  position: number | null;
  /** People found so far. */
  recipients: number;
  /** People whose turn it was. */
  handled: number;
  /** Those of them who were written to. */
  reached: number;
  /** What would come of it, as of the planning; by `tallyKey`. */
  forecast: Tally;
  /** What came of it; by `tallyKey`. */
  results: Tally;
  /** Who has the addresses cleared, as evidence keeps it, and why; null while nobody does. */
  clearing: { actor: string[]; reason: string } | null;
  /** People whose address was cleared. */
  cleared: number;
}

/** How many people of each kind. */
export type Tally = Readonly<Record<string, number>>;

/** One kind of result, with how many people it came to. */
export interface TallyCount {
  outcome: NotificationOutcome;
  /** The heaviest; null where nothing is in the way. */
  reason: ReasonCode | null;
  channels: Channel[];
  people: number;
}

export function tallyKey({ outcome, reasons, channels }: NotificationDecision<Person>): string {
  const reason = outcome === "NOTIFY" ? "" : (reasons[0] ?? "");
  return [outcome, reason, channels.map(({ kind }) => kind).join("+")].join("|");
}

/** Most people first. */
export function readTally(tally: Tally): TallyCount[] {
  const counts = Object.entries(tally).map(([key, people]) => {
    const [outcome, reason, channels = ""] = key.split("|");
    return {
      outcome: outcome as NotificationOutcome,
      reason: (reason || null) as ReasonCode | null,
      channels: channels.split("+").filter(Boolean) as Channel[],
      people,
    };
  });
  return counts.sort((a, b) => b.people - a.people);
}

export function addTallies(one: Tally, other: Tally): Tally {
  const sum: Record<string, number> = { ...one };
  for (const [key, people] of Object.entries(other)) sum[key] = (sum[key] ?? 0) + people;
  return sum;
}

const DAY = 86_400_000;

/** Whether somebody belongs to an audience, at a moment. */
export function isInAudience(person: Person, filter: AudienceFilter, now: Instant): boolean {
  const { channel, freshness, expiresWithinDays, languages, reserved } = filter;
  if (person.registration !== "ACTIVE") return false;
  if (reserved != null && person.reservation.reserved !== reserved) return false;
  if (languages && !languages.includes(person.language?.code ?? "NB")) return false;
  const points = pointsOf(person, channel ?? null);
  if (channel != null && points.length === 0) return false;
  if (freshness == null && expiresWithinDays == null) return true;
  if (points.length === 0) return false;
  const expiry = Math.max(...points.map(expiresAt));
  if (freshness != null && freshness !== (now <= expiry ? "FRESH" : "EXPIRED")) return false;
  return expiresWithinDays == null || (now <= expiry && expiry <= now + expiresWithinDays * DAY);
}

function pointsOf({ email, mobile }: Person, channel: Channel | null): ContactPoint[] {
  const points = [channel === "SMS" ? null : email, channel === "EMAIL" ? null : mobile];
  return points.filter((point) => point !== null);
}

/** What one person is to get, decided as they stand now. */
export function decideFor(
  person: Person,
  { purpose, preference }: Pick<Campaign, "purpose" | "preference">,
  now: Instant,
): NotificationDecision<Person> {
  return decideNotification(person, purpose, preference, now);
}

/** The text in a person's own language; bokmål, which every campaign has, where there is none. */
export function textFor(texts: readonly CampaignText[], language: LanguageCode): CampaignText {
  const of = (code: LanguageCode) => texts.find((text) => text.language === code);
  const found = of(language) ?? of("NB");
  if (found === undefined) throw new Error("expected a campaign to have a text in bokmål");
  return found;
}

/** From which states an operator may bring a campaign into another. */
export const MAY_BECOME: Readonly<
  Record<"RUNNING" | "PAUSED" | "CANCELLED", readonly CampaignState[]>
> = {
  RUNNING: ["PLANNED", "PAUSED"],
  PAUSED: ["RUNNING"],
  CANCELLED: ["PLANNING", "PLANNED", "RUNNING", "PAUSED", "REVIEWING", "CLEARING"],
};

/** What somebody would get if it were their turn now. */
export interface CampaignPreview {
  decision: NotificationDecision<Person>;
  text: CampaignText;
}

export function previewFor(campaign: Campaign, person: Person, now: Instant): CampaignPreview {
  return {
    decision: decideFor(person, campaign, now),
    text: textFor(campaign.texts, person.language?.code ?? "NB"),
  };
}

/** When the last of its people will have had their turn; null where nobody can tell. */
export function finishesAt({ state, recipients, handled, rate }: Campaign, now: Instant) {
  return state === "RUNNING" ? now + Math.ceil(((recipients - handled) * 1000) / rate) : null;
}
