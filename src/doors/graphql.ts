import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLRequest } from "../gateway/gateway.ts";
import type { TracedContext } from "../gateway/traced-context.ts";
import { Refusal } from "../rules/problem.ts";
import { answerGraph, faultAnswer, type GraphQLDoor, JSON_TYPE } from "./graphql-answer.ts";
import { readBody, readSearch } from "./graphql-request.ts";
import { refusalAnswer, sendAnswer } from "./http-answer.ts";
import { answerStraight } from "./straight.ts";

const JSON_BODY = /^application\/json *(;|$)/i;
const OTHER_CHARSET = /;\s*charset=(?!"?utf-8"?\s*(;|$))/i;

/** The graph over HTTP: `POST /graphql` with JSON, and `GET` for what names nobody. */
export function graphqlDoor<Context extends TracedContext>(
  app: FastifyInstance,
  door: GraphQLDoor<Context>,
): void {
  app.post("/graphql", (request, reply) => {
    const contentType = request.headers["content-type"] ?? "";
    if (!JSON_BODY.test(contentType) || OTHER_CHARSET.test(contentType)) {
      const refusal = new Refusal("BAD_USER_INPUT", EXPECTED_TYPE);
      return sendAnswer(reply, refusalAnswer(415, refusal, request.id));
    }
    return serve(request, reply, () => readBody(request.body));
  });

  app.get("/graphql", (request, reply) => serve(request, reply, () => readSearch(request.query)));

  app.route({
    method: ["PUT", "PATCH", "DELETE"],
    url: "/graphql",
    handler(request, reply) {
      const refusal = new Refusal("BAD_USER_INPUT", "expected a POST or a GET");
      return sendAnswer(reply, refusalAnswer(405, refusal, request.id, { allow: "GET, POST" }));
    },
  });

  answerStraight(app, door);

  async function serve(
    request: FastifyRequest,
    reply: FastifyReply,
    readRequest: () => GraphQLRequest,
  ) {
    const asked = { headers: request.headers, traceId: request.id, log: request.log };
    return sendAnswer(reply, await answerGraph(door, asked, readRequest));
  }
}

const EXPECTED_TYPE = `expected Content-Type: ${JSON_TYPE}, in UTF-8`;

/** Sends what went wrong before the graph was asked. */
export function answerFault(reply: FastifyReply, fault: unknown): FastifyReply {
  return sendAnswer(reply, faultAnswer(fault, { traceId: reply.request.id, log: reply.log }));
}
