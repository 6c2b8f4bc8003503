import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, type GraphQLSchema, isObjectType, parse } from "graphql";
import { ANONYMOUS } from "../../src/access/caller.ts";
import type { Requirements } from "../../src/access/guard.ts";
import { composeGraph } from "../../src/gateway/compose.ts";
import { createExecution } from "../../src/gateway/execute/execute.ts";
import { startGateway } from "../../src/gateway/gateway.ts";
import { createFederation } from "../../src/gateway/plan/federation.ts";
import { createPlanner } from "../../src/gateway/plan/planner.ts";
import { publicSchema } from "../../src/gateway/public-schema.ts";
import { localSubgraph } from "../../src/gateway/subgraphs/local.ts";
import type { TracedContext } from "../../src/gateway/traced-context.ts";
import { wholeSubgraphs } from "../../src/gateway/within.ts";
import { createSupergraphGateway } from "../../src/supergraph-gateway.ts";
import type { GraphQLBody } from "./varde.ts";

/** A small subgraph: SDL without its `@link`, and what answers it, as `@apollo/subgraph` takes it. */
export interface TestSubgraph {
  sdl: string;
  resolvers: Record<string, unknown>;
}

export type TestSubgraphs = Readonly<Record<string, TestSubgraph>>;

/** What a caller asks of the subgraphs together, and what they must be told, in this order. */
export interface Case {
  /** What the case shows, where the query does not say it. */
  name?: string;
  query: string;
  variables?: Record<string, unknown>;
  data: unknown;
  /** Where there must be an error; none anywhere when left out. */
  errorsAt?: (string | number)[][];
}

export interface Federation {
  ask(query: string, variables?: Record<string, unknown>): Promise<GraphQLBody>;
  close(): Promise<void>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@requires", "@provides", "@external", "@override", "@inaccessible", "@tag",
  "@interfaceObject", "@authenticated", "@requiresScopes", "@cost", "@listSize", "@composeDirective"
])\n`;

/** The subgraphs in this process, without any way between them and the gateway. */
export async function federateHere(
  subgraphs: TestSubgraphs,
  labels: readonly string[] = [],
): Promise<Federation> {
  const composed = compose(subgraphs, () => "http://nowhere.example");
  const whole = wholeSubgraphs(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({ name, typeDefs: parse(LINK + sdl) })),
  );
  const locals = Object.entries(subgraphs).map(([name, subgraph]) => {
    const schema = schemaOf(subgraph);
    return localSubgraph(name, createExecution(schema, openToAll(schema)), whole.has(name));
  });
  const schema = publicSchema(composed.publicSdl);
  const graph = createFederation({
    schema,
    requirements: new Map(),
    openPlanner: () => createPlanner(composed.supergraph, schema, locals, labels),
    locals,
    notices: { onUnavailable: () => undefined, onUnplanned: () => undefined },
  });
  const gateway = await startGateway<TracedContext>({
    graph,
    introspection: true,
    onUnexpected: () => undefined,
  });
  return {
    async ask(query, variables = {}) {
      const context = {
        caller: ANONYMOUS,
        traceId: "test",
        said: { acceptLanguage: undefined, purpose: null },
      };
      const { body } = await gateway.answer(
        { method: "POST", query, documentId: null, variables },
        context,
      );
      return JSON.parse(String(body)) as GraphQLBody;
    },
    async close() {
      graph.close();
      await gateway.stop();
    },
  };
}

/** Each subgraph behind a port of its own, and the gateway as `varde gateway` serves it. */
export async function federateOverHttp(
  subgraphs: TestSubgraphs,
  labels: readonly string[] = [],
): Promise<Federation> {
  const servers: Server[] = [];
  const urls = new Map<string, string>();
  for (const [name, subgraph] of Object.entries(subgraphs)) {
    const server = await serve(schemaOf(subgraph));
    servers.push(server);
    urls.set(name, `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  }
  const folder = mkdtempSync(join(tmpdir(), "varde-supergraph-"));
  const file = join(folder, "supergraph.graphql");
  writeFileSync(file, compose(subgraphs, (name) => String(urls.get(name))).supergraph);
  const gateway = await createSupergraphGateway({ file, labels, log: "silent" });
  return {
    async ask(query, variables = {}) {
      const answer = await gateway.inject({
        method: "POST",
        url: "/graphql",
        headers: { "content-type": "application/json" },
        payload: JSON.stringify({ query, variables }),
      });
      return answer.json();
    },
    async close() {
      await gateway.close();
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
      rmSync(folder, { recursive: true });
    },
  };
}

function compose(subgraphs: TestSubgraphs, urlOf: (name: string) => string) {
  return composeGraph(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({
      name,
      typeDefs: parse(LINK + sdl),
      url: urlOf(name),
    })),
  );
}

function schemaOf({ sdl, resolvers }: TestSubgraph): GraphQLSchema {
  type Modules = Parameters<typeof buildSubgraphSchema>[0];
  return buildSubgraphSchema([{ typeDefs: parse(LINK + sdl), resolvers }] as unknown as Modules);
}

function openToAll(schema: GraphQLSchema): Requirements {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return new Map(
    types.flatMap((type) =>
      Object.keys(type.getFields()).map((field) => [
        `${type.name}.${field}`,
        { public: true, scopes: [] },
      ]),
    ),
  );
}

async function serve(schema: GraphQLSchema): Promise<Server> {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { query, variables } = JSON.parse(String(body));
    const answer = await execute({ schema, document: parse(query), variableValues: variables });
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return server;
}
