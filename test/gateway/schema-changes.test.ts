import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSchema, execute, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { composeGraph } from "../../src/gateway/compose.ts";
import { readSubgraph } from "../../src/gateway/subgraph.ts";
import { readSubgraphs } from "../../src/gateway/subgraphs/configured.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])`;
const TIDES = "type Query { tide: String slow: String }";

/** A subgraph whose SDL is what the test says it is now. */
let sdl = `${LINK} ${TIDES}`;
let server: Server;
let varde: Varde;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { query } = JSON.parse(body);
    response.setHeader("content-type", "application/json");
    if (query.includes("_service")) {
      response.end(JSON.stringify({ data: { _service: { sdl } } }));
      return;
    }
    const wait = query.includes("slow") ? 1500 : 0;
    const rootValue = { tide: "high", slow: "late", ebb: "low" };
    const schema = buildSchema(`${TIDES.slice(0, -1)} ebb: String }`);
    setTimeout(async () => {
      response.end(JSON.stringify(await execute({ schema, document: parse(query), rootValue })));
    }, wait);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const folder = mkdtempSync(join(tmpdir(), "varde-schema-"));
  const subgraphs = join(folder, "subgraphs.json");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  writeFileSync(subgraphs, JSON.stringify({ pollSeconds: 1, subgraphs: [{ name: "tides", url }] }));
  const keyFile = join(folder, "gateway.pem");
  varde = await startVarde({
    config: { gateway: { keyFile, keysUrl: new URL("http://127.0.0.1:1"), subgraphs } },
    clock: Date.now,
  });
});
afterAll(async () => {
  await varde.close();
  server.closeAllConnections();
  server.close();
});

const soon = { timeout: 8000, interval: 50 };

describe("a subgraph's schema that changes", () => {
  it("is served from the start, and changed while requests are under way, none of them dropped", async () => {
    expect((await varde.ask("{ tide }")).data).toEqual({ tide: "high" });
    expect((await varde.ask("{ ebb }")).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    const underWay = varde.ask("{ slow }");
    const answers: Promise<unknown>[] = [];
    const asking = setInterval(() => answers.push(varde.ask("{ tide }")), 10);
    sdl = `${LINK} ${TIDES.slice(0, -1)} ebb: String }`;
    await vi.waitFor(
      async () => expect((await varde.ask("{ ebb }")).data).toEqual({ ebb: "low" }),
      soon,
    );
    clearInterval(asking);
    expect((await underWay).data).toEqual({ slow: "late" });
    expect(answers.length).toBeGreaterThan(10);
    for (const answer of answers) expect(await answer).toEqual({ data: { tide: "high" } });
  });

  it.each([
    ["does not parse", "type Query {"],
    ["does not compose", `${LINK} type Query { tide: Int } type Person { nationalId: Int! }`],
  ])("is refused when it %s, and the one before serves on", async (_, bad) => {
    const good = sdl;
    sdl = bad;
    await new Promise((done) => setTimeout(done, 2500));
    expect((await varde.ask("{ ebb tide }")).data).toEqual({ ebb: "low", tide: "high" });
    sdl = good;
  });
});

describe("a supergraph that was composed elsewhere", () => {
  it("is served from its file, the register in this process, and followed while it changes", async () => {
    const folder = mkdtempSync(join(tmpdir(), "varde-composed-"));
    const file = join(folder, "supergraph.graphql");
    const write = (tides: string) => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
      const others = { name: "tides", url, typeDefs: parse(`${LINK} ${tides}`) };
      writeFileSync(file, composeGraph([readSubgraph("register"), others]).supergraph);
    };
    write(TIDES);
    const subgraphs = join(folder, "subgraphs.json");
    writeFileSync(subgraphs, JSON.stringify({ pollSeconds: 1, supergraph: file, subgraphs: [] }));
    const keyFile = join(folder, "gateway.pem");
    const composed = await startVarde({
      config: { gateway: { keyFile, keysUrl: new URL("http://127.0.0.1:1"), subgraphs } },
      clock: Date.now,
    });
    const both = "{ tide whoami { kind } }";
    expect(await composed.ask(both)).toEqual({
      data: { tide: "high", whoami: { kind: "AGENCY" } },
    });
    write(`${TIDES.slice(0, -1)} ebb: String }`);
    await vi.waitFor(
      async () => expect((await composed.ask("{ ebb }")).data).toEqual({ ebb: "low" }),
      soon,
    );
    writeFileSync(file, "type Query {");
    await new Promise((done) => setTimeout(done, 1500));
    expect((await composed.ask("{ ebb tide }")).data).toEqual({ ebb: "low", tide: "high" });
    await composed.close();
  });
});

describe("the file of subgraphs", () => {
  const read = (content: string) => {
    const file = join(mkdtempSync(join(tmpdir(), "varde-file-")), "subgraphs.json");
    writeFileSync(file, content);
    return () => readSubgraphs(file);
  };

  it.each([
    ["{", /expected JSON/],
    ["{}", /subgraphs: expected a list/],
    ['{"subgraphs":[{"name":"Tides","url":"http://a"}]}', /subgraphs\.0\.name: expected a name/],
    ['{"subgraphs":[{"name":"tides","url":"file:///etc"}]}', /subgraphs\.0\.url: expected an http/],
    ['{"subgraphs":[{"name":"tides","url":"http://a","timeoutMs":0}]}', /timeoutMs/],
    [
      '{"subgraphs":[{"name":"a","url":"http://a"},{"name":"a","url":"http://b"}]}',
      /each name once/,
    ],
    ['{"subgraphs":[{"name":"a","url":"http://a","secret":"x"}]}', /subgraphs\.0/],
  ])("is refused when it is %s", (content, expected) => {
    expect(read(content)).toThrow(expected);
  });

  it("is refused when it is not there", () => {
    expect(() => readSubgraphs("/nowhere/subgraphs.json")).toThrow(/no such file/);
  });
});
