import { z } from "zod";

const LONGEST_WAIT = 60_000;
const pageShape = z.object({ entries: z.array(z.unknown()) });

/**
 * Fetches one page of a feed, `{title, updated, nextPage, entries}`, and gives its entries. Where the
 * next page is, is not taken from the answer, and no redirect is followed: the feed is where the
 * operator says.
 *
 * @throws {RangeError} (as a rejection) when there is no such page.
 */
export async function fetchEntries(url: URL): Promise<readonly unknown[]> {
  const text = await fetchText(url);
  const page = pageShape.safeParse(readJson(text));
  if (page.success) return page.data.entries;
  throw new RangeError("expected the feed to answer with a JSON object that has entries");
}

async function fetchText(url: URL): Promise<string> {
  let response: Response;
  try {
    response = await fetch(url, {
      redirect: "error",
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(LONGEST_WAIT),
    });
    if (response.ok) return await response.text();
  } catch (fault) {
    throw new RangeError("the feed does not answer, or leads elsewhere", { cause: fault });
  }
  throw new RangeError(`expected the feed to answer with status 200, got ${response.status}`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The URL of a feed: https, or http to this machine. @throws {RangeError} when it is none. */
export function readFeedUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url?.hostname ?? "");
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isHere)) return url;
  throw new RangeError("url: expected https, or http to this machine");
}
