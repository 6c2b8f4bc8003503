import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const ID = scenarios.reachable.nationalId;
const LOOK = `query Look($id: NationalId!) { person(nationalId: $id) { registration contactInfo { email { address } } } }`;
const look = (id: unknown) => JSON.stringify({ query: LOOK, variables: { id } });

let varde: Varde;
let url: string;
let token: string;
/** What came by Fastify's router. */
const routed: string[] = [];
beforeAll(async () => {
  varde = await startVarde({ people: Object.values(scenarios) });
  varde.server.addHook("onRequest", async (request) => void routed.push(request.url));
  await varde.server.listen({ port: 0, host: "127.0.0.1" });
  url = `http://127.0.0.1:${(varde.server.server.address() as AddressInfo).port}/graphql`;
  token = `Bearer ${await varde.token()}`;
});
beforeEach(() => void routed.splice(0));
afterAll(() => varde.close());

async function post(body: string | Buffer<ArrayBuffer>, headers: Record<string, string>) {
  const answer = await fetch(url, { method: "POST", body, headers });
  const text = (await answer.text()).replaceAll(/"traceId":"[0-9a-f]{32}"/g, '"traceId":""');
  const kept = [...answer.headers].filter(
    ([name]) => !["date", "connection", "keep-alive"].includes(name),
  );
  return { status: answer.status, headers: kept.sort(), text };
}

const USUAL = { "content-type": "application/json" };
/** The same to whoever reads it, and no usual form. */
const UNUSUAL = { "content-type": "application/json;charset=UTF-8" };

const CASES: Record<
  string,
  [body: () => string | Buffer<ArrayBuffer>, headers?: Record<string, string>]
> = {
  "a look-up": [() => look(ID)],
  "a look-up in the graph's own type": [
    () => look(ID),
    { accept: "application/graphql-response+json" },
  ],
  "a look-up that says what it costs": [() => look(ID), { "varde-cost": "true" }],
  "letters beyond ASCII": [() => look("æøå 🏔")],
  "an id that is none": [() => look("123")],
  "a variable of another type": [() => look(7)],
  "a document that is not valid": [() => JSON.stringify({ query: "{ nothing }" })],
  "a document that is none": [() => JSON.stringify({ query: "{" })],
  "no document": [() => "{}"],
  "an array": [() => "[]"],
  "broken JSON": [() => '{"query":'],
  "bytes that are no UTF-8": [() => Buffer.from([0x22, 0xff, 0x22])],
  "a key that changes what objects are": [
    () => `{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}`,
  ],
  "a token that is none": [() => look(ID), { authorization: "Bearer a.b.c" }],
  "no token": [() => look(ID), { authorization: "" }],
  "a purpose that is too long": [() => look(ID), { "varde-purpose": "x".repeat(201) }],
  "an answer nobody can give": [() => look(ID), { accept: "text/html" }],
};

describe.each(Object.entries(CASES))("%s", (_, [body, more]) => {
  it("is answered straight as it is by the router, the first time and later", async () => {
    for (let time = 0; time < 3; time++) {
      const headers = { authorization: token, ...more };
      if (headers.authorization === "") Reflect.deleteProperty(headers, "authorization");
      const byRouter = await post(body(), { ...headers, ...UNUSUAL });
      expect(routed.splice(0)).toEqual(["/graphql"]);
      const straight = await post(body(), { ...headers, ...USUAL });
      expect(routed).toEqual([]);
      expect(straight).toEqual(byRouter);
    }
  });
});

describe("a request of another form", () => {
  it.each([
    ["by GET", { method: "GET" }, "?query=%7B__typename%7D"],
    [
      "of another type",
      { method: "POST", body: "x", headers: { "content-type": "text/plain" } },
      "",
    ],
    ["to another path", { method: "POST", body: "{}", headers: USUAL }, "/stream"],
    ["with a query string", { method: "POST", body: "{}", headers: USUAL }, "?a=b"],
    [
      "of more bytes than are read",
      { method: "POST", body: `"${"x".repeat(1_000_000)}"`, headers: USUAL },
      "",
    ],
  ])("%s goes to the router", async (_, init, rest) => {
    await (await fetch(`${url}${rest}`, init)).text();
    expect(routed).toHaveLength(1);
  });

  it("in chunks of unknown length goes to the router", async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sending = httpRequest(url, {
        method: "POST",
        headers: { ...USUAL, authorization: token },
      });
      sending.on("response", (answer) => resolve(answer.resume().statusCode ?? 0));
      sending.on("error", reject);
      sending.write(look(ID).slice(0, 20));
      setTimeout(() => sending.end(look(ID).slice(20)), 20);
    });
    expect(status).toBe(200);
    expect(routed).toEqual(["/graphql"]);
  });
});

it("answers in the graph's form where something fails that nobody foresaw", async () => {
  vi.spyOn(varde.register.store, "agency").mockImplementationOnce(() => {
    throw new Error("a file at /var/lib");
  });
  const { status, text } = await post(look(ID), { ...USUAL, authorization: token });
  expect(status).toBe(500);
  expect(JSON.parse(text).errors[0].extensions.code).toBe("INTERNAL");
  expect(text).not.toContain("/var/lib");
  expect((await post(look(ID), { ...USUAL, authorization: token })).status).toBe(200);
});

it("lets go of somebody who leaves before the body is there", async () => {
  const sending = httpRequest(url, {
    method: "POST",
    headers: { ...USUAL, authorization: token, "content-length": "1000" },
  });
  const ended = new Promise((resolve) => sending.once("error", resolve));
  sending.write('{"query":');
  await new Promise((resolve) => setTimeout(resolve, 20));
  sending.destroy(new Error("gone"));
  await ended;
  expect((await post(look(ID), { ...USUAL, authorization: token })).status).toBe(200);
});
