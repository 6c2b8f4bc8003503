import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import Negotiator from "negotiator";
import { Html, html } from "./pages/html.ts";

/** A message as it would be sent. */
export interface OutboxEntry {
  number: number;
  kind: string;
  channel: string;
  language: string;
  state: string;
  attempts: number;
  to: string;
  subject: string;
  /** Null once its code was wiped. */
  text: string | null;
  createdAt: string;
  nextAttemptAt: string | null;
  lastError: string | null;
  sentAt: string | null;
}

const STYLE =
  "body{font:1rem/1.5 system-ui;margin:2rem;max-width:50rem}article{border-top:1px solid;padding:1rem 0}pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}";
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

const HEADERS = {
  "content-security-policy": `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
  vary: "accept",
};

/** `GET /dev/outbox`: the newest messages, for lack of a mailbox. Opened in the dev profile only. */
export function devOutboxDoor(app: FastifyInstance, newest: () => Promise<OutboxEntry[]>): void {
  app.get("/dev/outbox", async (request, reply) => {
    const messages = await newest();
    const type = new Negotiator(request.raw).mediaType(["text/html", "application/json"]);
    reply.headers(HEADERS);
    if (type === "application/json") return reply.send({ messages });
    return reply.type("text/html; charset=utf-8").send(pageOf(messages));
  });
}

function pageOf(messages: readonly OutboxEntry[]): string {
  const list = messages.length > 0 ? messages.map(articleOf) : html`<p>No messages yet.</p>`;
  const page = html`<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Outbox</title>
<style>${new Html(STYLE)}</style>
<h1>Outbox</h1>
<p>The newest messages to people, as they are sent. This page is there in the dev profile only.</p>
${list}
</html>
`;
  return `<!doctype html>\n${page.text}`;
}

function articleOf(message: OutboxEntry): Html {
  const { number, kind, channel, language, state, attempts, to, subject, text } = message;
  const { createdAt, nextAttemptAt, lastError, sentAt } = message;
  const facts = [
    `${number} ${kind} ${channel} ${language}, put in at ${createdAt}`,
    `${state}, attempts: ${attempts}`,
    ...(sentAt ? [`sent at ${sentAt}`] : []),
    ...(nextAttemptAt ? [`next attempt at ${nextAttemptAt}`] : []),
    ...(lastError ? [`last error ${lastError}`] : []),
  ];
  return html`<article>
<h2>${channel === "EMAIL" ? `${to}: ${subject}` : to}</h2>
<p>${facts.join("; ")}</p>
<pre>${text ?? "Its code was wiped."}</pre>
</article>
`;
}
