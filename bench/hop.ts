/**
 * The same facts as one schema, as two subgraphs in one process, and as two of which one is behind
 * HTTP; all through the same door and the same lanes. People come from the register's file, and what
 * the second subgraph knows of them from memory. `HOP` says which.
 */
import { createServer } from "node:http";
import { makeExecutableSchema } from "@graphql-tools/schema";
import type { IResolvers } from "@graphql-tools/utils";
import { execute, isObjectType, parse } from "graphql";
import { ANONYMOUS } from "../src/access/caller.ts";
import type { Requirements } from "../src/access/guard.ts";
import { readConfig } from "../src/config.ts";
import { createGraphServer } from "../src/doors/server.ts";
import { composeGraph } from "../src/gateway/compose.ts";
import { subgraphFields } from "../src/gateway/entities.ts";
import { createExecution } from "../src/gateway/execute/execute.ts";
import { startGateway } from "../src/gateway/gateway.ts";
import type { Graph } from "../src/gateway/graph.ts";
import { createFederation } from "../src/gateway/plan/federation.ts";
import { createPlanner } from "../src/gateway/plan/planner.ts";
import { publicSchema } from "../src/gateway/public-schema.ts";
import { localSubgraph } from "../src/gateway/subgraphs/local.ts";
import { remoteSubgraph } from "../src/gateway/subgraphs/remote.ts";
import type { TracedContext } from "../src/gateway/traced-context.ts";
import { createLog } from "../src/log.ts";
import { openConfiguredStore } from "../src/register.ts";
import { notRegistered } from "../src/rules/person.ts";

const port = Number(process.env.PORT);
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;
const QUERY = "type Query { person(id: ID!): Person people(ids: [ID!]!): [Person]! }";
const NOTICE = "type Notice { channel: String address: String expired: Boolean! }";
const PERSON = `type Person @key(fields: "id") { id: ID! registration: String revision: Int email: String`;
const SDL = {
  people: `${QUERY} ${PERSON} }`,
  notices: `type Person @key(fields: "id") { id: ID! notice: Notice } ${NOTICE}`,
};

const store = await openConfiguredStore(readConfig(process.env));
const peopleOf = async (ids: readonly string[]) => {
  const found = await store.people(ids);
  return ids.map((id, i) => {
    const { registration, revision, email } = found[i] ?? notRegistered(id);
    return { id, registration, revision, email: email?.address };
  });
};
const noticeOf = (id: string) => ({
  channel: Number(id) % 2 ? "EMAIL" : "SMS",
  address: `${id}@varde.example`,
  expired: false,
});
const Query = {
  person: async (_: unknown, { id }: { id: string }) => (await peopleOf([id]))[0],
  people: (_: unknown, { ids }: { ids: string[] }) => peopleOf(ids),
};
const notice = { notice: ({ id }: { id: string }) => noticeOf(id) };

function graphOf(sdl: string, resolvers: IResolvers): Graph {
  const own = subgraphFields(parse(sdl), { Person: (key) => key });
  const typeDefs = [
    "directive @key(fields: String!) on OBJECT\ndirective @public on OBJECT | FIELD_DEFINITION",
    sdl.includes("type Query") ? sdl : `${sdl} type Query`,
    own.typeDefs,
  ];
  const schema = makeExecutableSchema({ typeDefs, resolvers: [resolvers, own.resolvers] });
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  const open: Requirements = new Map(fields.map((field) => [field, { public: true, scopes: [] }]));
  return createExecution(schema, open);
}

function openOne(): Graph {
  return graphOf(`${QUERY} ${PERSON} notice: Notice } ${NOTICE}`, { Query, Person: notice });
}

async function openTwo(overHttp: boolean): Promise<Graph> {
  const people = localSubgraph("people", graphOf(SDL.people, { Query }), true);
  const notices = localSubgraph("notices", graphOf(SDL.notices, { Person: notice }), true);
  const composed = composeGraph(
    Object.entries(SDL).map(([name, sdl]) => ({ name, typeDefs: parse(`${LINK} ${sdl}`) })),
  );
  const elsewhere = overHttp ? await serve(notices.graph) : null;
  const schema = publicSchema(composed.publicSdl);
  return createFederation({
    schema,
    requirements: new Map(),
    openPlanner: () =>
      createPlanner(composed.supergraph, schema, [people, elsewhere ?? notices], []),
    locals: elsewhere ? [people] : [people, notices],
    notices: { onUnavailable: () => undefined, onUnplanned: () => undefined },
  });
}

async function serve({ schema }: Graph) {
  const documents = new Map<string, ReturnType<typeof parse>>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    const answer = await execute({ schema, document, variableValues: variables });
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((done) => server.listen(port + 100, "127.0.0.1", done));
  return remoteSubgraph({ name: "notices", url: new URL(`http://127.0.0.1:${port + 100}/`) });
}

const graph = process.env.HOP === "one" ? openOne() : await openTwo(process.env.HOP === "http");
const log = createLog("warn");
const gateway = await startGateway<TracedContext>({
  graph,
  introspection: false,
  onUnexpected: (err) => log.error({ err }),
});
const app = createGraphServer(log, {
  gateway,
  clock: Date.now,
  authenticate: () => ANONYMOUS,
  createContext: ({ caller }) => ({ caller }),
});
await app.listen({ port, host: "127.0.0.1" });
