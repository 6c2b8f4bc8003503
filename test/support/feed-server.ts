import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** An entry as KoFuVi's feed of units' addresses writes it. */
export interface FeedEntry {
  title?: string;
  id: unknown;
  updated: unknown;
  isdeleted?: unknown;
  content?: unknown;
}

/** A feed that is served as KoFuVi serves it: by `updated`, `since` exclusive, so many a page. */
export interface FeedServer {
  url: URL;
  entries: FeedEntry[];
  /** The queries that were asked with. */
  asked: URLSearchParams[];
  /** Answers in the place of the feed, when it is set. */
  instead: ((query: URLSearchParams) => { status?: number; body: string; to?: string }) | null;
  close(): Promise<void>;
}

export const emailContent = (orgNumber: string, brukernavn: string, more = {}) =>
  content(orgNumber, {
    epostadresse: { navn: null, domenenavn: "unit.example", brukernavn, ...more },
  });
export const mobileContent = (orgNumber: string, nasjonaltNummer: string, more = {}) =>
  content(orgNumber, {
    mobiltelefon: { navn: null, internasjonaltPrefiks: "+47", nasjonaltNummer, ...more },
  });

export function content(orgNumber: string, digitalVarslingsinformasjon: object): string {
  return JSON.stringify({
    Kontaktinformasjon: {
      digitalVarslingsinformasjon,
      identifikator: "a4c6a1a3",
      kontaktinformasjonForEnhet: {
        enhetsidentifikator: { verdi: orgNumber, type: "ORGANISASJONSNUMMER" },
      },
    },
  });
}

export async function serveFeed(entries: FeedEntry[] = []): Promise<FeedServer> {
  const feed: FeedServer = {
    url: new URL("http://127.0.0.1/"),
    entries,
    asked: [],
    instead: null,
    close: () => new Promise((done) => server.close(() => done())),
  };
  const server: Server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    feed.asked.push(searchParams);
    if (feed.instead !== null) {
      const { status = 200, body, to } = feed.instead(searchParams);
      response.writeHead(status, { ...(to && { location: to }) }).end(body);
      return;
    }
    response.setHeader("content-type", "application/json");
    response.end(pageOf(feed.entries, searchParams));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  feed.url = new URL(`http://127.0.0.1:${port}/varslingsadresser/fragments/json/v1`);
  return feed;
}

/** Times are compared as they are written, which has them in order down to what a Date cannot hold. */
export function pageOf(entries: readonly FeedEntry[], query: URLSearchParams): string {
  const since = query.get("since");
  const later = entries.filter(
    ({ updated }) => since === null || asWritten(updated) > asWritten(since),
  );
  const page = later
    .toSorted((one, other) => (asWritten(one.updated) < asWritten(other.updated) ? -1 : 0))
    .slice(0, Number(query.get("pageSize")));
  return JSON.stringify({
    title: "Varslingsadresser",
    updated: null,
    nextPage: null,
    entries: page,
  });
}

const asWritten = (time: unknown) =>
  String(time)
    .replace(/\.?0*Z$/, "")
    .padEnd(30, "0");
