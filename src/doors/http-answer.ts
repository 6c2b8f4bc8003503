import type { FastifyReply } from "fastify";
import { reportError } from "../gateway/error-report.ts";
import type { Refusal } from "../rules/problem.ts";

/** What a request is answered with, whichever server carries it. */
export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** An answer is for its caller alone, and is what it says it is. */
export const SECURITY_HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
};

/** Answers a request that never reached the graph, in the graph's own form; masks what is no refusal. */
export function refusalAnswer(
  status: number,
  refusal: Refusal | Error,
  traceId: string,
  headers: Record<string, string> = {},
): HttpAnswer {
  const contentType = { "content-type": "application/json; charset=utf-8" };
  const body = JSON.stringify({ errors: [reportError(refusal, traceId)] });
  return { status, headers: { ...headers, ...contentType, ...SECURITY_HEADERS }, body };
}

export function sendAnswer(
  reply: FastifyReply,
  { status, headers, body }: HttpAnswer,
): FastifyReply {
  return reply.code(status).headers(headers).send(body);
}
