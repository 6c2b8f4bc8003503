import type { AddressInfo } from "node:net";
import { type AuditFail, serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";

let varde: Varde;
let url: string;
let authorization: string;
beforeAll(async () => {
  varde = await startVarde({ people: Object.values(scenarios) });
  await varde.server.listen({ port: 0, host: "127.0.0.1" });
  url = `http://127.0.0.1:${(varde.server.server.address() as AddressInfo).port}/graphql`;
  authorization = `Bearer ${await varde.token()}`;
});
afterAll(() => varde.close());

const LOOK_UP = '{ person(nationalId: "11822648950") { registration } }';
const json = { "content-type": "application/json" };
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(url, { method: "POST", body, headers: { ...json, authorization, ...headers } });

describe("GraphQL over HTTP", () => {
  const audits = serverAudits({ url: () => url, fetchFn: fetch });

  it("has 61 audits", () => expect(audits).toHaveLength(61));

  /** A document that was answered before takes a shorter way, and a third time a compiled one. */
  it.each(audits.map((audit) => [audit.name, audit] as const))("%s", async (_, audit) => {
    for (let time = 0; time < 3; time++) {
      const result = await audit.fn();
      expect((result as AuditFail).reason).toBeUndefined();
      expect(result.status).toBe("ok");
    }
  });
});

describe("a request that is no GraphQL", () => {
  it.each([
    ["broken JSON", "{", {}, 400, "expected the body to be JSON, in UTF-8"],
    ["no body", "", {}, 400, "expected the body to be JSON, in UTF-8"],
    [
      "an array",
      "[]",
      {},
      400,
      'expected a JSON object with a query, for example {"query":"{ __typename }"}',
    ],
    [
      "a batch",
      `[{"query":"{ __typename }"}]`,
      {},
      400,
      'expected a JSON object with a query, for example {"query":"{ __typename }"}',
    ],
    ["no query", "{}", {}, 400, "expected query to be a string"],
    ["an empty query", '{"query":""}', {}, 400, "expected query to be a document"],
    [
      "variables that are text",
      '{"query":"{a}","variables":"{}"}',
      {},
      400,
      "expected variables to be an object",
    ],
    [
      "a prototype in the body",
      '{"query":"{ __typename }","__proto__":{"polluted":1}}',
      {},
      400,
      "expected the body to be JSON, in UTF-8",
    ],
    [
      "another content type",
      LOOK_UP,
      { "content-type": "text/plain" },
      415,
      "expected Content-Type: application/json, in UTF-8",
    ],
    [
      "a form",
      "query=x",
      { "content-type": "application/x-www-form-urlencoded" },
      415,
      "expected Content-Type: application/json, in UTF-8",
    ],
    [
      "another charset",
      "{}",
      { "content-type": "application/json; charset=iso-8859-1" },
      415,
      "expected Content-Type: application/json, in UTF-8",
    ],
    [
      "an Accept it cannot meet",
      JSON.stringify({ query: LOOK_UP }),
      { accept: "text/html" },
      406,
      "expected an Accept header that allows application/json or application/graphql-response+json",
    ],
  ] as const)("with %s is told what was expected", async (_, body, headers, status, message) => {
    const answer = await post(body, headers);
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { errors: unknown[] }).errors).toEqual([
      {
        message,
        extensions: { code: "BAD_USER_INPUT", traceId: expect.stringMatching(/^[0-9a-f]{32}$/) },
      },
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("of 10 MB is refused, each time, and the next one answers", async () => {
    const large = JSON.stringify({ query: LOOK_UP, variables: { x: "x".repeat(10_000_000) } });
    for (let i = 0; i < 10; i++) {
      const answer = await post(large);
      expect(answer.status).toBe(413);
      expect(await answer.text()).toContain("expected a body of at most 1000000 bytes");
    }
    expect((await post(JSON.stringify({ query: LOOK_UP }))).status).toBe(200);
  });

  it.each(["PUT", "PATCH", "DELETE"])("by %s is told the methods that are", async (method) => {
    const answer = await fetch(url, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, POST");
  });

  it("with a URL that cannot be read is told so, and not told it", async () => {
    const answer = await varde.server.inject("/%ZZ11822648950");
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors[0]).toMatchObject({ message: "expected a well-formed URL" });
    expect(answer.body).not.toContain("11822648950");
  });

  it("to another path is told the ones there are", async () => {
    const answer = await fetch(new URL("/nothing", url));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("/graphql");
  });
});

describe("a GET", () => {
  const get = (search: Record<string, string>, headers = {}) =>
    fetch(`${url}?${new URLSearchParams(search)}`, { headers: { authorization, ...headers } });

  it("answers what names nobody", async () => {
    expect(await (await get({ query: "{ whoami { kind } }" })).json()).toEqual({
      data: { whoami: { kind: "AGENCY" } },
    });
  });

  it("never takes a national id, which would stay in logs and histories", async () => {
    for (const search of [
      { query: LOOK_UP },
      {
        query: "query($id: NationalId!) { person(nationalId: $id) { registration } }",
        variables: '{"id":"11822648950"}',
      },
    ]) {
      const body = (await (await get(search)).json()) as {
        data?: unknown;
        errors: { message: string }[];
      };
      expect(body.data).toBeUndefined();
      expect(body.errors[0]?.message).toBe(
        "expected a POST: a national id must not stand in a URL",
      );
    }
  });

  it("with variables that are no JSON is told so", async () => {
    const answer = await get({ query: "{ __typename }", variables: "{" });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("expected variables to be JSON");
  });
});

describe("the status of an answer", () => {
  const RESPONSE_JSON = { accept: "application/graphql-response+json" };
  const status = async (query: string, headers = {}, bearer: string | null = authorization) =>
    (
      await fetch(url, {
        method: "POST",
        body: JSON.stringify({ query }),
        headers: { ...json, ...(bearer ? { authorization: bearer } : {}), ...headers },
      })
    ).status;

  it("is 200 with data, in part or whole, by either media type", async () => {
    expect(await status(LOOK_UP)).toBe(200);
    expect(await status(LOOK_UP, RESPONSE_JSON)).toBe(200);
    expect(await status('{ persons(nationalIds: ["x"]) { registration } }', RESPONSE_JSON)).toBe(
      200,
    );
  });

  it("is 400 for a document that does not fit, or 200 in plain JSON", async () => {
    expect(await status("{ nope }", RESPONSE_JSON)).toBe(400);
    expect(await status("{ nope }")).toBe(200);
  });

  it("is 401 where a token is needed and none was sent", async () => {
    expect(await status(LOOK_UP, {}, null)).toBe(401);
    expect(await status(LOOK_UP, RESPONSE_JSON, null)).toBe(401);
    expect(await status("{ __typename }", {}, null)).toBe(200);
  });

  it("forbids keeping it", async () => {
    expect((await post(JSON.stringify({ query: LOOK_UP }))).headers.get("cache-control")).toBe(
      "no-store",
    );
  });
});

describe("a token over HTTP", () => {
  const ask = async (bearer: string) => {
    const answer = await fetch(url, {
      method: "POST",
      body: JSON.stringify({ query: LOOK_UP }),
      headers: { ...json, authorization: bearer },
    });
    const { data, errors } = (await answer.json()) as {
      data?: unknown;
      errors?: { message: string; extensions: { code: string } }[];
    };
    return {
      status: answer.status,
      challenge: answer.headers.get("www-authenticate"),
      data,
      message: errors?.[0]?.message,
      code: errors?.[0]?.extensions.code,
    };
  };

  it("that does not count is refused with the reason", async () => {
    const expired = `Bearer ${await varde.devIssuer?.sign({ kind: "AGENCY" }, Date.parse("2026-11-24T09:00:00Z"))}`;
    const refused = {
      status: 401,
      challenge: 'Bearer error="invalid_token"',
      code: "UNAUTHENTICATED",
      data: undefined,
    };
    expect(await ask(expired)).toEqual({ ...refused, message: "the token has expired" });
    expect(await ask("Bearer nonsense")).toMatchObject(refused);
    expect(await ask("Basic eDp5")).toMatchObject(refused);
    const foreign = `${authorization.slice(0, -8)}AAAAAAAA`;
    expect(await ask(foreign)).toEqual({
      ...refused,
      message: "the token's signature does not match",
    });
  });
});

describe("health", () => {
  it("is live, and ready while the store answers", async () => {
    const other = await startVarde();
    const status = async (path: string) => (await other.server.inject(path)).statusCode;
    expect(await status("/healthz")).toBe(200);
    expect(await status("/readyz")).toBe(200);
    other.store.close();
    expect(await status("/healthz")).toBe(200);
    expect(await status("/readyz")).toBe(503);
    await other.server.close();
  });
});
