import type { EnterpriseKey } from "./enterprise.ts";
import { expiresAt } from "./freshness.ts";
import type { ContactPoint, Instant, Person } from "./person.ts";
import type { ReasonCode } from "./reason.ts";
import { type NotificationPurpose, RULE_SET } from "./rule-set.ts";

export type NotificationOutcome = "NOTIFY" | "PAPER" | "CANNOT_NOTIFY" | "NOT_PERMITTED";

/** What the sender asks for; without one, every usable channel is given. */
export type ChannelPreference =
  | "EMAIL"
  | "SMS"
  | "EMAIL_PREFERRED"
  | "SMS_PREFERRED"
  | "EMAIL_AND_SMS";

export interface NotificationChannel {
  kind: "EMAIL" | "SMS";
  address: string;
  /** Only ever true for purposes that may use expired contact information. */
  expired: boolean;
}

/** Whom a decision may be about. */
export type Recipient = Person | EnterpriseKey;

export interface NotificationDecision<Of extends Recipient = Recipient> {
  recipient: Of;
  purpose: NotificationPurpose;
  outcome: NotificationOutcome;
  channels: NotificationChannel[];
  /** Heaviest first. */
  reasons: ReasonCode[];
  decidedAt: Instant;
  /** The last instant for which this answer holds if nobody changes anything; null when nothing is due. */
  validUntil: Instant | null;
  /** When an unopened notification is to be repeated, seven times 24 hours on (eFvf § 8). */
  renotifyAt: Instant | null;
  ruleSet: string;
  recipientRevision: number;
  /** Where it is kept as evidence; absent while it is only computed. */
  recorded?: RecordedAs;
}

/** A decision kept as evidence: by whom, in which case, and where. */
export interface RecordedAs {
  id: string;
  /** Organisation number of the agency, and of the supplier acting for it. */
  agency: string;
  supplier: string | null;
  caseReference: string;
  preference: ChannelPreference | null;
  /** The id of the decision it repeats; absent where it is a first one. */
  repeats?: string;
  /** The entry in the audit log: its index, and its leaf hash in base64. */
  receipt: { logIndex: number; leafHash: string };
}

export function isPerson(recipient: Recipient): recipient is Person {
  return "nationalId" in recipient;
}

type Verdict = "FRESH" | "EXPIRED" | "ABSENT";

const DAY = 86_400_000;

/** May this person be notified, for this purpose, by what, and if not, why not? */
export function decideNotification(
  person: Person,
  purpose: NotificationPurpose,
  preference: ChannelPreference | null,
  now: Instant,
): NotificationDecision<Person> {
  const rule = RULE_SET.purposes[purpose];
  const decision: NotificationDecision<Person> = {
    recipient: person,
    purpose,
    outcome: rule.permitted ? rule.otherwise : "NOT_PERMITTED",
    channels: [],
    reasons: [],
    decidedAt: now,
    validUntil: null,
    renotifyAt: null,
    ruleSet: RULE_SET.version,
    recipientRevision: person.revision,
  };

  if (!rule.permitted) decision.reasons.push("PURPOSE_NOT_PERMITTED");
  else if (person.registration === "NOT_REGISTERED") decision.reasons.push("NOT_REGISTERED");
  else if (person.registration === "DELETED") decision.reasons.push("REGISTRATION_DELETED");
  else {
    const emailExpiry = expiryOf(person.email);
    const mobileExpiry = expiryOf(person.mobile);
    const email = verdict(emailExpiry, now);
    const mobile = verdict(mobileExpiry, now);
    const stopped = rule.heedsReservation && person.reservation.reserved;
    const usable = stopped ? [] : usableChannels(person, email, mobile, rule.needsFresh);

    decision.channels = preferred(usable, preference);
    if (decision.channels.length > 0) decision.outcome = "NOTIFY";
    if (stopped) decision.reasons.push("RESERVED");
    if (decision.channels.length === 0 && usable.length > 0)
      decision.reasons.push("PREFERRED_CHANNEL_UNAVAILABLE");
    explainContact(email, mobile, decision.reasons);
    decision.validUntil = nextExpiry(email, emailExpiry, mobile, mobileExpiry);
    if (rule.renotified && decision.outcome === "NOTIFY")
      decision.renotifyAt = now + RULE_SET.renotifyAfterDays * DAY;
  }
  return decision;
}

function expiryOf(point: ContactPoint | null): Instant | null {
  return point === null ? null : expiresAt(point);
}

function verdict(expiry: Instant | null, now: Instant): Verdict {
  if (expiry === null) return "ABSENT";
  return now <= expiry ? "FRESH" : "EXPIRED";
}

function usableChannels(
  person: Pick<Person, "email" | "mobile">,
  email: Verdict,
  mobile: Verdict,
  needsFresh: boolean,
): NotificationChannel[] {
  const channels: NotificationChannel[] = [];
  const mayUse = (found: Verdict) => found === "FRESH" || (found === "EXPIRED" && !needsFresh);
  if (person.email && mayUse(email))
    channels.push({ kind: "EMAIL", address: person.email.address, expired: email === "EXPIRED" });
  if (person.mobile && mayUse(mobile))
    channels.push({ kind: "SMS", address: person.mobile.number, expired: mobile === "EXPIRED" });
  return channels;
}

/** "Preferred" yields to the other channel when only that one is fresh; "only" never yields. */
function preferred(
  usable: NotificationChannel[],
  preference: ChannelPreference | null,
): NotificationChannel[] {
  if (preference === null || preference === "EMAIL_AND_SMS") return usable;
  const wanted = preference === "EMAIL" || preference === "EMAIL_PREFERRED" ? "EMAIL" : "SMS";
  if (preference === wanted) return usable.filter(({ kind }) => kind === wanted);
  const first = usable.find(({ kind }) => kind === wanted);
  const other = usable.find(({ kind }) => kind !== wanted);
  const chosen = first && !(first.expired && other?.expired === false) ? first : other;
  return chosen ? [chosen] : [];
}

function explainContact(email: Verdict, mobile: Verdict, reasons: ReasonCode[]): void {
  if (email === "ABSENT" && mobile === "ABSENT") reasons.push("NO_CONTACT_INFO");
  else if (email !== "FRESH" && mobile !== "FRESH") reasons.push("ALL_CONTACT_EXPIRED");
  else {
    if (email === "EXPIRED") reasons.push("EMAIL_EXPIRED");
    if (mobile === "EXPIRED") reasons.push("MOBILE_EXPIRED");
    if (email === "ABSENT") reasons.push("EMAIL_ABSENT");
    if (mobile === "ABSENT") reasons.push("MOBILE_ABSENT");
  }
}

function nextExpiry(
  email: Verdict,
  emailExpiry: Instant | null,
  mobile: Verdict,
  mobileExpiry: Instant | null,
): Instant | null {
  const emailNext = email === "FRESH" ? emailExpiry : null;
  const mobileNext = mobile === "FRESH" ? mobileExpiry : null;
  if (emailNext === null) return mobileNext;
  return mobileNext === null ? emailNext : Math.min(emailNext, mobileNext);
}
