import type { IncomingHttpHeaders } from "node:http";
import Negotiator from "negotiator";
import type { Logger } from "pino";
import type { Caller } from "../access/caller.ts";
import { KeysUnavailable } from "../access/key-set.ts";
import { TokenRefused } from "../access/token.ts";
import type { Gateway, GraphQLRequest } from "../gateway/gateway.ts";
import type { TracedContext } from "../gateway/traced-context.ts";
import type { Request } from "../request/context.ts";
import { Refusal } from "../rules/problem.ts";
import { type HttpAnswer, refusalAnswer, SECURITY_HEADERS } from "./http-answer.ts";
import { readPurpose } from "./lookup-purpose.ts";

export interface GraphQLDoor<Context extends TracedContext> {
  gateway: Gateway<Context>;
  authenticate(authorization: string | undefined): Caller | Promise<Caller>;
  createContext(request: Request): Untraced<Context> | Promise<Untraced<Context>>;
  clock(): number;
}

/** A context without what the door itself knows of a request. */
type Untraced<Context> = Omit<Context, "traceId" | "said" | "wantsCost">;

/** What is known of a request beside its document. */
export interface Asked {
  headers: IncomingHttpHeaders;
  /** What its errors quote. */
  traceId: string;
  log: Pick<Logger, "error">;
}

const RESPONSE_JSON = "application/graphql-response+json";
export const JSON_TYPE = "application/json";
const TYPES = [JSON_TYPE, RESPONSE_JSON];

/**
 * Answers a request for the graph.
 *
 * @param readRequest gives its document, or throws a refusal.
 */
export async function answerGraph<Context extends TracedContext>(
  door: GraphQLDoor<Context>,
  asked: Asked,
  readRequest: () => GraphQLRequest,
): Promise<HttpAnswer> {
  const { headers, traceId } = asked;
  const mediaType = acceptedType(headers.accept);
  if (mediaType === undefined) return refusalAnswer(406, NOT_ACCEPTED, traceId);
  try {
    const read = readCaller(door, headers);
    const { said, making } = read instanceof Promise ? await read : read;
    const request = readRequest();
    const made = making(door.clock());
    const context = made instanceof Promise ? await made : made;
    const wantsCost = headers["varde-cost"] === "true";
    const traced = { ...context, said, wantsCost, traceId } as Context;
    const { status, body } = await door.gateway.answer(request, traced);
    return {
      status: status === 400 && mediaType === JSON_TYPE ? 200 : status,
      headers: {
        ...(status === 401 && { "www-authenticate": "Bearer" }),
        ...(status === 405 && { allow: "POST" }),
        "content-type": `${mediaType}; charset=utf-8`,
        ...SECURITY_HEADERS,
      },
      body,
    };
  } catch (fault) {
    return faultAnswer(fault, asked);
  }
}

/**
 * Who asks, and what makes the contexts that answer them.
 *
 * @throws {TokenRefused | KeysUnavailable | Refusal} when the headers do not say who or what for.
 */
export function readCaller<Context extends TracedContext>(
  door: GraphQLDoor<Context>,
  headers: IncomingHttpHeaders,
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

const NOT_ACCEPTED = new Refusal(
  "BAD_USER_INPUT",
  `expected an Accept header that allows ${TYPES.join(" or ")}`,
);

/** Answers what went wrong before the graph was asked. @throws what nobody foresaw. */
export function faultAnswer(fault: unknown, { traceId, log }: Omit<Asked, "headers">): HttpAnswer {
  if (fault instanceof TokenRefused) {
    const challenge = { "www-authenticate": 'Bearer error="invalid_token"' };
    const refusal = new Refusal("UNAUTHENTICATED", fault.message);
    return refusalAnswer(401, refusal, traceId, challenge);
  }
  if (fault instanceof KeysUnavailable) {
    log.error({ err: fault, traceId }, "keys unavailable");
    const message = "Tokens cannot be checked just now: the issuer's keys could not be fetched";
    return refusalAnswer(503, new Refusal("OVERLOADED", message), traceId, { "retry-after": "30" });
  }
  if (fault instanceof Refusal) return refusalAnswer(400, fault, traceId);
  throw fault;
}
