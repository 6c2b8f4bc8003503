import type { SentCode } from "../src/rules/validation-code.ts";
import type { FeedPosition, ImportRun } from "./positions.ts";
import type { Agency } from "./store.ts";

/** A row of `agency` in the order of `AGENCY`. */
export type AgencyRow = [
  orgNumber: number,
  name: string,
  connectedAt: number,
  disconnectedAt: number | null,
  displayDelayDays: number,
];

export function readAgency(row: AgencyRow): Agency {
  const [key, name, connectedAt, disconnectedAt, displayDelayDays] = row;
  return { orgNumber: String(key), name, connectedAt, disconnectedAt, displayDelayDays };
}

/** Reads a row in the order of `CODE`; null where there is none. */
export function readCode(row: unknown): SentCode | null {
  if (row === undefined) return null;
  const [, codeHash, triesLeft, sentAt, day, sentToday] = row as CodeRow;
  return { codeHash, triesLeft, sentAt, day, sentToday };
}

type CodeRow = [
  key: string,
  codeHash: string,
  triesLeft: number,
  sentAt: number,
  day: number,
  sentToday: number,
];

/** Reads a row in the order of `IMPORT_RUN`; null where there is none. */
export function readImportRun(row: unknown): ImportRun | null {
  if (row === undefined) return null;
  const [number, file, line, byteOffset, accepted, refused, finishedAt] = row as ImportRunRow;
  return { number, file, line, byteOffset, accepted, refused, finishedAt };
}

type ImportRunRow = [
  number: number,
  file: string,
  line: number,
  byteOffset: number,
  accepted: number,
  refused: number,
  finishedAt: number | null,
];

/** Reads a row in the order of `FEED`; null where there is none. */
export function readFeed(row: unknown): FeedPosition | null {
  if (row === undefined) return null;
  const [number, url, since, seen, entries, refused, at] = row as FeedRow;
  return { number, url, since, seen: JSON.parse(seen), entries, refused, at };
}

type FeedRow = [
  number: number,
  url: string,
  since: FeedPosition["since"],
  seen: string,
  entries: number,
  refused: number,
  at: number,
];
