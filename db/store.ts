import type { OpenedValue } from "../src/audit/entry.ts";
import type { Enterprise } from "../src/rules/enterprise.ts";
import type { Environment } from "../src/rules/national-id.ts";
import type { Instant, Person } from "../src/rules/person.ts";
import type { RegisterQuality } from "../src/rules/register-quality.ts";
import type { DayBudget, SentCode } from "../src/rules/validation-code.ts";
import type { Campaigns } from "./campaigns.ts";
import type { Commit, Done, Load, PastChange, Receipt } from "./commit.ts";
import type { Outbox } from "./outbox.ts";
import type { PersonRow } from "./person-row.ts";
import type { FeedPosition, ImportRun } from "./positions.ts";
import type { Reminders } from "./reminders.ts";

/** Answered at once where the store lies in the process, awaited where it does not. */
export type MaybePromise<T> = T | Promise<T>;

export interface Agency {
  orgNumber: string;
  name: string;
  connectedAt: Instant;
  disconnectedAt: Instant | null;
  /** How long a look-up by this agency is kept from the person it was about. */
  displayDelayDays: number;
}

export interface MailboxSupplier {
  orgNumber: string;
  /** Base64 of an X.509 certificate. */
  certificate: string;
}

/** The store cannot be opened, or does not keep what it has to promise. */
export class StoreUnavailable extends Error {
  constructor(file: string, cause: unknown) {
    super(`the register in ${file} cannot be opened: ${(cause as Error).message}`, { cause });
    this.name = "StoreUnavailable";
  }
}

/** The audit log as it lies in the store. */
export interface AuditLog {
  /** Entries, all of them on the disk: what is signed over them stays true after a power cut. */
  size(): MaybePromise<number>;
  /** The canonical bytes of an entry; null past the end. */
  entry(index: number): MaybePromise<Buffer | null>;
  node(level: number, index: number): MaybePromise<Buffer | null>;
  /** What opens an entry's commitments. */
  values(index: number): MaybePromise<OpenedValue[]>;
}

/** What is kept under a national id. */
export interface KeptPerson {
  person: Person;
  /** The row itself, of which `person` may say less. */
  row: PersonRow;
  /** The person's new number, where this one was replaced. */
  replacedBy: string | null;
  lastChange: number | null;
}

/** The register's store. Every promise here is kept by every implementation. */
export interface Store extends Reminders {
  /** Which people this store may hold. */
  readonly environment: Environment;

  /**
   * One statement. The order and repeats of `nationalIds` are kept; null where there is nobody. A
   * number that was replaced leads to its person, `redirectedFrom` it, which takes one more.
   */
  people(nationalIds: readonly string[]): MaybePromise<(Person | null)[]>;

  /** One statement. For each address, whether more than one person has it. */
  sharedEmails(addresses: readonly string[]): MaybePromise<boolean[]>;

  /** One statement. For each number, whether more than one person has it. */
  sharedMobiles(numbers: readonly string[]): MaybePromise<boolean[]>;

  /** One statement. The order of `orgNumbers` is kept; null where the certificate is unknown. */
  mailboxSuppliers(orgNumbers: readonly string[]): MaybePromise<(MailboxSupplier | null)[]>;

  agency(orgNumber: string): MaybePromise<Agency | null>;

  /** One statement. The order of `orgNumbers` is kept; null where there is none. */
  agencies(orgNumbers: readonly string[]): MaybePromise<(Agency | null)[]>;

  /** Every agency that was ever connected, by number after one. */
  allAgencies(after: string | null, first: number): MaybePromise<Agency[]>;

  /** One statement. Units with their own addresses; the order of `orgNumbers` is kept. */
  enterprises(orgNumbers: readonly string[]): MaybePromise<(Enterprise | null)[]>;

  /** One statement. For each id of an address, the number of the unit that has it. */
  addressHolders(ids: readonly string[]): MaybePromise<(string | null)[]>;

  /** Every unit, by number after one. */
  keptEnterprises(after: string | null, first: number): MaybePromise<Enterprise[]>;

  /** How many addresses units have given, be it under a number that is no unit's. */
  countEnterpriseAddresses(): MaybePromise<number>;

  feedPosition(number: number): MaybePromise<FeedPosition | null>;

  countPeople(): MaybePromise<number>;

  /** Counts everybody, which takes seconds in a register of millions, beside the requests. */
  quality(now: Instant): Promise<RegisterQuality>;

  importRun(number: number): MaybePromise<ImportRun | null>;

  /**
   * Puts people in, in one transaction, with one entry for all of them, synced before it settles.
   *
   * @throws {RevisionConflict} when a person is at another revision than the one before theirs.
   */
  load(load: Load): MaybePromise<void>;

  /**
   * Does all deeds of a commit, or none: records, history, entries with tree nodes and values, and
   * the idempotency key, in one transaction, synced before it settles. Commits that wait at the same
   * time share one sync; what is wrong with one of them is no matter to the others.
   *
   * @returns the receipt of each deed.
   * @throws {RevisionConflict} (as a rejection) when a record or the key was written to in between, a
   * recipient of a decision was, or it is of a moment that is too early by now.
   */
  commit(commit: Commit): Promise<readonly Receipt[]>;

  /**
   * The earliest moment at which something may be done now, or a decision recorded. Time never runs
   * backwards in the log, and stands still after no decision, so that the record as of a decision's
   * moment is the one it was made on.
   */
  notBefore(deed: "CHANGE" | "DECISION"): MaybePromise<Instant>;

  /** What was done under a key, synced; null when nothing was. */
  done(key: string): MaybePromise<Done | null>;

  /** A person's changes below a number, newest first; from the newest when null. */
  changesOf(nationalId: string, below: number | null, first: number): MaybePromise<PastChange[]>;

  /** The record as it was at a moment; null before there was one. */
  recordAt(nationalId: string, time: Instant): MaybePromise<Person | null>;

  /** The record as it was at a revision; null when it is not known any more. */
  recordOf(nationalId: string, revision: number): MaybePromise<Person | null>;

  /** Every change after a number, in order, synced: none that is made later is ever below these. */
  changesAfter(number: number, first: number): MaybePromise<PastChange[]>;

  /** The record as a change left it; null when it is not known any more. */
  recordAfter(change: PastChange): MaybePromise<Person | null>;

  /** Every row kept about people, by number after one, with those that only lead to another. */
  keptPeople(after: string | null, first: number): MaybePromise<KeptPerson[]>;

  /** The number of the newest change; 0 before the first. */
  newestChange(): MaybePromise<number>;

  /** The newest code sent to a person on a channel, under `<channel> <national id>`. */
  sentCode(key: string): MaybePromise<SentCode | null>;

  /** Takes a try from a code, for good, synced, and answers the code; null when none was left. */
  takeTry(key: string): MaybePromise<SentCode | null>;

  /** What an address was sent, under a keyed hash of it. */
  addressBudget(key: string): MaybePromise<DayBudget | null>;

  readonly auditLog: AuditLog;

  readonly outbox: Outbox;

  readonly campaigns: Campaigns;

  /**
   * Writes the files anew without what was deleted from them, so that nothing erased can be read
   * from the disk. Takes as much room again while it runs, and lets nobody write.
   */
  vacuum(): MaybePromise<void>;

  close(): MaybePromise<void>;
}
