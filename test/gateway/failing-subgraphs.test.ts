import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { parse } from "graphql";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { composeGraph } from "../../src/gateway/compose.ts";
import { SubgraphUnavailable } from "../../src/gateway/subgraphs/client.ts";
import { remoteSubgraph } from "../../src/gateway/subgraphs/remote.ts";
import { createSupergraphGateway } from "../../src/supergraph-gateway.ts";
import {
  type FailingSubgraph,
  type Failure,
  failingSubgraph,
  sendJson,
} from "../support/failing-subgraph.ts";
import type { GraphQLBody } from "../support/varde.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;
const PEOPLE = `${LINK}
  type Query { people: [Person!]! person: Person }
  type Person @key(fields: "id") { id: ID! name: String! }`;
const OFFICES = `${LINK}
  type Query { office: Office mood: Mood }
  type Mutation { open: Boolean }
  type Office { name: String! floor: Int open: [Boolean!] boss: Boss }
  union Boss = Human | Robot
  type Human { name: String } type Robot { model: String }
  enum Mood { CALM }
  type Person @key(fields: "id") { id: ID! desk: Int badge: String! }`;

/** What must not be seen by a caller, wherever a subgraph says it. */
const CANARY = "canary-11822648950";
const OFFICE = { name: "Post", floor: 3, open: [true], boss: { __typename: "Human", name: "Ada" } };

let people: FailingSubgraph;
let offices: FailingSubgraph;
let gateway: FastifyInstance;

async function startGateway(): Promise<FastifyInstance> {
  const file = join(mkdtempSync(join(tmpdir(), "varde-failing-")), "supergraph.graphql");
  const { supergraph } = composeGraph([
    { name: "people", typeDefs: parse(PEOPLE), url: people.url },
    { name: "offices", typeDefs: parse(OFFICES), url: offices.url },
  ]);
  writeFileSync(file, supergraph);
  return createSupergraphGateway({ file, log: "silent" });
}

beforeAll(async () => {
  people = await failingSubgraph(() => ({
    data: {
      person: { __typename: "Person", id: "1", name: "Ada" },
      people: ["1", "2"].map((id) => ({ __typename: "Person", id, name: `Person ${id}` })),
    },
  }));
  offices = await failingSubgraph((query, { representations }) => ({
    data: query.includes("_entities")
      ? {
          _entities: (representations as { id: string }[]).map(({ id }) => ({
            desk: Number(id),
            badge: `B${id}`,
          })),
        }
      : { office: OFFICE, mood: "CALM", open: true },
  }));
});
/** Each case begins with a breaker that is closed. */
beforeEach(async () => {
  await gateway?.close();
  offices.fail(null);
  offices.asked.length = 0;
  gateway = await startGateway();
});
afterAll(async () => {
  await gateway.close();
  people.close();
  offices.close();
});

async function ask(query: string): Promise<GraphQLBody & { text: string }> {
  const answer = await gateway.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json" },
    payload: JSON.stringify({ query }),
  });
  return { ...answer.json(), text: answer.body };
}

const endless: Failure = (response) => {
  response.setHeader("content-type", "application/json");
  response.write('{"data":{"office":{"name":"');
  const more = () => {
    while (!response.destroyed && response.write("x".repeat(65_536)));
    if (!response.destroyed) response.once("drain", more);
  };
  more();
};
const json =
  (answer: unknown): Failure =>
  (response) =>
    sendJson(response, answer);
const text =
  (status: number, type: string, body: string): Failure =>
  (response) => {
    response.writeHead(status, { "content-type": type });
    response.end(body);
  };

/** None of these gives the gateway anything to show. */
const FAILURES: Record<string, Failure> = {
  "resets before it answers": (response) => response.socket?.resetAndDestroy(),
  "resets in mid-answer": (response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"data":');
    setTimeout(() => response.socket?.resetAndDestroy(), 5);
  },
  "answers 500 with a page": text(500, "text/html", `<h1>${CANARY}</h1>`),
  "answers 200 with a page": text(200, "text/html", `<h1>${CANARY}</h1>`),
  "answers 204": (response) => response.writeHead(204).end(),
  "answers nothing": json(""),
  "answers half of its JSON": json('{"data":{"office":{"name":"Po'),
  "answers a list": json([{ data: { office: OFFICE } }]),
  "answers a text": json(`"${CANARY}"`),
  "answers an empty object": json({}),
  "answers data that is a list": json({ data: [] }),
  "answers errors that are no list": json({ data: { office: OFFICE }, errors: CANARY }),
  "answers errors without a message": json({ data: null, errors: [{ path: [CANARY] }] }),
  "answers errors with a path of objects": json({ errors: [{ message: CANARY, path: [{}] }] }),
  "sends its callers elsewhere": (response, _, { headers }) =>
    response.writeHead(302, { location: `http://${headers.host}/elsewhere` }).end(),
  "sends 100 MB": (response) => {
    response.setHeader("content-type", "application/json");
    response.setHeader("content-length", String(100_000_000));
    endless(response, "", {} as never);
  },
  "never ends": endless,
  "sends a million brackets": json(`{"data":{"office":${"[".repeat(1_000_000)}`),
  "packs its answer": (response) => {
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    response.end(Buffer.from("1f8b0800", "hex"));
  },
};

describe("a subgraph that gives no answer", () => {
  it.each(Object.entries(FAILURES))("because it %s: the rest is answered", async (_, failure) => {
    offices.fail(failure);
    const { data, errors, text } = await ask("{ person { name } office { name } }");
    expect(data).toEqual({ person: { name: "Ada" }, office: null });
    expect(errors).toMatchObject([
      { path: ["office"], extensions: { code: "SUBGRAPH_UNAVAILABLE", subgraph: "offices" } },
    ]);
    expect(Object.keys(errors?.[0] ?? {}).sort()).toEqual(["extensions", "message", "path"]);
    expect(text).not.toContain(CANARY);
    expect(text).not.toContain("127.0.0.1");
    expect(offices.asked.some((query) => query.includes("elsewhere"))).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("takes a nullable field behind a hop, and what must not be null as far up as it may be", async () => {
    offices.fail(text(500, "text/plain", ""));
    const nullable = await ask("{ people { name desk } }");
    expect(nullable.data).toEqual({
      people: [
        { name: "Person 1", desk: null },
        { name: "Person 2", desk: null },
      ],
    });
    expect(nullable.errors).toMatchObject([{ path: ["people"] }]);
    const one = await ask("{ person { name badge } office { name } }");
    expect(one.data).toEqual({ person: null, office: null });
    expect(one.errors?.map(({ path }) => path)).toEqual([["office"], ["person", "badge"]]);
    const list = await ask("{ people { badge } }");
    expect(list.data).toBeNull();
    expect(list.errors).toMatchObject([{ path: ["people"] }]);
  });

  it("holds nobody up for longer than 2 seconds", async () => {
    offices.fail(() => undefined);
    const started = performance.now();
    const { data, errors } = await ask("{ person { name } office { name } }");
    const took = performance.now() - started;
    expect(data).toEqual({ person: { name: "Ada" }, office: null });
    expect(errors).toMatchObject([{ extensions: { code: "SUBGRAPH_UNAVAILABLE" } }]);
    expect(took).toBeGreaterThan(1900);
    expect(took).toBeLessThan(3500);
  }, 10_000);

  it("is asked for no longer than the whole request has left, and not at all when it has nothing left", async () => {
    offices.fail(() => undefined);
    const remote = remoteSubgraph({ name: "offices", url: new URL(offices.url) });
    const ask = remote.prepare({ query: "{ mood }", kind: "query" });
    const started = performance.now();
    await expect(ask({}, { context: {}, deadline: started + 300 })).rejects.toThrow(
      SubgraphUnavailable,
    );
    expect(performance.now() - started).toBeLessThan(1500);
    const asked = offices.asked.length;
    await expect(ask({}, { context: {}, deadline: started })).rejects.toThrow(/deadline/);
    expect(offices.asked.length).toBe(asked);
    await remote.close();
  });

  it("keeps no more of an endless answer than is allowed", async () => {
    offices.fail(endless);
    const before = process.memoryUsage().rss;
    for (let i = 0; i < 4; i++) await ask("{ office { name } }");
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});

describe("a subgraph that gives something else than was asked for", () => {
  it.each([
    [
      "a text for a number",
      { ...OFFICE, floor: CANARY },
      { ...shown(), floor: null },
      ["office", "floor"],
    ],
    ["an object for a text", { ...OFFICE, name: { [CANARY]: 1 } }, null, ["office", "name"]],
    ["a list for an object", [OFFICE], null, ["office"]],
    ["a text for an object", CANARY, null, ["office"]],
    [
      "an object for a list",
      { ...OFFICE, open: {} },
      { ...shown(), open: null },
      ["office", "open"],
    ],
    [
      "null in a list without nulls",
      { ...OFFICE, open: [null] },
      { ...shown(), open: null },
      ["office", "open", 0],
    ],
    ["nothing that must be something", { ...OFFICE, name: null }, null, ["office", "name"]],
    [
      "a type that is none",
      { ...OFFICE, boss: { __typename: CANARY } },
      { ...shown(), boss: null },
      ["office", "boss"],
    ],
    [
      "no type",
      { ...OFFICE, boss: { name: "Ada" } },
      { ...shown(), boss: null },
      ["office", "boss"],
    ],
    [
      "a type named like what objects inherit",
      { ...OFFICE, boss: { __typename: "__proto__" } },
      { ...shown(), boss: null },
      ["office", "boss"],
    ],
  ])("%s", async (_, office, data, path) => {
    offices.fail(json({ data: { office } }));
    const answer = await ask(
      "{ office { name floor open boss { ... on Human { name } } } person { name } }",
    );
    expect(answer.data).toEqual({ office: data, person: { name: "Ada" } });
    expect(answer.errors).toMatchObject([{ path, extensions: { code: "SUBGRAPH_UNAVAILABLE" } }]);
    expect(answer.text).not.toContain(CANARY);
  });

  function shown() {
    return { name: "Post", floor: 3, open: [true], boss: { name: "Ada" } };
  }

  it("a value that an enum does not have", async () => {
    offices.fail(json({ data: { mood: CANARY } }));
    const { data, errors, text } = await ask("{ mood }");
    expect(data).toEqual({ mood: null });
    expect(errors).toMatchObject([{ path: ["mood"] }]);
    expect(text).not.toContain(CANARY);
  });

  it.each([
    ["fewer entities", [{ desk: 1 }], [1, null]],
    ["more entities", [{ desk: 1 }, { desk: 2 }, { desk: 3 }], [1, 2]],
    ["no list of entities", { desk: 1 }, [null, null]],
    ["entities that are none", ["x", [{ desk: 2 }]], [null, null]],
    ["nobody", [null, null], [null, null]],
  ])("%s", async (_, _entities, desks) => {
    offices.fail(json({ data: { _entities } }));
    const { data } = await ask("{ people { desk } }");
    expect(data).toEqual({ people: desks.map((desk) => ({ desk })) });
  });

  it("keys that would change what an object is", async () => {
    const evil =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"name":"Post"}';
    offices.fail(json(`{"data":{"__proto__":{"polluted":1},"office":${evil}}}`));
    const { data } = await ask("{ office { name } }");
    expect(data).toEqual({ office: { name: "Post" } });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    offices.fail(json(`{"data":{"_entities":[{"desk":1,"__proto__":{"polluted":1}},{"desk":2}]}}`));
    expect((await ask("{ people { desk } }")).data).toEqual({ people: [{ desk: 1 }, { desk: 2 }] });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("an error with somebody's national id and an address of ours in it", async () => {
    const error = {
      message: `${CANARY} at http://127.0.0.1`,
      path: ["office", "floor"],
      extensions: { code: "FORBIDDEN", sql: CANARY },
    };
    offices.fail(
      json({ data: { office: { ...OFFICE, floor: null } }, errors: [error, { message: CANARY }] }),
    );
    const { data, errors, text } = await ask("{ office { name floor } }");
    expect(data).toEqual({ office: { name: "Post", floor: null } });
    expect(errors).toMatchObject([
      { path: ["office", "floor"], extensions: { code: "FORBIDDEN" } },
      { path: ["office"], extensions: { code: "INTERNAL" } },
    ]);
    expect(text).not.toMatch(/canary|127\.0\.0\.1/);
  });
});

describe("a subgraph that keeps failing", () => {
  it("is left alone after five failures, for a while", async () => {
    offices.fail(text(500, "text/plain", ""));
    for (let i = 0; i < 5; i++) await ask("{ office { name } }");
    expect(offices.asked.length).toBe(5);
    offices.fail(null);
    const { errors } = await ask("{ office { name } }");
    expect(errors).toMatchObject([{ extensions: { code: "SUBGRAPH_UNAVAILABLE" } }]);
    expect(offices.asked.length).toBe(5);
    expect((await ask("{ person { name } }")).data).toEqual({ person: { name: "Ada" } });
  });

  it("is asked a second time where it was a connection that failed and a query that was asked", async () => {
    offices.fail((response) => {
      offices.fail(null);
      response.socket?.resetAndDestroy();
    });
    expect((await ask("{ office { name } }")).data).toEqual({ office: { name: "Post" } });
    expect(offices.asked.length).toBe(2);
  });

  it("is never asked a second time to change something", async () => {
    offices.fail((response) => {
      offices.fail(null);
      response.socket?.resetAndDestroy();
    });
    const { data, errors } = await ask("mutation { open }");
    expect(data).toEqual({ open: null });
    expect(errors).toMatchObject([{ path: ["open"] }]);
    expect(offices.asked.length).toBe(1);
  });
});
