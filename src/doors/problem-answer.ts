import type { FastifyReply } from "fastify";
import type { Refusal } from "../rules/problem.ts";
import { refusalAnswer, sendAnswer } from "./http-answer.ts";

/** Sends a refusal of a request that never reached the graph. */
export function answerRefusal(
  reply: FastifyReply,
  status: number,
  refusal: Refusal | Error,
  traceId: string = reply.request.id,
): FastifyReply {
  return sendAnswer(reply, refusalAnswer(status, refusal, traceId));
}
