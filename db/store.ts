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

  close(): void;
}
