import type { Instant } from "../src/rules/person.ts";

/** Look-ups by agencies from one moment to another. */
export interface LookupStatistics {
  from: Instant;
  asOf: Instant;
  /** Requests that showed people, and the people that each of them showed. */
  lookups: number;
  people: number;
  /** By agency and purpose, those that showed most people first. */
  rows: LookupCount[];
}

export interface LookupCount {
  organization: string;
  /** As the caller said; null when they did not. */
  purpose: string | null;
  lookups: number;
  people: number;
}

/** Of how many agencies and purposes counts are given; the sums are of all. */
export const MOST_LOOKUP_COUNTS = 200;

/** Requests end in another order than they began in, but for no longer; milliseconds. */
export const MOST_OUT_OF_ORDER = 3_600_000;

export type CountRow = [
  organization: string,
  purpose: string | null,
  lookups: number,
  people: number,
];

export function readCount([organization, purpose, lookups, people]: CountRow): LookupCount {
  return { organization, purpose, lookups, people };
}
