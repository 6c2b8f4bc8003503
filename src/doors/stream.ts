import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "../access/caller.ts";
import type { GraphQLAnswer } from "../gateway/answer.ts";
import type { Subscription } from "../gateway/gateway.ts";
import type { TracedContext } from "../gateway/traced-context.ts";
import type { Context } from "../request/context.ts";
import { answerFault } from "./graphql.ts";
import { type GraphQLDoor, readCaller } from "./graphql-answer.ts";
import { readBody } from "./graphql-request.ts";

type StreamContext = Context & TracedContext;

export interface StreamDoor extends GraphQLDoor<StreamContext> {
  /** Whether a caller's subscription to a field has anything to tell after a cursor. */
  hasNews(caller: Caller, field: string, after: string | null): boolean | Promise<boolean>;
}

/** How often a stream looks for news, and how often it says that it is still there; milliseconds. */
const LOOK_EVERY = 250;
const BEAT_EVERY = 15_000;
const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-accel-buffering": "no",
};

/**
 * Subscriptions over server-sent events (HTML, 9.2) in graphql-sse's distinct connections mode: a
 * `next` event for each result, whose id resumes it by `Last-Event-ID`, and `complete` at the end.
 */
export function streamDoor(app: FastifyInstance, door: StreamDoor): void {
  const closing = new AbortController();
  app.addHook("preClose", async () => closing.abort());

  app.post("/graphql/stream", async (request, reply) => {
    try {
      const { caller, said, making } = await readCaller(door, request.headers);
      const asked = readBody(request.body);
      const contextFor = async (after: string | null) => ({
        ...(await making(door.clock())),
        said,
        traceId: request.id,
        stream: { after, reached: after },
      });
      const subscription = door.gateway.subscribe(asked, await contextFor(null));
      if (!("next" in subscription)) {
        if (subscription.status === 401) reply.header("www-authenticate", "Bearer");
        return send(reply, subscription);
      }
      const after = lastEventId(request) ?? subscription.after;
      const first = await contextFor(after);
      const result = await subscription.next(first);
      if (!result.hasData) return send(reply, { ...result, status: 400 });
      reply.hijack();
      const events = openEvents(reply, closing.signal);
      events.send(first.stream.reached, String(result.body));
      await follow(subscription, caller, first.stream.reached, contextFor, events);
      events.end();
      return reply;
    } catch (fault) {
      return answerFault(reply, fault);
    }
  });

  /** Until the caller leaves, the token expires, or an event has nothing to show. */
  async function follow(
    { field, next }: Subscription<StreamContext>,
    caller: Caller,
    start: string | null,
    contextFor: (after: string | null) => Promise<StreamContext>,
    events: ReturnType<typeof openEvents>,
  ): Promise<void> {
    const expiresAt = caller.kind === "ANONYMOUS" ? 0 : caller.expiresAt;
    let after = start;
    while (events.isOpen() && door.clock() < expiresAt) {
      if (!(await door.hasNews(caller, field, after))) {
        await events.wait(Math.min(LOOK_EVERY, expiresAt - door.clock()));
        continue;
      }
      const context = await contextFor(after);
      const result = await next(context);
      if (door.clock() >= expiresAt) return;
      events.send(context.stream.reached, String(result.body));
      if (!result.hasData) return;
      after = context.stream.reached;
      await events.drained();
    }
  }
}

function send(reply: FastifyReply, { status, body }: GraphQLAnswer): FastifyReply {
  return reply.code(status).header("content-type", "application/json; charset=utf-8").send(body);
}

function lastEventId(request: FastifyRequest): string | null {
  const header = request.headers["last-event-id"];
  return typeof header === "string" && header !== "" ? header : null;
}

/** The events of one stream. */
function openEvents({ raw }: FastifyReply, closing: AbortSignal) {
  const gone = new AbortController();
  raw.once("close", () => gone.abort());
  const over = AbortSignal.any([gone.signal, closing]);
  raw.writeHead(200, HEADERS);
  const beat = setInterval(() => raw.write(":\n\n"), BEAT_EVERY).unref();
  return {
    isOpen: () => !over.aborted,
    send(id: string | null, result: string): void {
      const line = id === null ? "" : `id: ${id}\n`;
      raw.write(`event: next\n${line}data: ${result}\n\n`);
    },
    wait: (ms: number) => sleep(Math.max(0, ms), undefined, { signal: over }).catch(() => {}),
    async drained(): Promise<void> {
      if (!raw.writableNeedDrain || over.aborted) return;
      await new Promise((resolve) => {
        raw.once("drain", resolve);
        over.addEventListener("abort", resolve, { once: true });
      });
    },
    end(): void {
      clearInterval(beat);
      raw.end("event: complete\ndata:\n\n");
    },
  };
}
