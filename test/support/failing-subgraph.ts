import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, parse } from "graphql";
import { composeGraph } from "../../src/gateway/compose.ts";
import { createSupergraphGateway } from "../../src/supergraph-gateway.ts";
import type { GraphQLBody } from "./varde.ts";

/** What a subgraph does with a request in the place of answering it; `well` is what it should answer. */
export type Failure = (
  response: ServerResponse,
  query: string,
  request: IncomingMessage,
  // biome-ignore lint/suspicious/noExplicitAny: it is there to be spoilt
  well: () => Promise<any>,
) => void;

export interface FailingSubgraph {
  url: string;
  /** How it fails from now on; null to answer well. */
  fail(failure: Failure | null): void;
  /** The requests that reached it. */
  asked: string[];
  /** Bytes that it could send in all. */
  sent(): number;
  /** Connections that are open. */
  connections(): number;
  /** Nobody listens any more at its port, until it is up again. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): void;
}

/** A subgraph over HTTP that answers as told, and fails as told. */
export async function failingSubgraph(
  answer: (query: string, variables: Record<string, unknown>) => unknown,
): Promise<FailingSubgraph> {
  let failure: Failure | null = null;
  let sent = 0;
  const asked: string[] = [];
  const open = new Set<Socket>();
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { query, variables } = JSON.parse(body);
    asked.push(query);
    const well = async () => answer(query, variables);
    if (failure !== null) failure(response, query, request, well);
    else sendJson(response, await well());
  });
  server.on("connection", (socket) => {
    open.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => {
      sent += socket.bytesWritten;
      open.delete(socket);
    });
  });
  const listen = (port: number) =>
    new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const down = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      for (const socket of open) socket.destroy();
    });
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    fail(next) {
      failure = next;
    },
    asked,
    sent: () => [...open].reduce((sum, { bytesWritten }) => sum + bytesWritten, sent),
    connections: () => open.size,
    down,
    up: () => listen(port),
    close: () => void down(),
  };
}

export function sendJson(response: ServerResponse, answer: unknown): void {
  response.setHeader("content-type", "application/json");
  response.end(typeof answer === "string" ? answer : JSON.stringify(answer));
}

/** Answers all alike, as JSON. */
export const json =
  (answer: unknown): Failure =>
  (response) =>
    sendJson(response, answer);

/** Answers almost as it should. */
export const spoilt =
  // biome-ignore lint/suspicious/noExplicitAny: it is there to be spoilt
    (spoil: (answer: any) => unknown): Failure =>
    async (response, _query, _request, well) =>
      sendJson(response, spoil(await well()));

export const text =
  (status: number, type: string, body: string): Failure =>
  (response) =>
    response.writeHead(status, { "content-type": type }).end(body);

/** Bytes past node's own HTTP, then the end of the connection. */
export const raw =
  (...lines: readonly string[]): Failure =>
  ({ socket }) =>
    socket?.end(Buffer.from(lines.join("\r\n"), "latin1"));

/** Once like this, then as it should. */
export function once(subgraph: FailingSubgraph, failure: Failure): Failure {
  return (...request) => {
    subgraph.fail(null);
    failure(...request);
  };
}

/** Sends as much as the other side takes, for as long as it takes it. */
export const flood =
  (bytes = Number.POSITIVE_INFINITY, opening = '{"data":{"office":{"name":"'): Failure =>
  (response) => {
    response.setHeader("content-type", "application/json");
    if (bytes < Number.POSITIVE_INFINITY) response.setHeader("content-length", String(bytes));
    const block = Buffer.alloc(65_536, "x");
    let left = bytes - opening.length;
    response.write(opening);
    const more = () => {
      while (!response.destroyed && left > 0) {
        const next = block.subarray(0, Math.min(left, block.length));
        left -= next.length;
        if (!response.write(next)) break;
      }
      if (left <= 0) response.end();
      else if (!response.destroyed) response.once("drain", more);
    };
    more();
  };

/** Waits for the last connection to be closed; where tests run at once, vitest's own poll cannot. */
export async function allClosed({ connections }: FailingSubgraph): Promise<boolean> {
  for (let i = 0; i < 150 && connections() > 0; i++) await wait(20);
  return connections() === 0;
}

/** Small subgraphs beside one another, by name: their SDL, and what answers it. */
export type SmallSubgraphs = Readonly<
  Record<string, { sdl: string; resolvers: Record<string, unknown> }>
>;

export type Answer = GraphQLBody & { text: string };

export interface FailingFederation<Name extends string> {
  subgraphs: Record<Name, FailingSubgraph>;
  /** SDL of all of them together. */
  supergraph: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  close(): Promise<void>;
}

const LINK = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external"])\n`;

/** The gateway as `varde gateway` serves it, over subgraphs that answer well until they are told to fail. */
export async function federateFailing<const Small extends SmallSubgraphs>(
  small: Small,
): Promise<FailingFederation<Extract<keyof Small, string>>> {
  type Modules = Parameters<typeof buildSubgraphSchema>[0];
  const started = await Promise.all(
    Object.entries(small).map(async ([name, { sdl, resolvers }]) => {
      const typeDefs = parse(LINK + sdl);
      const schema = buildSubgraphSchema([{ typeDefs, resolvers }] as unknown as Modules);
      const subgraph = await failingSubgraph((query, variableValues) =>
        execute({ schema, document: parse(query), variableValues }),
      );
      return { name, typeDefs, subgraph };
    }),
  );
  const { supergraph } = composeGraph(
    started.map(({ name, typeDefs, subgraph }) => ({ name, typeDefs, url: subgraph.url })),
  );
  const folder = mkdtempSync(join(tmpdir(), "varde-failing-"));
  const file = join(folder, "supergraph.graphql");
  writeFileSync(file, supergraph);
  const gateway = await createSupergraphGateway({ file, log: "silent" });
  rmSync(folder, { recursive: true });
  return {
    subgraphs: Object.fromEntries(
      started.map(({ name, subgraph }) => [name, subgraph]),
    ) as unknown as Record<Extract<keyof Small, string>, FailingSubgraph>,
    supergraph,
    async ask(query, variables = {}) {
      const answer = await gateway.inject({
        method: "POST",
        url: "/graphql",
        headers: { "content-type": "application/json" },
        payload: JSON.stringify({ query, variables }),
      });
      return { ...answer.json(), text: answer.body };
    },
    async close() {
      await gateway.close();
      for (const { subgraph } of started) subgraph.close();
    },
  };
}

/** What must not be seen by a caller, wherever a subgraph says it. */
export const CANARY = "canary-11822648950";

/** One that stays well, and one to fail beside it. */
export const PEOPLE_AND_OFFICES = {
  people: {
    sdl: `type Query { people: [Person!]! person: Person guests: [Person] }
      type Person @key(fields: "id") { id: ID! name: String! }`,
    resolvers: {
      Query: {
        people: () => ["1", "2"].map((id) => ({ id, name: `Person ${id}` })),
        guests: () => ["3", "4"].map((id) => ({ id, name: `Guest ${id}` })),
        person: () => ({ id: "1", name: "Person 1" }),
      },
    },
  },
  offices: {
    sdl: `scalar Anything
      type Query { office: Office headOffice: Office! offices: [Office] mood: Mood }
      type Mutation { open: Boolean }
      type Office {
        name: String! floor: Int open: [Boolean!] area: Float notes: Anything boss: Boss chief: Human
      }
      union Boss = Human | Robot
      type Human { name: String } type Robot { model: String }
      enum Mood { CALM }
      type Person @key(fields: "id") { id: ID! desk: Int badge: String! seat: Seat }
      type Seat { row: Int! note: String }`,
    resolvers: {
      Query: {
        office: anOffice,
        headOffice: anOffice,
        offices: () => [anOffice(), anOffice()],
        mood: () => "CALM",
      },
      Mutation: { open: () => true },
      Person: {
        __resolveReference: ({ id }: { id: string }) => ({
          id,
          desk: Number(id),
          badge: `B${id}`,
          seat: { row: Number(id) },
        }),
      },
    },
  },
} satisfies SmallSubgraphs;

function anOffice() {
  return {
    name: "Post",
    floor: 3,
    open: [true],
    area: 1.5,
    notes: { a: [1] },
    boss: { __typename: "Human", name: "Ada" },
    chief: { name: "Ada" },
  };
}

/** Asks both at every kind of place. */
export const EVERYWHERE = `{
  person { name desk } guest: person { name badge } people { name desk } guests { name badge }
  office { name }
}`;

/** What is left of it without offices. */
export const WITHOUT_OFFICES = {
  person: { name: "Person 1", desk: null },
  guest: null,
  people: [
    { name: "Person 1", desk: null },
    { name: "Person 2", desk: null },
  ],
  guests: [null, null],
  office: null,
};

export const AT_OFFICES = ["guest.badge", "guests", "office", "people", "person.desk"].map(
  (path) => `SUBGRAPH_UNAVAILABLE at ${path}`,
);

const OWN_WORDS = /canary|11822648950|127\.0\.0\.1|localhost|http:|representations|_entities/i;

/** What an answer's errors tell a caller, once it is certain that it is nothing else. */
export function told({ errors = [], text: body }: Answer): string[] {
  if (OWN_WORDS.test(body))
    throw new Error(`expected nothing of a subgraph's own words: ${body.slice(0, 500)}`);
  if ("polluted" in {}) throw new Error("expected nobody to change what all objects inherit");
  return errors
    .map(({ message, path, extensions, ...rest }) => {
      const { code, traceId, subgraph, ...more } = extensions;
      const strange = Object.keys({ ...rest, ...more });
      if (strange.length > 0 || typeof message !== "string" || typeof traceId !== "string")
        throw new Error(`expected a message, a path, a code and a trace, and no ${strange}`);
      if (subgraph !== undefined && !/^(people|offices|slow\d)$/.test(String(subgraph)))
        throw new Error(`expected a subgraph's name, got ${subgraph}`);
      return `${code} at ${path?.join(".")}`;
    })
    .sort();
}
