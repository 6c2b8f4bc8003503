import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "graphql";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { composeGraph } from "../../src/gateway/compose.ts";
import { type FailingSubgraph, failingSubgraph } from "../support/failing-subgraph.ts";

const CLI = join(import.meta.dirname, "../../src/cli.ts");
const folder = mkdtempSync(join(tmpdir(), "varde-serving-"));
const running: ChildProcess[] = [];

/** Runs `varde` until it says where it answers, or ends. */
async function varde(
  ...words: string[]
): Promise<{ url: string | null; said: string; code: number | null; child: ChildProcess }> {
  const env = {
    ...process.env,
    VARDE_DATABASE: ":memory:",
    VARDE_AUDIT_KEY: join(folder, "audit.pem"),
    VARDE_CODE_KEY: join(folder, "code-key"),
    VARDE_GATEWAY_KEY: join(folder, "gateway.pem"),
  };
  const child = spawn(process.execPath, [CLI, ...words], {
    env,
    cwd: join(import.meta.dirname, "../.."),
  });
  running.push(child);
  let said = "";
  let url: string | null = null;
  const answering = new Promise<void>((done) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        said += chunk;
        url = /http:\/\/\S+\/graphql/.exec(said)?.[0] ?? null;
        if (url !== null) done();
      });
    child.once("close", () => done());
  });
  await answering;
  return { url, said, code: child.exitCode, child };
}

let tides: FailingSubgraph;
const file = join(folder, "supergraph.graphql");
beforeAll(async () => {
  tides = await failingSubgraph(() => ({ data: { tide: "high" } }));
  const typeDefs = parse(
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") type Query { tide: String }',
  );
  writeFileSync(file, composeGraph([{ name: "tides", typeDefs, url: tides.url }]).supergraph);
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});
afterAll(() => tides.close());

const ask = async (url: string, query: string) => {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return { status: answer.status, body: await answer.json() };
};

describe("varde gateway", () => {
  it("serves a supergraph, and stops when told to", async () => {
    const { url, child } = await varde("gateway", "--supergraph", file, "--port", "0");
    expect((await ask(url as string, "{ tide }")).body).toEqual({ data: { tide: "high" } });
    child.kill("SIGTERM");
    const [code] = await once(child, "exit");
    expect(code).toBe(0);
  }, 30_000);

  it.each([
    ["no file", ["--supergraph", "/nowhere.graphql"], /cannot be read/],
    ["no SDL", ["--supergraph", CLI], /expected a supergraph: its SDL does not parse/],
    [
      "no supergraph",
      ["--supergraph", join(import.meta.dirname, "../../schema/composed/public.graphql")],
      /join__Graph/,
    ],
    [
      "no URL",
      ["--supergraph", join(import.meta.dirname, "../../schema/composed/supergraph.graphql")],
      /needs @join__graph\(url:\)/,
    ],
    ["no port", ["--supergraph", "x", "--port", "70000"], /expected a port from 0 to 65535/],
    ["nothing", [], /required option '--supergraph <file>'/],
  ])(
    "says what was expected when there is %s",
    async (_, words, expected) => {
      const { said, code } = await varde("gateway", ...words);
      expect(said).toMatch(expected);
      expect(said).not.toMatch(/^\s+at /m);
      expect(code).toBe(1);
    },
    30_000,
  );

  it("says that a port is taken", async () => {
    const { url } = await varde("gateway", "--supergraph", file, "--port", "0");
    const { said, code } = await varde(
      "gateway",
      "--supergraph",
      file,
      "--port",
      new URL(url as string).port,
    );
    expect(said).toMatch(/EADDRINUSE/);
    expect(code).toBe(1);
  }, 30_000);
});

describe("varde serve", () => {
  it("serves the register to nobody but a gateway", async () => {
    const { url } = await varde("serve", "register", "--port", "0");
    const { status, body } = await ask(url as string, "{ whoami { kind } }");
    expect(status).toBe(401);
    expect(body.errors[0].extensions.code).toBe("UNAUTHENTICATED");
  }, 30_000);

  it("knows its own subgraphs only", async () => {
    const { said, code } = await varde("serve", "nobody");
    expect(said).toMatch(/Allowed choices are register/);
    expect(code).toBe(1);
  }, 30_000);
});
