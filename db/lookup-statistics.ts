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
