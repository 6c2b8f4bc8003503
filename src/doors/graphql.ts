import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import type { Caller } from "../access/caller.ts";
import { KeysUnavailable } from "../access/key-set.ts";
import { TokenRefused } from "../access/token.ts";
import type { Gateway, GraphQLRequest } from "../gateway/gateway.ts";
import type { TracedContext } from "../gateway/traced-context.ts";
import type { Request } from "../request/context.ts";
import { Refusal } from "../rules/problem.ts";
import { readBody, readSearch } from "./graphql-request.ts";
import { readPurpose } from "./lookup-purpose.ts";
import { answerRefusal } from "./problem-answer.ts";

export interface GraphQLDoor<Context extends TracedContext> {
  gateway: Gateway<Context>;
  authenticate(authorization: string | undefined): Caller | Promise<Caller>;
  createContext(request: Request): Untraced<Context> | Promise<Untraced<Context>>;
  clock(): number;
}

/** A context without what the door itself knows of a request. */
type Untraced<Context> = Omit<Context, "traceId" | "said" | "wantsCost">;

const RESPONSE_JSON = "application/graphql-response+json";
const JSON_TYPE = "application/json";
const TYPES = [JSON_TYPE, RESPONSE_JSON];
const JSON_BODY = /^application\/json *(;|$)/i;
/** An answer is for its caller alone, and is what it says it is. */
export const SECURITY_HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
};
const OTHER_CHARSET = /;\s*charset=(?!"?utf-8"?\s*(;|$))/i;

/** The graph over HTTP: `POST /graphql` with JSON, and `GET` for what names nobody. */
export function graphqlDoor<Context extends TracedContext>(
  app: FastifyInstance,
  door: GraphQLDoor<Context>,
): void {
  app.post("/graphql", (request, reply) => {
    const contentType = request.headers["content-type"] ?? "";
    if (!JSON_BODY.test(contentType) || OTHER_CHARSET.test(contentType)) return refuseType(reply);
    return serve(request, reply, () => readBody(request.body));
  });

  app.get("/graphql", (request, reply) => serve(request, reply, () => readSearch(request.query)));

  app.route({
    method: ["PUT", "PATCH", "DELETE"],
    url: "/graphql",
    handler: (_, reply) =>
      answerRefusal(
        reply.header("allow", "GET, POST"),
        405,
        new Refusal("BAD_USER_INPUT", "expected a POST or a GET"),
      ),
  });

  async function serve(
    request: FastifyRequest,
    reply: FastifyReply,
    readRequest: () => GraphQLRequest,
  ) {
    const mediaType = acceptedType(request.headers.accept);
    if (mediaType === undefined) return refuseAccept(reply);
    try {
      const read = readCaller(door, request);
      const { said, making } = read instanceof Promise ? await read : read;
      const asked = readRequest();
      const made = making(door.clock());
      const context = made instanceof Promise ? await made : made;
      const wantsCost = request.headers["varde-cost"] === "true";
      const traced = { ...context, said, wantsCost, traceId: request.id } as Context;
      const answer = await door.gateway.answer(asked, traced);
      const { status, body } = answer;
      if (status === 401) reply.header("www-authenticate", "Bearer");
      if (status === 405) reply.header("allow", "POST");
      return reply
        .code(status === 400 && mediaType === JSON_TYPE ? 200 : status)
        .header("content-type", `${mediaType}; charset=utf-8`)
        .headers(SECURITY_HEADERS)
        .send(body);
    } catch (fault) {
      return answerFault(reply, fault);
    }
  }
}

/**
 * Who asks, and what makes the contexts that answer them.
 *
 * @throws {TokenRefused | KeysUnavailable | Refusal} when the headers do not say who or what for.
 */
export function readCaller<Context extends TracedContext>(
  door: GraphQLDoor<Context>,
  { headers }: FastifyRequest,
) {
  const { authorization, "accept-language": acceptLanguage } = headers;
  const made = (caller: Caller) => {
    const said = { acceptLanguage, purpose: readPurpose(headers["varde-purpose"]) };
    const asked = { ...said, caller, channel: "GRAPH" as const };
    return { caller, said, making: (now: number) => door.createContext({ ...asked, now }) };
  };
  const caller = door.authenticate(authorization);
  return caller instanceof Promise ? caller.then(made) : made(caller);
}

/** Plain JSON unless the caller asks for the graph's own type; undefined when neither will do. */
function acceptedType(accept: string | undefined): string | undefined {
  if (accept === undefined || accept === "*/*" || accept === JSON_TYPE) return JSON_TYPE;
  return new Negotiator({ headers: { accept } }).mediaType(TYPES);
}

function refuseType(reply: FastifyReply): FastifyReply {
  const expected = `expected Content-Type: ${JSON_TYPE}, in UTF-8`;
  return answerRefusal(reply, 415, new Refusal("BAD_USER_INPUT", expected));
}

function refuseAccept(reply: FastifyReply): FastifyReply {
  const expected = `expected an Accept header that allows ${TYPES.join(" or ")}`;
  return answerRefusal(reply, 406, new Refusal("BAD_USER_INPUT", expected));
}

/** Answers what went wrong before the graph was asked. */
export function answerFault(reply: FastifyReply, fault: unknown): FastifyReply {
  if (fault instanceof TokenRefused) {
    reply.header("www-authenticate", 'Bearer error="invalid_token"');
    return answerRefusal(reply, 401, new Refusal("UNAUTHENTICATED", fault.message));
  }
  if (fault instanceof KeysUnavailable) {
    reply.log.error({ err: fault }, "keys unavailable");
    const message = "Tokens cannot be checked just now: the issuer's keys could not be fetched";
    return answerRefusal(
      reply.header("retry-after", "30"),
      503,
      new Refusal("OVERLOADED", message),
    );
  }
  if (fault instanceof Refusal) return answerRefusal(reply, 400, fault);
  throw fault;
}
