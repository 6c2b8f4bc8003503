/**
 * A subgraph such as an agency may add to Varde: its own cases, and on each `Person` the open ones and
 * what to do next. `node examples/agency/server.ts`, then start Varde with
 * `VARDE_SUBGRAPHS=examples/agency/subgraphs.json npm start`.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { join } from "node:path";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, parse } from "graphql";
import { createRemoteJWKSet, jwtVerify } from "jose";

/** Named as in `subgraphs.json`: only requests that the gateway signed for this name are answered. */
const NAME = "cases";
const GATEWAY_KEYS = "http://127.0.0.1:4000/.well-known/jwks.json";

interface Case {
  id: string;
  title: string;
  openedAt: string;
  nationalId: string;
}

/** What the gateway says of who asks. */
interface Caller {
  kind: "AGENCY" | "CITIZEN" | "OPERATOR" | "ANONYMOUS";
  scopes: string[];
}

/** About people of the dev profile. */
const CASES: readonly Case[] = [
  {
    id: "2026-17",
    title: "A mooring",
    openedAt: "2026-03-02T08:00:00.000Z",
    nationalId: "11822648950",
  },
  {
    id: "2026-41",
    title: "A boathouse",
    openedAt: "2026-09-14T08:00:00.000Z",
    nationalId: "04846697271",
  },
  {
    id: "2026-58",
    title: "A jetty",
    openedAt: "2026-10-30T08:00:00.000Z",
    nationalId: "11822648950",
  },
];

const SCOPE = "krr:global/kontaktinformasjon.read";

/** The gateway has asked the caller's scopes already, and this subgraph asks them again. */
function guarded<T>({ scopes }: Caller, value: T): T {
  if (!scopes.includes(SCOPE))
    throw Object.assign(new Error(), { extensions: { code: "FORBIDDEN" } });
  return value;
}

type Person = Pick<Case, "nationalId"> & { notificationDecision?: { outcome: string } };

const resolvers = {
  Query: {
    case: (_: unknown, { id }: { id: string }, caller: Caller) =>
      guarded(caller, CASES.find((each) => each.id === id) ?? null),
    openCases: (_: unknown, __: unknown, caller: Caller) => guarded(caller, CASES),
  },
  Case: { person: ({ nationalId }: Case): Person => ({ nationalId }) },
  Person: {
    openCases: ({ nationalId }: Person, _: unknown, caller: Caller) =>
      guarded(
        caller,
        CASES.filter((each) => each.nationalId === nationalId),
      ),
    nextStep: ({ nationalId, notificationDecision }: Person, _: unknown, caller: Caller) => {
      guarded(caller, null);
      if (!CASES.some((each) => each.nationalId === nationalId)) return "NOTHING";
      return notificationDecision?.outcome === "NOTIFY" ? "SEND_DIGITALLY" : "SEND_ON_PAPER";
    },
  },
};

/** @param keysUrl where the gateway publishes the keys it signs with. */
export function createAgency(keysUrl = GATEWAY_KEYS): Server {
  const typeDefs = parse(readFileSync(join(import.meta.dirname, "schema.graphql"), "utf8"));
  const schema = buildSubgraphSchema([{ typeDefs, resolvers }] as never);
  const keys = createRemoteJWKSet(new URL(keysUrl));

  /** The assertion is about this body, for this subgraph, and half a minute old at the most. */
  async function readCaller({ headers }: IncomingMessage, body: string): Promise<Caller> {
    const { payload } = await jwtVerify(String(headers["varde-assertion"]), keys, {
      issuer: "varde-gateway",
      audience: NAME,
      algorithms: ["EdDSA"],
      typ: "varde-assertion+jwt",
      maxTokenAge: 35,
      clockTolerance: 5,
    });
    const hash = createHash("sha256").update(body).digest("base64url");
    if (payload.body !== hash) throw new Error("expected an assertion about this body");
    return payload.caller as Caller;
  }

  return createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString("utf8");
    response.setHeader("content-type", "application/json");
    const caller = await readCaller(request, body).catch(() => null);
    if (caller === null) {
      const error = {
        message: "expected an assertion of the gateway's",
        extensions: { code: "UNAUTHENTICATED" },
      };
      response.writeHead(401).end(JSON.stringify({ errors: [error] }));
      return;
    }
    const { query, variables } = JSON.parse(body);
    const answer = await execute({
      schema,
      document: parse(query),
      variableValues: variables,
      contextValue: caller,
    });
    response.end(JSON.stringify(answer));
  });
}

if (import.meta.main) {
  const port = Number(process.env.PORT ?? 4010);
  createAgency(process.env.VARDE_GATEWAY_KEYS_URL).listen(port, "127.0.0.1", () => {
    process.stdout.write(`The agency's cases answer at http://127.0.0.1:${port}/graphql\n`);
  });
}
