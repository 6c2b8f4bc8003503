import type { FastifyInstance } from "fastify";
import type { JSONWebKeySet } from "jose";
import type { Logger } from "pino";
import type { DevIssuer } from "../access/dev-issuer.ts";
import type { DevSignIn } from "../access/dev-sign-in.ts";
import type { TracedContext } from "../gateway/traced-context.ts";
import { type CitizenPages, citizenDoor } from "./citizen/citizen.ts";
import { type DeskPages, deskDoor } from "./desk/desk.ts";
import { devOutboxDoor, type OutboxEntry } from "./dev-outbox.ts";
import { devSignInDoor, type TestUser } from "./dev-sign-in.ts";
import { devTokenDoor } from "./dev-token.ts";
import { gatewayKeysDoor } from "./gateway-keys.ts";
import { graphqlDoor } from "./graphql.ts";
import type { GraphQLDoor } from "./graphql-answer.ts";
import { healthDoor } from "./health.ts";
import { createHttp } from "./http.ts";
import { pagesPlace } from "./pages/pages.ts";
import { playgroundDoor } from "./playground.ts";
import { type StreamDoor, streamDoor } from "./stream.ts";
import { type SubgraphDoor, subgraphDoor } from "./subgraph.ts";

export interface ServerOptions {
  log: Logger;
  graph: StreamDoor;
  /** What the gateway's assertions are checked by. */
  gatewayKeys: JSONWebKeySet;
  isReady(): Promise<boolean>;
  /** The citizens' page; null where nobody can log in to it. */
  citizenPages: (CitizenPages & DevPages & { testUsers: readonly TestUser[] }) | null;
  /** The operators' desk; null where nobody can log in to it. */
  deskPages: (DeskPages & DevPages) | null;
  /** In the dev profile: test tokens and the playground. */
  devIssuer: DevIssuer | null;
  /** In the dev profile: the newest messages to people. */
  devOutbox: (() => Promise<OutboxEntry[]>) | null;
}

interface DevPages {
  /** The test issuer; null in production. */
  dev: { path: string; signIn: DevSignIn } | null;
}

/** The register's HTTP server with its doors, not yet listening. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const doors =
    "/graphql, /graphql/stream, /minprofil, /forvaltning, /playground, /healthz or /readyz";
  const app = createHttp(options.log, doors);
  graphqlDoor(app, options.graph);
  streamDoor(app, options.graph);
  healthDoor(app, options.isReady);
  gatewayKeysDoor(app, options.gatewayKeys);
  if (options.citizenPages !== null || options.deskPages !== null)
    await pagesPlace(app, (pages) => putPages(pages, options));
  if (options.devIssuer !== null) {
    devTokenDoor(app, options.devIssuer, options.graph.clock);
    await app.register(playgroundDoor);
  }
  if (options.devOutbox !== null) devOutboxDoor(app, options.devOutbox);
  return app;
}

function putPages(pages: FastifyInstance, { graph, citizenPages, deskPages }: ServerOptions): void {
  if (citizenPages !== null) {
    citizenDoor(pages, graph, citizenPages);
    const { dev, testUsers } = citizenPages;
    if (dev !== null) devSignInDoor(pages, dev.path, dev.signIn, testUsers);
  }
  if (deskPages !== null) {
    deskDoor(pages, graph, deskPages);
    const { dev } = deskPages;
    if (dev !== null) devSignInDoor(pages, dev.path, dev.signIn, []);
  }
}

/** The HTTP server of a subgraph that runs alone, not yet listening. */
export function createSubgraphServer(
  log: Logger,
  subgraph: SubgraphDoor,
  isReady: () => Promise<boolean>,
): FastifyInstance {
  const app = createHttp(log, "/graphql, /healthz or /readyz");
  subgraphDoor(app, subgraph);
  healthDoor(app, isReady);
  return app;
}

/** The HTTP server of a graph and nothing more, not yet listening. */
export function createGraphServer<Context extends TracedContext>(
  log: Logger,
  graph: GraphQLDoor<Context>,
): FastifyInstance {
  const app = createHttp(log, "/graphql, /healthz or /readyz");
  graphqlDoor(app, graph);
  healthDoor(app, async () => true);
  return app;
}
