import type { AuditValue } from "../src/audit/canonical.ts";
import type { Change } from "../src/rules/change.ts";
import type { Environment } from "../src/rules/national-id.ts";
import type { Instant, Person } from "../src/rules/person.ts";

/** Answered at once where the store lies in the process, awaited where it does not. */
export type MaybePromise<T> = T | Promise<T>;

export interface Agency {
  orgNumber: string;
  name: string;
  connectedAt: Instant;
  disconnectedAt: Instant | null;
}

export interface MailboxSupplier {
  orgNumber: string;
  /** Base64 of an X.509 certificate. */
  certificate: string;
}

/** How far an import of one file has come. */
export interface ImportRun {
  /** Identifies the file by its content, below 2^48. */
  number: number;
  /** Its name, for people to read. */
  file: string;
  /** Lines read so far, refused ones included. */
  line: number;
  /** Where the next line starts. */
  byteOffset: number;
  accepted: number;
  refused: number;
  finishedAt: Instant | null;
}

/** What to put into the store at once: all of it, or nothing. */
export interface Load {
  /** A person's revision is one more than the store holds: 1 for somebody new. */
  people: readonly Person[];
  suppliers: readonly MailboxSupplier[];
  /** Moves with the people, so an import that is cut off resumes where it was. */
  run: ImportRun | null;
}

/** The store cannot be opened, or does not keep what it has to promise. */
export class StoreUnavailable extends Error {
  constructor(file: string, cause: unknown) {
    super(`the register in ${file} cannot be opened: ${(cause as Error).message}`, { cause });
    this.name = "StoreUnavailable";
  }
}

/** Somebody else changed a person between reading and writing; decide again on what is there now. */
export class RevisionConflict extends Error {
  constructor() {
    super("A person was changed since it was read");
    this.name = "RevisionConflict";
  }
}

/** A change with its evidence; there is no way to write the one without the other. */
export interface Commit {
  change: Change;
  at: Instant;
  /** What kind of caller made it. */
  actor: string;
  /** What the log commits to: values before and after, who and why. */
  values: Readonly<Record<string, AuditValue>>;
  /** The caller's key and what was asked under it; null without one. */
  idempotency: { key: string; bodyHash: string } | null;
}

/** Where the evidence of a change stands. */
export interface Receipt {
  logIndex: number;
  /** Base64. */
  leafHash: string;
}

/** What was done under an idempotency key. */
export interface Done {
  bodyHash: string;
  person: Person;
  receipt: Receipt;
}

/** The audit log as it lies in the store. */
export interface AuditLog {
  size(): MaybePromise<number>;
  /** The canonical bytes of an entry; null past the end. */
  entry(index: number): MaybePromise<Buffer | null>;
  node(level: number, index: number): MaybePromise<Buffer | null>;
  /** What opens an entry's commitments. */
  values(index: number): MaybePromise<{ name: string; salt: Buffer; value: AuditValue }[]>;
}

/** The register's store. Every promise here is kept by every implementation. */
export interface Store {
  /** Which people this store may hold. */
  readonly environment: Environment;

  /** One statement. The order and repeats of `nationalIds` are kept; null where there is nobody. */
  people(nationalIds: readonly string[]): MaybePromise<(Person | null)[]>;

  /** One statement. For each address, whether more than one person has it. */
  sharedEmails(addresses: readonly string[]): MaybePromise<boolean[]>;

  /** One statement. For each number, whether more than one person has it. */
  sharedMobiles(numbers: readonly string[]): MaybePromise<boolean[]>;

  /** One statement. The order of `orgNumbers` is kept; null where the certificate is unknown. */
  mailboxSuppliers(orgNumbers: readonly string[]): MaybePromise<(MailboxSupplier | null)[]>;

  agency(orgNumber: string): MaybePromise<Agency | null>;

  countPeople(): MaybePromise<number>;

  /** Leaves an agency that is already there as it is. */
  connectAgency(agency: Agency): MaybePromise<void>;

  importRun(number: number): MaybePromise<ImportRun | null>;

  /**
   * Puts people in, in one transaction.
   *
   * @throws {RevisionConflict} when a person is at another revision than the one before theirs.
   */
  load(load: Load): MaybePromise<void>;

  /**
   * Makes a change: the record, its version, the audit entry with its tree nodes and values, and
   * the idempotency key, in one transaction, synced before it returns.
   *
   * @throws {RevisionConflict} when the record, the log or the key was written to in between.
   */
  commit(commit: Commit): MaybePromise<Receipt>;

  /** What was done under a key; null when nothing was. */
  done(key: string): MaybePromise<Done | null>;

  readonly auditLog: AuditLog;

  close(): void;
}
