import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { Ask } from "../pages/ask.ts";
import { type Listed, PROGRESS } from "./campaign-graph.ts";
import { OUTBOX_COUNTS, type OutboxCounts } from "./graph.ts";
import { BASE } from "./menu.ts";
import type { Routes } from "./routes.ts";
import { texts } from "./texts.ts";

const EVERY = 2000;
/** Streams at a time; a page without one shows what was so when it was asked for. */
const MOST = 100;
const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-accel-buffering": "no",
};

/** `/forvaltning/strom`: the outbox's counts and the campaigns' progress as server-sent events, for as long as the session lasts. */
export function outboxStream(app: FastifyInstance, { operator }: Routes): void {
  const closing = new AbortController();
  app.addHook("preClose", async () => closing.abort());
  let streams = 0;

  app.get(`${BASE}/strom`, async (request, reply) => {
    const known = await operator(request);
    if (known === null) return reply.code(401).header("cache-control", "no-store").send();
    if (streams >= MOST) return reply.code(503).header("retry-after", "60").send();
    const first = await lookWith(known.ask);
    reply.hijack();
    streams++;
    const { raw } = reply;
    const gone = new AbortController();
    raw.once("close", () => gone.abort());
    const over = AbortSignal.any([gone.signal, closing.signal]);
    raw.writeHead(200, HEADERS);
    const say = ({ outbox, campaigns }: Counted) =>
      raw.write(
        `event: outbox\ndata: ${JSON.stringify(outbox.counts)}\n\nevent: campaigns\ndata: ${JSON.stringify(campaigns.nodes.map(shownOf))}\n\n`,
      );
    say(first);
    try {
      for (;;) {
        await sleep(EVERY, undefined, { signal: over });
        const still = await operator(request);
        if (still === null) break;
        if (!raw.writableNeedDrain) say(await lookWith(still.ask));
      }
    } catch (err) {
      if (!over.aborted) request.log.warn({ err, traceId: request.id }, "a stream ended early");
    } finally {
      streams--;
      raw.end();
    }
    return reply;
  });
}

interface Counted {
  outbox: { counts: OutboxCounts };
  campaigns: { nodes: Progress[] };
}

type Progress = Pick<Listed, "id" | "state" | "recipients" | "handled">;

async function lookWith(ask: Ask): Promise<Counted> {
  const { outbox } = await ask<Pick<Counted, "outbox">>(OUTBOX_COUNTS);
  const { campaigns } = await ask<Pick<Counted, "campaigns">>(PROGRESS);
  return { outbox, campaigns };
}

/** With its state in the words of the page. */
function shownOf({ id, state, recipients, handled }: Progress) {
  return { id, state: texts.campaignStates[state] ?? state, recipients, handled };
}
