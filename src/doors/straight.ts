import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import sjson from "secure-json-parse";
import type { TracedContext } from "../gateway/traced-context.ts";
import { Refusal } from "../rules/problem.ts";
import { answerGraph, type GraphQLDoor } from "./graphql-answer.ts";
import { readBody } from "./graphql-request.ts";
import { BROKEN_JSON, MAX_BODY_BYTES, newTraceId } from "./http.ts";
import { type HttpAnswer, refusalAnswer } from "./http-answer.ts";

const USUAL_TYPES = new Set(["application/json", "application/json; charset=utf-8"]);

/**
 * Answers a POST of the usual form as soon as its body is there, without the way through Fastify's
 * router, hooks and parsers, which is longer than that of a look-up. Whatever is in any way unusual
 * goes to Fastify; the answers are the same.
 */
export function answerStraight<Context extends TracedContext>(
  app: FastifyInstance,
  door: GraphQLDoor<Context>,
): void {
  const [route] = app.server.listeners("request") as [RequestListener];
  let isClosing = false;
  app.addHook("preClose", async () => {
    isClosing = true;
  });

  async function answer(request: IncomingMessage, body: string): Promise<HttpAnswer> {
    const { headers } = request;
    const traceId = newTraceId();
    const asked = { headers, traceId, log: app.log as never };
    try {
      return await answerGraph(door, asked, () => readBody(parse(body)));
    } catch (fault) {
      app.log.error({ err: fault, traceId }, "unexpected");
      return refusalAnswer(500, fault as Error, traceId);
    }
  }

  app.server.removeAllListeners("request");
  app.server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (isClosing || !isUsual(request)) return route(request, response);
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const [first] = chunks;
      const bytes = first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks);
      void answer(request, bytes.toString()).then((answered) => send(response, answered));
    });
  });
}

function isUsual({ method, url, headers }: IncomingMessage): boolean {
  const { "content-type": type, "content-length": length, expect } = headers;
  if (method !== "POST" || url !== "/graphql" || type === undefined || !USUAL_TYPES.has(type))
    return false;
  const bytes = Number(length);
  return bytes > 0 && bytes <= MAX_BODY_BYTES && expect === undefined;
}

/** Refuses keys that would change what an object is, as Fastify does. */
function parse(body: string): unknown {
  try {
    return sjson.parse(body);
  } catch {
    throw new Refusal("BAD_USER_INPUT", BROKEN_JSON);
  }
}

function send(response: ServerResponse, { status, headers, body }: HttpAnswer): void {
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  response.end(body);
}
