import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type FastifyError, type FastifyInstance, fastify, LogController } from "fastify";
import type { Logger } from "pino";
import { Refusal } from "../rules/problem.ts";
import { answerRefusal } from "./problem-answer.ts";

/** What comes in is read with zod. Without Fastify's own compilers the start is a tenth shorter. */
const NO_JSON_SCHEMAS = {
  buildValidator: () => () => {
    throw new Error("expected no JSON schema on a route");
  },
  buildSerializer: () => () => {
    throw new Error("expected no JSON schema on a route");
  },
};

/** A thousand ids are 14 kB, a thousand aliased look-ups some hundred. */
export const MAX_BODY_BYTES = 1_000_000;

/** 32 hex digits (W3C Trace Context). */
export function newTraceId(): string {
  return randomUUID().replaceAll("-", "");
}

export const BROKEN_JSON = "expected the body to be JSON, in UTF-8";

/**
 * An HTTP server without doors, whose every refusal looks alike.
 *
 * @param doors what there is, for who knocks elsewhere: `/graphql, /healthz or /readyz`.
 */
export function createHttp(log: Logger, doors: string): FastifyInstance {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_BYTES,
    genReqId: newTraceId,
    /** One of its own for each request would cost as much as a look-up. */
    childLoggerFactory: (logger) => logger,
    requestTimeout: 15_000,
    schemaController: { compilersFactory: NO_JSON_SCHEMAS },
    frameworkErrors: (_, request, reply) => {
      const expected = "expected a well-formed URL";
      answerRefusal(reply, 400, new Refusal("BAD_USER_INPUT", expected), request.id);
    },
  }) as unknown as FastifyInstance;

  app.setErrorHandler<FastifyError>(async (fault, request, reply) => {
    const status = fault.statusCode ?? 500;
    if (status === 413) await discard(request.raw);
    if (status >= 500) request.log.error({ err: fault, traceId: request.id }, "unexpected");
    return answerRefusal(reply, status, refusalFor(fault, status));
  });
  app.setNotFoundHandler((_, reply) => {
    return answerRefusal(reply, 404, new Refusal("BAD_USER_INPUT", `expected ${doors}`));
  });
  return app;
}

/** How much more of a body that is too large is read, and for how long; bytes, milliseconds. */
const MOST_DISCARDED = 64_000_000;
const DISCARD_FOR = 5000;

/** Reads the rest of a body: a client that is still sending when the connection closes sees no answer. */
function discard(body: IncomingMessage): Promise<void> {
  return new Promise((done) => {
    let discarded = 0;
    const timer = setTimeout(done, DISCARD_FOR);
    const end = () => {
      clearTimeout(timer);
      done();
    };
    if (body.readableEnded || body.destroyed) return end();
    body.on("data", (chunk: Buffer) => {
      discarded += chunk.length;
      if (discarded > MOST_DISCARDED) end();
    });
    body.once("end", end).once("close", end);
    body.resume();
  });
}

function refusalFor(fault: FastifyError, status: number): Refusal | Error {
  if (status >= 500) return fault;
  if (status === 413)
    return new Refusal("BAD_USER_INPUT", `expected a body of at most ${MAX_BODY_BYTES} bytes`);
  if (status === 415)
    return new Refusal("BAD_USER_INPUT", "expected Content-Type: application/json, in UTF-8");
  if (fault.code?.startsWith("FST_ERR_CTP") || fault instanceof SyntaxError)
    return new Refusal("BAD_USER_INPUT", BROKEN_JSON);
  return new Refusal("BAD_USER_INPUT", "expected a well-formed HTTP request");
}
