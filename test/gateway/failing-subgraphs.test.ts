import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  AT_OFFICES,
  allClosed,
  CANARY,
  EVERYWHERE,
  type FailingFederation,
  type Failure,
  federateFailing,
  flood,
  json,
  once,
  PEOPLE_AND_OFFICES,
  raw,
  sendJson,
  spoilt,
  text,
  told,
  WITHOUT_OFFICES,
} from "../support/failing-subgraph.ts";

let federation: FailingFederation<"people" | "offices">;
let elsewhere: { port: number; hits: number; close(): void };

beforeAll(async () => {
  federation = await federateFailing(PEOPLE_AND_OFFICES);
  const canary = createServer((_, response) => {
    elsewhere.hits += 1;
    sendJson(response, { data: { office: { name: CANARY } } });
  });
  await new Promise<void>((done) => canary.listen(0, "127.0.0.1", done));
  const { port } = canary.address() as AddressInfo;
  elsewhere = { port, hits: 0, close: () => canary.close() };
});
/** A good answer closes the breaker, before each case. */
beforeEach(async () => {
  federation.subgraphs.offices.fail(null);
  expect(await federation.ask("{ office { name } }")).toMatchObject({
    data: { office: { name: "Post" } },
  });
});
afterAll(async () => {
  await federation.close();
  elsewhere.close();
});

const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json";
const OFFICE = '{"data":{"office":{"name":"Post"}}}';
const asJson =
  (encoding: string | null, bodyOf: (json: string) => Buffer): Failure =>
  async (response, _query, _request, well) => {
    response.setHeader("content-type", "application/json");
    if (encoding !== null) response.setHeader("content-encoding", encoding);
    response.end(bodyOf(JSON.stringify(await well())));
  };
const redirect =
  (status: number): Failure =>
  (response) => {
    const there = `http://127.0.0.1:${elsewhere.port}/graphql`;
    response.setHeader("content-type", "text/html");
    response.writeHead(status, { location: there, refresh: `0; url=${there}` }).end();
  };
const nested = (depth: number, open: string, close: string) =>
  `${open.repeat(depth)}1${close.repeat(depth)}`;

/** None of these gives the gateway anything to show. */
const FAILURES: Record<string, Failure> = {
  "resets before it answers": (response) => response.socket?.resetAndDestroy(),
  "hangs up before it answers": (response) => response.socket?.end(),
  "resets in mid-answer": (response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"data":');
    setTimeout(() => response.socket?.resetAndDestroy(), 5);
  },
  "hangs up in mid-answer": raw(HEAD, "content-length: 1000", "", OFFICE),
  "hangs up between two chunks": raw(HEAD, "transfer-encoding: chunked", "", "4", '{"da', ""),
  "hangs up in mid-head": raw("HTTP/1.1 200 OK", "content-ty"),
  "answers 500 with a page": text(500, "text/html", `<h1>${CANARY}</h1>`),
  "answers 503 with JSON of its own": text(503, "application/json", `{"error":"${CANARY}"}`),
  "answers 200 with a page": text(200, "text/html", `<h1>${CANARY}</h1>`),
  "answers without a type": (response) => response.end(OFFICE),
  "answers 204": (response) => response.writeHead(204).end(),
  "answers 304": (response) => response.writeHead(304).end(),
  "answers nothing": json(""),
  "answers spaces": json("  \n"),
  "answers half of its JSON": json('{"data":{"office":{"name":"Po'),
  "answers more than JSON": json(`${OFFICE}${OFFICE}`),
  "answers JavaScript": json("{data:{office:{name:'Post'}}}"),
  "answers with a number that is none": json('{"data":{"office":{"name":"Post","floor":NaN}}}'),
  "answers a list": json([{ data: { office: { name: CANARY } } }]),
  "answers a text": json(`"${CANARY}"`),
  "answers a number": json("3"),
  "answers null": json("null"),
  "answers an empty object": json({}),
  "answers no data and no errors": json({ data: null }),
  "answers no data and an empty list of errors": json({ data: null, errors: [] }),
  "answers data that is a list": json({ data: [] }),
  "answers data that is a text": json({ data: CANARY }),
  "answers data that is a number": json({ data: 3 }),
  "answers errors that are a text": spoilt((well) => ({ ...well, errors: CANARY })),
  "answers errors that are an object": spoilt((well) => ({ ...well, errors: { [CANARY]: 1 } })),
  "answers errors that are null": spoilt((well) => ({ ...well, errors: [null] })),
  "answers errors without a message": spoilt((well) => ({ ...well, errors: [{ path: [CANARY] }] })),
  "answers errors whose message is an object": json({ errors: [{ message: { [CANARY]: 1 } }] }),
  "answers errors with a path of objects": json({ errors: [{ message: CANARY, path: [{}] }] }),
  "answers errors whose path is a text": json({ errors: [{ message: CANARY, path: CANARY }] }),
  "sends its callers elsewhere with 301": redirect(301),
  "sends its callers elsewhere with 302": redirect(302),
  "sends its callers elsewhere with 303": redirect(303),
  "sends its callers elsewhere with 307": redirect(307),
  "sends its callers elsewhere with 308": redirect(308),
  "sends 100 MB": flood(100_000_000),
  "says that it will send 100 MB": raw(HEAD, "content-length: 100000000", "", OFFICE),
  "never ends": flood(),
  "never ends its spaces": flood(undefined, " "),
  "sends a head without end": (response) => {
    const more = () => {
      while (response.socket?.writable && response.socket.write(`x-${CANARY}: 1\r\n`.repeat(100)));
      response.socket?.once("drain", more);
    };
    response.socket?.write(`${HEAD}\r\n`);
    more();
  },
  "sends a million brackets": json(`{"data":{"office":${"[".repeat(1_000_000)}`),
  "sends a million lists in one another": json(
    `{"data":{"office":${nested(1_000_000, "[", "]")}}}`,
  ),
  "sends a hundred thousand objects in one another": json(
    `{"data":{"office":${nested(100_000, '{"office":', "}")}}}`,
  ),
  "packs its answer": asJson("gzip", (well) => gzipSync(well)),
  "packs its answer otherwise": asJson("deflate", (well) => deflateSync(well)),
  "packs nothing but says so": asJson("gzip", () => Buffer.from("1f8b0800", "hex")),
  "answers in another encoding": asJson(null, (well) => Buffer.from(well, "utf16le")),
  "answers in Latin-1": asJson(null, (well) =>
    Buffer.from(well.replaceAll(/Post|B\d/g, "Påst"), "latin1"),
  ),
  "says two lengths": raw(HEAD, "content-length: 35", "content-length: 2", "", OFFICE),
  "says a length and chunks": raw(
    HEAD,
    "content-length: 35",
    "transfer-encoding: chunked",
    "",
    "23",
    OFFICE,
    "0",
    "",
    "",
  ),
  "says a length that is none": raw(HEAD, "content-length: -1", "", OFFICE),
  "says a length that is less": raw(HEAD, "content-length: 20", "", OFFICE),
  "says a chunk's size that is none": raw(HEAD, "transfer-encoding: chunked", "", "zz", OFFICE),
  "answers as no server does": raw(`${CANARY} ${OFFICE}`),
  "speaks another protocol": raw("HTTP/1.1 101 Switching", "upgrade: x", "connection: upgrade", ""),
};

describe("a subgraph that gives no answer", () => {
  it.each(Object.entries(FAILURES))(
    "because it %s: all the rest is answered",
    async (_, failure) => {
      const { people, offices } = federation.subgraphs;
      people.asked.length = 0;
      offices.fail(failure);
      const answer = await federation.ask(EVERYWHERE);
      expect(answer.data).toEqual(WITHOUT_OFFICES);
      expect(told(answer)).toEqual(AT_OFFICES);
      expect(people.asked.length).toBe(1);
      expect(elsewhere.hits).toBe(0);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  it("takes what must not be null with it as far up as it must, and no further", async () => {
    const { offices } = federation.subgraphs;
    offices.fail(json({ data: null }));
    const root = await federation.ask("{ person { name } headOffice { name } }");
    expect(root.data).toBeNull();
    expect(told(root)).toEqual(["SUBGRAPH_UNAVAILABLE at headOffice"]);
    const list = await federation.ask("{ people { badge } guests { name } }");
    expect(list.data).toBeNull();
    expect(told(list)).toEqual(["SUBGRAPH_UNAVAILABLE at people"]);
    const mutation = await federation.ask("mutation { open }");
    expect(mutation.data).toEqual({ open: null });
    expect(told(mutation)).toEqual(["SUBGRAPH_UNAVAILABLE at open"]);
  });

  it("because nobody listens at its port: all the rest is answered, and it too once it is back", async () => {
    const { offices } = federation.subgraphs;
    await offices.down();
    const answer = await federation.ask(EVERYWHERE);
    expect(answer.data).toEqual(WITHOUT_OFFICES);
    expect(told(answer)).toEqual(AT_OFFICES);
    await offices.up();
    expect(await federation.ask("{ office { name } }")).toMatchObject({
      data: { office: { name: "Post" } },
    });
  });
});

describe("a subgraph whose connections do not last", () => {
  /** With second tries left. */
  let fresh: typeof federation;
  beforeEach(async () => {
    fresh = await federateFailing(PEOPLE_AND_OFFICES);
  });
  afterEach(() => fresh.close());

  it("is asked over another one when it has closed one in between, to change something as well", async () => {
    const { offices } = fresh.subgraphs;
    for (const query of ["{ mood }", "mutation { open }", "{ mood }"]) {
      offices.fail(async (response, _query, { socket }, well) => {
        response.on("finish", () => socket.end());
        sendJson(response, await well());
      });
      expect((await fresh.ask(query)).errors).toBeUndefined();
      expect(await allClosed(offices)).toBe(true);
    }
    expect(offices.asked.length).toBe(3);
  });

  it("is asked a second time where it was a connection that failed and a query that was asked", async () => {
    const { offices } = fresh.subgraphs;
    for (const how of [
      "resets before it answers",
      "hangs up before it answers",
      "resets in mid-answer",
    ]) {
      offices.asked.length = 0;
      offices.fail(once(offices, FAILURES[how] as Failure));
      expect((await fresh.ask("{ office { name } }")).data).toEqual({ office: { name: "Post" } });
      expect(offices.asked.length).toBe(2);
    }
  });

  it("is never asked a second time to change something", async () => {
    const { offices } = fresh.subgraphs;
    offices.fail(once(offices, FAILURES["resets before it answers"] as Failure));
    const answer = await fresh.ask("mutation { open }");
    expect(answer.data).toEqual({ open: null });
    expect(told(answer)).toEqual(["SUBGRAPH_UNAVAILABLE at open"]);
    expect(offices.asked.length).toBe(1);
  });

  it("is not asked a second time where it answered badly: it would again", async () => {
    const { offices } = fresh.subgraphs;
    for (const how of [
      "answers 500 with a page",
      "sends 100 MB",
      "says two lengths",
      "answers half of its JSON",
    ]) {
      offices.asked.length = 0;
      offices.fail(FAILURES[how] as Failure);
      expect((await fresh.ask("{ office { name } }")).data).toEqual({ office: null });
      expect(offices.asked.length).toBe(1);
    }
  });
});
