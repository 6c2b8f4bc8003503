import type { AuditValue } from "../src/audit/canonical.ts";
import { newReference } from "../src/audit/reference.ts";
import type { Campaign, CampaignState } from "../src/rules/campaign.ts";
import type { Change } from "../src/rules/change.ts";
import type { Enterprise } from "../src/rules/enterprise.ts";
import type { EnterpriseChange } from "../src/rules/enterprise-change.ts";
import type { Instant, LanguageCode, Person } from "../src/rules/person.ts";
import type { Channel, DayBudget, SentCode } from "../src/rules/validation-code.ts";
import type { FeedPosition, ImportRun } from "./positions.ts";
import type { Agency, MailboxSupplier } from "./store.ts";

/** What is to be done, with its evidence; there is no way to write the one without the other. */
export interface Commit {
  /** Not before what was done last, and after every decision recorded; see `Store.notBefore`. */
  at: Instant;
  /** What kind of caller does it. */
  actor: string;
  /** One entry in the log each. */
  deeds: readonly Deed[];
  /** The caller's key, what was asked under it, and what to answer from; null without one. */
  idempotency: { key: string; bodyHash: string; answer: AuditValue } | null;
  /** The one-time code that is used up by it. */
  spentCode?: string;
  /** How far an import has come with it. */
  run?: ImportRun;
  /** How far the clean-up of a campaign has come with it. */
  clearing?: { number: number; from: number | null; to: number; cleared: number };
  /** How far a feed was followed with it. */
  feed?: FeedPosition;
}

/**
 * `values` are what the log commits to, such as who did it and why. A change of a person adds the
 * `record` to them: whole as it was before, and the parts that were touched as they are after.
 */
export type Deed =
  | { of: "PERSON"; change: Change; values: Values }
  | { of: "AGENCY"; kind: string; agency: Agency; values: Values }
  | PersonDecisionDeed
  | CampaignDeed
  | ResendDeed
  | EnterpriseDecisionDeed
  | OpenedDeed
  | { of: "ENTERPRISE"; change: EnterpriseChange; values: Values }
  | {
      of: "CODE";
      person: Person;
      key: string;
      code: SentCode;
      addressKey: string;
      budget: DayBudget;
      message: CodeMessage;
      values: Values;
    };

/** A message that was given up is to be tried again. */
export interface ResendDeed {
  of: "RESEND";
  /** Whose it is. */
  person: Person;
  number: number;
  values: Values;
}

/** A campaign that is new, or that somebody brings into another state. */
export interface CampaignDeed {
  of: "CAMPAIGN";
  kind: string;
  campaign: Campaign;
  /** The state that it was seen in; null for one that is new. */
  from: CampaignState | null;
  values: Values;
}

/** A decision about a person, on the record as it was found. */
export interface PersonDecisionDeed {
  of: "DECISION";
  person: Person;
  values: Values;
  reminder?: ReminderMove;
  /** What the person is sent with it. */
  messages?: readonly DecisionMessage[];
}

/** A message that goes with a decision. */
export interface DecisionMessage extends CodeMessage {
  /** When it may be sent first. */
  dueAt: Instant;
}

/** A decision about a unit, on the unit and the main unit whose addresses it may have. */
export interface EnterpriseDecisionDeed {
  of: "DECISION";
  enterprise: Enterprise;
  mainUnit: Enterprise | null;
  values: Values;
  reminder?: ReminderMove;
}

/** What a decision begins to wait for, or which one that was waited for it repeats. */
export type ReminderMove =
  | { agency: string; renotifyAt: Instant }
  | { repeats: number; state: "REMINDED" | "CANCELLED" };

/** What was decided about somebody has been opened by them. */
export interface OpenedDeed {
  of: "OPENED";
  /** The index of the decision's entry. */
  decision: number;
  recipient: Person | Enterprise;
  values: Values;
}

/** A change of a unit as a deed; a unit that is new gets the name by which the log knows it. */
export function enterpriseDeed({ after, ...change }: EnterpriseChange, values: Values): Deed {
  const named = { ...after, reference: after.reference ?? newReference() };
  const enterprise = named as unknown as AuditValue;
  return {
    of: "ENTERPRISE",
    change: { ...change, after: named },
    values: { ...values, enterprise },
  };
}

export type Values = Readonly<Record<string, AuditValue>>;

/** A one-time code on its way to an address. */
export interface CodeMessage {
  channel: Channel;
  address: string;
  language: LanguageCode;
  content: string;
}

/** Where the evidence of a deed stands. */
export interface Receipt {
  logIndex: number;
  /** Base64. */
  leafHash: string;
}

/** What was done under an idempotency key. */
export interface Done {
  bodyHash: string;
  answer: AuditValue;
  /** Of the first deed. */
  receipt: Receipt;
}

/** One change in the register's one sequence. */
export interface PastChange {
  number: number;
  nationalId: string;
  /** The record's revision after it. */
  revision: number;
  at: Instant;
  kind: string;
  fields: readonly string[];
  /** Null where the log knows nothing of the person: a number that was given up. */
  entryIndex: number | null;
  /** The number of the change before it of the same person. */
  previous: number | null;
  /** The record before it; null when there was none. */
  before: Person | null;
}

/** What to put into the store at once: all of it, or nothing. */
export interface Load {
  at: Instant;
  /** Where it comes from, for the log. */
  source: string;
  /** A person's revision is one more than before: 1 for somebody new. */
  people: readonly { before: Person | null; after: Person }[];
  suppliers: readonly MailboxSupplier[];
  /** Moves with the people, so an import that is cut off resumes where it was. */
  run: ImportRun | null;
}

/** Something was done between reading and writing; decide again on what is there now. */
export class RevisionConflict extends Error {
  constructor() {
    super("The register was written to since it was read");
    this.name = "RevisionConflict";
  }
}
