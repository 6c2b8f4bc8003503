import type { Instant } from "../src/rules/person.ts";

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

/** How far a feed of units' addresses was followed. */
export interface FeedPosition {
  /** Identifies the feed by its URL, below 2^48. */
  number: number;
  /** Without what may be secret in it, for people to read. */
  url: string;
  /** What to ask for entries after; null at the beginning. */
  since: string | null;
  /** Digests of the entries after `since` that were read already. */
  seen: readonly string[];
  /** Entries read so far, refused ones included. */
  entries: number;
  refused: number;
  at: Instant;
}
