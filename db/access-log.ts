import type { Instant } from "../src/rules/person.ts";
import type { LookupStatistics } from "./lookup-statistics.ts";
import type { AuditLog, MaybePromise } from "./store.ts";

/** One request that showed people to somebody. */
export interface Disclosure {
  at: Instant;
  caller: Viewer;
  /** What it was for, as the caller said. */
  purpose: string | null;
  /** The name of the GraphQL operation. */
  operation: string | null;
  /** What was shown of each person, as dotted names such as `contactInfo.email.address`. */
  fields: readonly string[];
  /** The names by which the logs know the people the register holds. */
  references: readonly string[];
  /** National ids asked for that the register does not hold. */
  strangers: readonly string[];
  /** From when those it was about may see it. */
  visibleFrom: Instant;
}

/** Who was shown people. */
export interface Viewer {
  kind: string;
  organization: string | null;
  supplier: string | null;
  name: string | null;
}

/** A disclosure as one person it was about may read it. */
export interface Lookup {
  index: number;
  at: Instant;
  caller: Viewer;
  purpose: string | null;
  operation: string | null;
  fields: readonly string[];
  visibleFrom: Instant;
}

export interface LookupPage {
  /** Below this index, itself left out; from the newest when null. */
  before: number | null;
  first: number;
  /** Only what its subject may see at this moment; everything when null. */
  visibleAt: Instant | null;
  /** Without the person's own look at themselves. */
  byOthers: boolean;
}

/**
 * The log of who was shown whom: append-only, one entry a request, in a file of its own so that no
 * look-up waits for the register's writer. The view of one person is derived from it afterwards.
 */
export interface AccessLog {
  /**
   * Settles when the disclosure is synced. What is written in two turns of the event loop shares one
   * sync; when that fails, all of it is rejected and nothing is written.
   */
  write(disclosure: Disclosure): Promise<void>;

  /** The name under which somebody the register does not hold was looked up; null when never. */
  strangerReference(nationalId: string): MaybePromise<string | null>;

  /** Newest first; right also for what is not derived yet. */
  lookups(references: readonly string[], page: LookupPage): MaybePromise<Lookup[]>;

  /** Counts the look-ups by agencies from a moment on, beside the requests. */
  statistics(from: Instant, asOf: Instant): Promise<LookupStatistics>;

  /** Derives the view further as soon as enough waits; true when it did. */
  derive(): MaybePromise<boolean>;

  /** Forgets which number a stranger's name stood for. */
  forgetStranger(nationalId: string): MaybePromise<void>;

  readonly log: AuditLog;

  /** Writes the file anew without what was deleted from it. */
  vacuum(): MaybePromise<void>;

  close(): MaybePromise<void>;
}
