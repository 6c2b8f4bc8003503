import { createHash } from "node:crypto";
import { enterpriseDeed, RevisionConflict } from "../../db/commit.ts";
import type { FeedPosition } from "../../db/positions.ts";
import type { Store } from "../../db/store.ts";
import type { Instant } from "../rules/person.ts";
import { applyPage } from "./apply-page.ts";
import { type ReadEntry, readFeedEntry, type Told } from "./wire-feed.ts";

export interface FollowOptions {
  store: Store;
  /** Where the feed is; `pageSize` and `since` are added to it. */
  url: URL;
  /** Milliseconds since 1970. */
  now: Instant;
  /** Fetches a page and gives its entries. */
  fetchEntries(url: URL): Promise<readonly unknown[]>;
  /** Is told of every entry that is refused, and why. */
  line(text: string): void;
  /** How many entries are asked for at a time; as many as the feed gives when left out. */
  pageSize?: number;
}

/** What one run did. */
export interface Followed {
  entries: number;
  refused: number;
  /** Changes of units, one for each unit and page. */
  changes: number;
}

const PAGE_SIZE = 5000;
/** How many times larger a page may become where more are of one instant than it holds. */
const MOST_TIMES = 16;

interface Fresh extends ReadEntry {
  digest: string;
  /** In the page, from 1. */
  place: number;
}

/**
 * Follows KoFuVi's feed of units' addresses from where it was left to its end. Entries come by
 * `updated`, and `since` is exclusive, so a page may end amid entries of one instant: the next is
 * asked for from just before it, and what was read already is known by its digest. Cut off anywhere
 * and run again, it goes on where it was: how far it came moves in the transaction of each page. An
 * entry that is refused is told of, and no more; the run goes on.
 *
 * @throws {RangeError} when more entries than any page may hold are of one instant.
 */
export async function followFeed(options: FollowOptions): Promise<Followed> {
  const { store, url, now, fetchEntries, line } = options;
  const done: Followed = { entries: 0, refused: 0, changes: 0 };
  let position = (await store.feedPosition(numberOf(url))) ?? beginningOf(url, now);
  const largest = (options.pageSize ?? PAGE_SIZE) * MOST_TIMES;
  let pageSize = options.pageSize ?? PAGE_SIZE;
  for (let page = 1; ; page++) {
    const raw = await fetchEntries(pageOf(url, pageSize, position.since));
    const fresh = freshIn(raw, position, now);
    if (fresh.length === 0) {
      if (raw.length < pageSize && !(await goesOn(options, position, pageSize))) return done;
      pageSize *= 2;
      if (pageSize > largest)
        throw new RangeError(
          `expected at most ${largest} entries of one instant, and a feed that heeds since and pageSize`,
        );
      continue;
    }
    for (const { told, place, at } of fresh)
      if (typeof told === "string") {
        done.refused += 1;
        const when = at === null ? "" : ` of ${new Date(at).toISOString()}`;
        line(`page ${page}, entry ${place}${when}: refused: ${told}`);
      }
    done.entries += fresh.length;
    position = moved(position, fresh, now);
    done.changes += await commitPage(store, fresh, position);
  }
}

/** Whether there are entries after the newest read, which pages full of those of its instant hide. */
async function goesOn(
  { url, now, fetchEntries }: FollowOptions,
  position: FeedPosition,
  pageSize: number,
): Promise<boolean> {
  if (position.since === null) return false;
  const newest = new Date(Date.parse(position.since) + 1).toISOString();
  const raw = await fetchEntries(pageOf(url, pageSize, newest));
  return freshIn(raw, position, now).length > 0;
}

/** What was not read before: neither known by its digest, nor from before what was asked for. */
function freshIn(raw: readonly unknown[], { since, seen }: FeedPosition, now: Instant): Fresh[] {
  const known = new Set(seen);
  const after = since === null ? Number.NEGATIVE_INFINITY : Date.parse(since);
  return raw.flatMap((entry, i) => {
    const digest = digestOf(entry);
    const read = readFeedEntry(entry, now);
    const isOld = known.has(digest) || (read.at !== null && read.at <= after);
    known.add(digest);
    return isOld ? [] : [{ ...read, digest, place: i + 1 }];
  });
}

/** Just before the newest instant read; entries of it, and those without one, are remembered. */
function moved(position: FeedPosition, fresh: readonly Fresh[], at: Instant): FeedPosition {
  const newest = fresh.reduce((max, entry) => Math.max(max, entry.at ?? 0), 0);
  const since = newest === 0 ? position.since : new Date(newest - 1).toISOString();
  const isSame = since === position.since;
  const last = fresh.filter((entry) => entry.at === null || entry.at === newest);
  return {
    ...position,
    since,
    seen: [...(isSame ? position.seen : []), ...last.map(({ digest }) => digest)],
    entries: position.entries + fresh.length,
    refused: position.refused + fresh.filter(({ told }) => typeof told === "string").length,
    at,
  };
}

const WHO = { actor: ["SYSTEM", "KoFuVi"], reason: null, channel: null };

/** @returns how many units were changed. */
async function commitPage(
  store: Store,
  fresh: readonly Fresh[],
  feed: FeedPosition,
): Promise<number> {
  const told = fresh.flatMap((entry): Told[] =>
    typeof entry.told === "string" ? [] : [entry.told],
  );
  const at = Math.max(feed.at, await store.notBefore("CHANGE"));
  const changes = await applyPage(store, told, at);
  const deeds = changes.map((change) => enterpriseDeed(change, { who: WHO }));
  try {
    await store.commit({ at, actor: "SYSTEM", deeds, idempotency: null, feed });
    return deeds.length;
  } catch (fault) {
    if (fault instanceof RevisionConflict) return commitPage(store, fresh, feed);
    throw fault;
  }
}

function pageOf(url: URL, pageSize: number, since: string | null): URL {
  const page = new URL(url);
  page.searchParams.set("pageSize", String(pageSize));
  if (since !== null) page.searchParams.set("since", since);
  return page;
}

/** A query may hold what is secret, and is no part of which feed it is. */
function beginningOf(url: URL, at: Instant): FeedPosition {
  const place = `${url.origin}${url.pathname}`;
  return { number: numberOf(url), url: place, since: null, seen: [], entries: 0, refused: 0, at };
}

function numberOf({ origin, pathname }: URL): number {
  return createHash("sha256").update(`${origin}${pathname}`).digest().readUIntBE(0, 6);
}

const DIGEST_LENGTH = 22;

function digestOf(entry: unknown): string {
  const hash = createHash("sha256").update(JSON.stringify(entry)).digest("base64url");
  return hash.slice(0, DIGEST_LENGTH);
}
