import type { FastifyInstance } from "fastify";
import { ASSERTION_HEADER, type Assertion } from "../access/assertion.ts";
import type { Gateway } from "../gateway/gateway.ts";
import type { TracedContext } from "../gateway/traced-context.ts";
import type { Context, Request } from "../request/context.ts";
import { Refusal } from "../rules/problem.ts";
import { answerFault } from "./graphql.ts";
import { readBody } from "./graphql-request.ts";
import { BROKEN_JSON } from "./http.ts";
import { SECURITY_HEADERS } from "./http-answer.ts";

export interface SubgraphDoor {
  gateway: Gateway<Context & TracedContext>;
  /** Reads what the gateway says of a request, from its header and for its body. */
  readAssertion(header: unknown, body: Buffer): Promise<Assertion>;
  createContext(request: Request): Context | Promise<Context>;
  clock(): number;
}

/**
 * `POST /graphql` of a subgraph that runs alone. Nobody but the gateway is answered; who asks, in
 * what language and for what purpose, only its signed assertion says.
 */
export function subgraphDoor(app: FastifyInstance, door: SubgraphDoor): void {
  app.register(async (inner) => {
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser("application/json", { parseAs: "buffer" }, (_, body, done) =>
      done(null, body),
    );
    inner.post("/graphql", async (request, reply) => {
      try {
        const body = request.body as Buffer;
        const { traceId, ...asked } = await door.readAssertion(
          request.headers[ASSERTION_HEADER],
          body,
        );
        const { query, variables } = readBody(jsonOf(body));
        const context = await door.createContext({ ...asked, channel: "GRAPH", now: door.clock() });
        const answer = await door.gateway.answer(
          { method: "POST", query, documentId: null, variables },
          { ...context, traceId, said: asked },
        );
        return reply
          .code(answer.status)
          .header("content-type", "application/graphql-response+json; charset=utf-8")
          .headers(SECURITY_HEADERS)
          .send(answer.body);
      } catch (fault) {
        return answerFault(reply, fault);
      }
    });
  });
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new Refusal("BAD_USER_INPUT", BROKEN_JSON);
  }
}
