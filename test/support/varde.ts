import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LightMyRequestResponse } from "fastify";
import type { TokenWish } from "../../src/access/dev-issuer.ts";
import { type App, createApp } from "../../src/app.ts";
import { type Config, readConfig } from "../../src/config.ts";
import type { Person } from "../../src/rules/person.ts";
import { NOW } from "./a-person.ts";
import { freshDatabase } from "./postgres.ts";

export interface GraphQLBody {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

export interface Varde extends App {
  /** Statements run since they were last cleared. */
  statements: string[];
  token(wish?: Partial<TokenWish>): Promise<string>;
  post(body: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Asks as an agency with every scope, or with the token given; null asks without one. */
  ask(
    query: string,
    variables?: Record<string, unknown>,
    token?: string | null,
    headers?: Record<string, string>,
  ): Promise<GraphQLBody>;
}

export interface VardeOptions {
  config?: Partial<Config>;
  clock?: () => number;
  people?: readonly Person[];
}

/** Everything the register keeps, in files of one folder. */
export function keptIn(folder: string): Partial<Config> {
  return {
    database: join(folder, "register.db"),
    accessLog: { file: join(folder, "access.db"), checkpoints: join(folder, "access") },
    audit: {
      origin: "varde.example/test",
      keyFile: join(folder, "audit.pem"),
      checkpoints: join(folder, "kept"),
    },
    devKeyFile: join(folder, "dev.pem"),
  };
}

/** Where a register is kept for one test: in memory, or by TEST_STORE=postgres with the test server. */
async function keptAnew(): Promise<Pick<Config, "database" | "accessLog"> & { kept: string }> {
  if (process.env.TEST_STORE !== "postgres")
    return { ...readConfig({ VARDE_DATABASE: ":memory:" }), kept: "" };
  const database = await freshDatabase();
  const kept = mkdtempSync(join(tmpdir(), "varde-checkpoints-"));
  return { database, accessLog: { file: database, checkpoints: join(kept, "access") }, kept };
}

/** The whole register in this process over a store of its own, at the time the scenarios are told. */
export async function startVarde({
  config,
  clock,
  people = [],
}: VardeOptions = {}): Promise<Varde> {
  const statements: string[] = [];
  const now = clock ?? (() => NOW);
  /** What the worker of campaigns looks for now and then is part of no request. */
  const note = (statement: string) => {
    if (!statement.includes('from "campaign"')) statements.push(statement);
  };
  const { kept, ...databases } = await keptAnew();
  const app = await createApp(
    {
      ...readConfig({ VARDE_DATABASE: ":memory:" }),
      ...databases,
      devKeyFile: join(tmpdir(), `varde-test-${process.pid}.pem`),
      audit: {
        origin: "varde.example/test",
        keyFile: join(tmpdir(), `varde-test-audit-${process.pid}.pem`),
        checkpoints: kept,
      },
      codeKeyFile: join(tmpdir(), `varde-test-code-key-${process.pid}`),
      gateway: {
        keyFile: join(tmpdir(), `varde-test-gateway-${process.pid}.pem`),
        keysUrl: new URL("http://127.0.0.1:4000/.well-known/jwks.json"),
        subgraphs: null,
      },
      pages: {
        ...readConfig({}).pages,
        sessionKeyFile: join(tmpdir(), `varde-test-session-key-${process.pid}`),
      },
      ...config,
    },
    { clock: now, trace: note, log: "silent" },
  );
  const known = await app.store.people(people.map(({ nationalId }) => nationalId));
  const loaded = people.map((person, i) => {
    const before = known[i] ?? null;
    return { before, after: { ...person, revision: (before?.revision ?? 0) + 1 } };
  });
  await app.store.load({ at: now(), source: "tests", people: loaded, suppliers: [], run: null });

  const token = (wish: Partial<TokenWish> = {}) => {
    if (app.devIssuer === null) throw new Error("there are no test tokens in production");
    return app.devIssuer.sign({ kind: "AGENCY", ...wish }, now());
  };
  const agency = app.devIssuer ? await token() : null;
  const post: Varde["post"] = (body, headers = {}) =>
    app.server.inject({
      method: "POST",
      url: "/graphql",
      headers: { "content-type": "application/json", ...headers },
      payload: typeof body === "string" ? body : JSON.stringify(body),
    });

  return {
    ...app,
    statements,
    token,
    post,
    async ask(query, variables = {}, bearer = agency, headers = {}) {
      const authorization = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
      return (await post({ query, variables }, { ...authorization, ...headers })).json();
    },
  };
}
