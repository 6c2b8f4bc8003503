import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import { verifyEnterprises } from "../../db/verify/enterprises.ts";
import { fetchEntries, readFeedUrl } from "../../src/commands/fetch-entries.ts";
import { followFeed } from "../../src/commands/follow-feed.ts";
import { NOW } from "../support/a-person.ts";
import {
  content,
  emailContent,
  type FeedEntry,
  type FeedServer,
  mobileContent,
  pageOf,
  serveFeed,
} from "../support/feed-server.ts";

const [ONE, TWO, THREE] = ["310100137", "310100285", "310100544"] as const;
const at = (second: number, fraction = "") =>
  `2026-05-01T10:${String(Math.floor(second / 60)).padStart(2, "0")}:${String(second % 60).padStart(2, "0")}${fraction}Z`;
const email = (id: string, second: number, orgNumber: string, name = id): FeedEntry => ({
  title: "Varslingsadresse",
  id,
  updated: at(second),
  isdeleted: false,
  content: emailContent(orgNumber, name),
});
const removal = (id: string, second: number): FeedEntry => ({
  id,
  updated: at(second),
  isdeleted: true,
});

let folder: string;
let store: Store;
let feed: FeedServer;
let lines: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-feed-"));
  store = openStore({ file: join(folder, "register.db"), environment: "test" });
  feed = await serveFeed();
  lines = [];
});
afterEach(async () => {
  expect(await verifyEnterprises(store)).toBeNull();
  store.close();
  await feed.close();
  rmSync(folder, { recursive: true });
});

const follow = (pageSize?: number) =>
  followFeed({
    store,
    url: feed.url,
    now: NOW,
    fetchEntries,
    line: (text) => lines.push(text),
    ...(pageSize && { pageSize }),
  });
const addressesOf = async (orgNumber: string) =>
  (await store.enterprises([orgNumber]))[0]?.own.map(({ address }) => address) ?? null;

describe("a feed of units' addresses", () => {
  it("is asked for from its beginning, and then from just before its newest entry", async () => {
    feed.entries = [email("a", 1, ONE), email("b", 2, TWO)];
    expect(await follow()).toEqual({ entries: 2, refused: 0, changes: 2 });
    expect(await follow()).toEqual({ entries: 0, refused: 0, changes: 0 });
    expect(feed.asked.map((query) => query.get("since"))).toEqual([
      null,
      "2026-05-01T10:00:01.999Z",
      "2026-05-01T10:00:02.000Z",
      "2026-05-01T10:00:01.999Z",
      "2026-05-01T10:00:02.000Z",
    ]);
    expect(feed.asked[0]?.get("pageSize")).toBe("5000");
  });

  it("brings addresses of both kinds, with their names, to units known and unknown", async () => {
    feed.entries = [
      { ...email("a", 1, ONE), content: emailContent(ONE, "post", { navn: " Kontor " }) },
      { id: "b", updated: at(2), content: mobileContent(ONE, "99999999") },
      {
        id: "c",
        updated: at(3),
        content: mobileContent(ONE, "701234567", { internasjonaltPrefiks: "0046" }),
      },
    ];
    await follow();
    expect(await store.enterprises([ONE])).toMatchObject([
      {
        registration: "ACTIVE",
        revision: 1,
        name: null,
        parent: null,
        own: [
          {
            id: "a",
            kind: "EMAIL",
            address: "post@unit.example",
            name: "Kontor",
            source: "KOFUVI",
          },
          { id: "b", kind: "SMS", address: "+4799999999", name: null },
          { id: "c", kind: "SMS", address: "+46701234567" },
        ],
      },
    ]);
  });

  it("reads the content whether or not it stands under its type's name", async () => {
    const { Kontaktinformasjon } = JSON.parse(emailContent(ONE, "bare"));
    feed.entries = [{ ...email("a", 1, ONE), content: JSON.stringify(Kontaktinformasjon) }];
    expect(await follow()).toMatchObject({ refused: 0, changes: 1 });
  });

  it("replaces an address under its id, moves it with it, and takes it away by it", async () => {
    feed.entries = [email("a", 1, ONE), email("b", 2, ONE), email("c", 3, TWO)];
    await follow();
    feed.entries.push(email("a", 4, ONE, "changed"), email("b", 5, THREE), removal("c", 6));
    await follow();
    expect(await addressesOf(ONE)).toEqual(["changed@unit.example"]);
    expect(await addressesOf(THREE)).toEqual(["b@unit.example"]);
    expect(await addressesOf(TWO)).toEqual([]);
  });

  it("does all of it in one page as well, one change for each unit", async () => {
    feed.entries = [
      email("a", 1, ONE),
      email("a", 2, TWO),
      email("b", 3, ONE),
      removal("b", 4),
      email("c", 5, ONE),
      removal("nobody's", 6),
    ];
    expect(await follow()).toMatchObject({ entries: 6, refused: 0, changes: 2 });
    expect(await addressesOf(ONE)).toEqual(["c@unit.example"]);
    expect(await addressesOf(TWO)).toEqual(["a@unit.example"]);
    expect(await store.enterprises([ONE, TWO])).toMatchObject([{ revision: 1 }, { revision: 1 }]);
  });

  it("moves an address to a unit that had others before in the same page", async () => {
    feed.entries = [email("a", 1, ONE)];
    await follow();
    feed.entries.push(email("b", 2, TWO), email("a", 3, TWO), email("c", 4, ONE));
    await follow();
    expect(await addressesOf(TWO)).toEqual(["b@unit.example", "a@unit.example"]);
    expect(await addressesOf(ONE)).toEqual(["c@unit.example"]);
  });
});

describe("entries of one instant", () => {
  it.each([1, 2, 3, 5, 7, 30])("over the border of pages of %i are not lost", async (pageSize) => {
    feed.entries = [
      ...["a", "b"].map((id) => email(id, 1, ONE)),
      ...["c", "d", "e", "f", "g", "h", "i"].map((id) => email(id, 2, ONE)),
      ...["j", "k"].map((id) => email(id, 3, ONE)),
    ];
    const { entries, refused } = await follow(pageSize);
    expect({ entries, refused }).toEqual({ entries: 11, refused: 0 });
    expect(await addressesOf(ONE)).toHaveLength(11);
    expect(await follow(pageSize)).toMatchObject({ entries: 0, changes: 0 });
  });

  it("that differ by less than a millisecond are not lost either", async () => {
    feed.entries = ["1", "2", "3", "4", "5", "6"].map((digit) => ({
      ...email(`s${digit}`, 1, ONE),
      updated: at(1, `.000${digit}`),
    }));
    expect(await follow(4)).toMatchObject({ entries: 6 });
    expect(await addressesOf(ONE)).toHaveLength(6);
  });

  it("that come between two runs are read", async () => {
    feed.entries = [email("a", 1, ONE)];
    await follow();
    feed.entries.push(email("b", 1, ONE));
    expect(await follow()).toMatchObject({ entries: 1, changes: 1 });
  });

  it("that a feed gives no more than so many of hide nothing: the run says so", async () => {
    feed.entries = [
      ...Array.from({ length: 4 }, (_, i) => email(`e${i}`, 1, ONE)),
      email("later", 2, ONE),
    ];
    feed.instead = (query) => {
      query.set("pageSize", "3");
      return { body: pageOf(feed.entries, query) };
    };
    await expect(follow()).rejects.toThrow(/a feed that heeds since and pageSize/);
  });

  it("more than any page holds end the run, which says so", async () => {
    feed.entries = Array.from({ length: 40 }, (_, i) => email(`e${i}`, 1, ONE));
    await expect(follow(2)).rejects.toThrow(/expected at most 32 entries of one instant/);
    expect(await addressesOf(ONE)).toHaveLength(32);
  });
});

describe("a page without effect", () => {
  it("is passed: what comes after it is read", async () => {
    feed.entries = [
      ...Array.from({ length: 6 }, (_, i) => removal(`gone${i}`, i)),
      email("a", 30, ONE),
    ];
    expect(await follow(2)).toEqual({ entries: 7, refused: 0, changes: 1 });
    expect(await addressesOf(ONE)).toEqual(["a@unit.example"]);
  });

  it("moves the cursor, and writes no entry", async () => {
    feed.entries = [removal("gone", 1)];
    await follow();
    expect(await store.auditLog.size()).toBe(0);
    await follow();
    expect(feed.asked.at(-2)?.get("since")).toBe("2026-05-01T10:00:00.999Z");
  });

  it("of a feed that heeds no `since` ends the run", async () => {
    feed.entries = Array.from({ length: 4 }, (_, i) => email(`e${i}`, i, ONE));
    feed.instead = () => ({ body: JSON.stringify({ entries: feed.entries }) });
    expect(await follow()).toMatchObject({ entries: 4 });
    expect(await follow(4)).toMatchObject({ entries: 0 });
    expect(feed.asked.length).toBeLessThan(12);
  });

  it("that is all refused ends the run too", async () => {
    feed.instead = () => ({ body: JSON.stringify({ entries: [null, 1, { updated: "now" }] }) });
    expect(await follow()).toEqual({ entries: 3, refused: 3, changes: 0 });
    expect(await follow()).toEqual({ entries: 0, refused: 0, changes: 0 });
  });
});

describe("an entry that is refused", () => {
  const SECRET = "kari@";
  it.each([
    ["no id", { id: null }, /id: expected/],
    ["an id with a space", { id: "11822648950 x" }, /id: expected 1 to 64 characters/],
    ["no time", { updated: undefined }, /updated: expected a time/],
    ["a time that is none", { updated: "2026-13-01T00:00:00Z" }, /updated: expected a time/],
    ["a time to come", { updated: "2126-01-01T00:00:00Z" }, /not in the future/],
    ["no content", { content: null }, /content: expected an object/],
    ["content that is no JSON", { content: `{${SECRET}` }, /content: expected an object/],
    ["content that is none", { content: '"x"' }, /content: expected an object/],
    ["a flag that is none", { isdeleted: "yes" }, /isdeleted: expected true or false/],
    ["a faulty unit", { content: emailContent("310100138", SECRET) }, /expected an organisation/],
    ["no address", { content: content(ONE, {}) }, /expected either epostadresse or mobiltelefon/],
    ["a faulty e-mail", { content: emailContent(ONE, SECRET) }, /expected an e-mail address/],
    ["a landline", { content: mobileContent(ONE, "22222222") }, /expected a mobile number/],
    [
      "a prefix that is none",
      { content: mobileContent(ONE, "99999999", { internasjonaltPrefiks: "x" }) },
      /internasjonaltPrefiks: expected a prefix/,
    ],
    [
      "an address too long",
      { content: emailContent(ONE, "x".repeat(300)) },
      /brukernavn: expected at most 254/,
    ],
  ])("for %s is counted and named, and the others are read", async (_, but, reason) => {
    feed.entries = [email("a", 1, ONE), { ...email("b", 2, TWO), ...but }, email("c", 3, THREE)];
    feed.instead = (query) => ({
      body:
        query.get("since") === null ? JSON.stringify({ entries: feed.entries }) : '{"entries":[]}',
    });
    expect(await follow()).toEqual({ entries: 3, refused: 1, changes: 2 });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^page 1, entry 2( of 2026-05-01T10:00:02.000Z)?: refused: /);
    expect(lines[0]).toMatch(reason);
    expect(lines[0]).not.toMatch(/kari|31010|11822648950|22222222|9999|xxx/);
    expect(await addressesOf(THREE)).toEqual(["c@unit.example"]);
  });

  it("leaves the address that stood under its id", async () => {
    feed.entries = [email("a", 1, ONE)];
    await follow();
    feed.entries.push({ ...email("a", 2, ONE), content: "broken" });
    expect(await follow()).toMatchObject({ refused: 1, changes: 0 });
    expect(await addressesOf(ONE)).toEqual(["a@unit.example"]);
  });

  it("with a time to come does not take the cursor with it", async () => {
    feed.entries = [email("a", 1, ONE), { ...email("b", 2, TWO), updated: "2126-01-01T00:00:00Z" }];
    await follow();
    feed.entries.push(email("c", 3, THREE));
    await follow();
    expect(await addressesOf(THREE)).toEqual(["c@unit.example"]);
  });
});

describe("news older than what is kept", () => {
  it("is none: neither an address nor its removal", async () => {
    feed.entries = [email("a", 10, ONE, "newer")];
    await follow();
    const again = await serveFeed([email("a", 5, ONE, "older"), removal("a", 6)]);
    await followFeed({ store, url: again.url, now: NOW, fetchEntries, line: () => {} });
    await again.close();
    expect(await addressesOf(ONE)).toEqual(["newer@unit.example"]);
  });
});

describe("an address that an operator wrote down", () => {
  it("gives way to the same from the feed, and stays beside another", async () => {
    feed.entries = [email("a", 1, ONE, "post")];
    await follow();
    const [unit] = await store.enterprises([ONE]);
    expect(unit).toMatchObject({ own: [{ id: "a" }] });
    const { setEnterpriseAddress } = await import("../../src/rules/enterprise-change.ts");
    const { enterpriseDeed } = await import("../../db/commit.ts");
    for (const [i, address] of ["by-hand@unit.example", "other@unit.example"].entries()) {
      const [now] = await store.enterprises([ONE]);
      const given = { id: `own${i}`, kind: "EMAIL" as const, address, name: null };
      const change = setEnterpriseAddress(given)(now as never, NOW) as never;
      const deeds = [enterpriseDeed(change, {})];
      await store.commit({ at: NOW, actor: "OPERATOR", deeds, idempotency: null });
    }
    feed.entries.push(email("b", 2, ONE, "BY-HAND"));
    await follow();
    const own = (await store.enterprises([ONE]))[0]?.own ?? [];
    expect(own.map(({ id }) => id)).toEqual(["a", "b", "own1"]);
  });
});

describe("a run that is cut off", () => {
  it("goes on where it was: no page is half done, and none is done twice", async () => {
    feed.entries = Array.from({ length: 9 }, (_, i) => email(`e${i}`, i, i % 2 ? ONE : TWO));
    let pages = 0;
    feed.instead = (query) =>
      ++pages === 3 ? { status: 503, body: "" } : { body: pageOf(feed.entries, query) };
    await expect(follow(4)).rejects.toThrow(/expected the feed to answer with status 200, got 503/);
    const size = (await store.auditLog.size()) as number;
    expect((await addressesOf(ONE))?.length).toBeGreaterThan(0);
    const rest = await follow(4);
    expect(rest.entries).toBeGreaterThan(0);
    expect(await addressesOf(ONE)).toHaveLength(4);
    expect(await addressesOf(TWO)).toHaveLength(5);
    expect((await store.auditLog.size()) as number).toBe(size + rest.changes);
  });

  it("by the store leaves neither the page nor the cursor", async () => {
    feed.entries = [email("a", 1, ONE)];
    const { commit } = store;
    Object.assign(store, { commit: () => Promise.reject(new Error("disk full")) });
    await expect(follow()).rejects.toThrow("disk full");
    Object.assign(store, { commit });
    expect(await follow()).toMatchObject({ entries: 1, changes: 1 });
  });
});

describe("a feed", () => {
  it.each([
    ["that is no JSON", { body: "<html>" }, /expected the feed to answer with a JSON object/],
    ["without entries", { body: "{}" }, /that has entries/],
    ["that fails", { status: 500, body: "kari@example.com" }, /status 200, got 500$/],
  ])("%s is told of, without what it said", async (_, answer, message) => {
    feed.instead = () => answer;
    await expect(follow()).rejects.toThrow(message);
    await expect(follow()).rejects.toThrow(RangeError);
  });

  it("that leads elsewhere is not followed there", async () => {
    feed.instead = (query) =>
      query.has("elsewhere")
        ? { body: '{"entries":[]}' }
        : { status: 302, body: "", to: "/?elsewhere=1" };
    await expect(follow()).rejects.toThrow(/leads elsewhere/);
    expect(feed.asked).toHaveLength(1);
  });

  it("is where the operator says, by https or on this machine", () => {
    for (const url of ["https://feed.example/v1", "http://127.0.0.1:1/x", "http://localhost/x"])
      expect(readFeedUrl(url).href).toContain("://");
    for (const url of ["http://feed.example/v1", "ftp://feed.example", "file:///etc/passwd", "x"])
      expect(() => readFeedUrl(url)).toThrow(/expected https/);
  });

  it("is kept without what may be secret in its URL", async () => {
    feed.url.search = "?apiKey=secret";
    feed.entries = [email("a", 1, ONE)];
    await follow();
    expect(feed.asked[0]?.get("apiKey")).toBe("secret");
    const log = await store.auditLog.values(0);
    expect(JSON.stringify(log)).not.toContain("secret");
  });
});
