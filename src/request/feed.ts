import type { PastChange } from "../../db/commit.ts";
import type { Store } from "../../db/store.ts";
import type { Instant, Person } from "../rules/person.ts";
import { Refusal } from "../rules/problem.ts";
import type { Disclosures } from "./disclosures.ts";

/** One step of the register, with the person as they stand now. */
export interface FeedItem {
  cursor: string;
  nationalId: string;
  revision: number;
  at: Instant;
  kind: string;
  fields: readonly string[];
  /** Nobody may be kept under this number any more. */
  tombstone: boolean;
  /** Null when the register holds nobody under the number. */
  person: Person | null;
}

export interface FeedPage {
  changes: FeedItem[];
  /** Where to go on; that of the request when there was nothing new. */
  cursor: string;
  hasMore: boolean;
}

/** Where a subscription stands: from which cursor its next event goes on, and how far it came. */
export interface Stream {
  after: string | null;
  reached: string | null;
}

const MOST = 1000;

/**
 * What happened after a cursor, in the register's one order: at least once each, never with a gap,
 * for a change gets its number in the transaction that makes it.
 *
 * @throws {Refusal} when the cursor or the number cannot be meant.
 */
export async function readFeed(
  store: Store,
  disclosures: Disclosures,
  after: string | null | undefined,
  first: number | null | undefined,
): Promise<FeedPage> {
  const start = readCursor(after);
  const most = first ?? MOST;
  if (most < 1 || most > MOST) throw new Refusal("BAD_USER_INPUT", `first: expected 1 to ${MOST}`);
  const found = await store.changesAfter(start, most + 1);
  const shown = found.slice(0, most);
  const numbers = [...new Set(shown.map(({ nationalId }) => nationalId))];
  const people = numbers.length === 0 ? [] : await store.people(numbers);
  const byNumber = new Map(numbers.map((number, i) => [number, people[i] ?? null]));
  disclosures.addAll(people.filter((person) => person !== null));
  return {
    changes: shown
      .filter(({ nationalId }) => nationalId !== FORGOTTEN)
      .map((change) => itemOf(change, byNumber.get(change.nationalId) ?? null)),
    cursor: String(shown.at(-1)?.number ?? start),
    hasMore: found.length > most,
  };
}

/** The cursor as the number of a change; 0 is before the first. */
export function readCursor(after: string | null | undefined): number {
  if (after == null) return 0;
  if (/^\d{1,15}$/.test(after)) return Number(after);
  throw new Refusal("BAD_USER_INPUT", "after: expected the cursor of a page or a change");
}

/** What stands in the place of the number of somebody who was erased. */
const FORGOTTEN = "00000000000";

function itemOf(change: PastChange, person: Person | null): FeedItem {
  const { number, nationalId, revision, at, kind, fields } = change;
  const tombstone =
    person === null || person.redirectedFrom !== undefined || person.registration === "DELETED";
  return { cursor: String(number), nationalId, revision, at, kind, fields, tombstone, person };
}
