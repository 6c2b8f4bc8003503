import type { FastifyReply } from "fastify";
import { reportError } from "../gateway/error-report.ts";
import type { Refusal } from "../rules/problem.ts";

/** Answers a request that never reached the graph, in the graph's own form; masks what is no refusal. */
export function answerRefusal(
  reply: FastifyReply,
  status: number,
  refusal: Refusal | Error,
  traceId: string = reply.request.id,
): FastifyReply {
  const body = { errors: [reportError(refusal, traceId)] };
  return reply
    .code(status)
    .header("content-type", "application/json; charset=utf-8")
    .header("cache-control", "no-store")
    .header("x-content-type-options", "nosniff")
    .send(JSON.stringify(body));
}
