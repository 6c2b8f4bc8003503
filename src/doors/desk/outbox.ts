import { change } from "../pages/change.ts";
import { type Html, html } from "../pages/html.ts";
import { button, paragraph, table } from "../pages/parts.ts";
import {
  type Connection,
  DEAD_MESSAGES,
  type DeadMessage,
  OUTBOX_COUNTS,
  type OutboxCounts,
} from "./graph.ts";
import { show } from "./layout.ts";
import {
  afterOf,
  asked,
  faultOfReason,
  figure,
  form,
  link,
  moment,
  nextLink,
  reasonField,
} from "./parts.ts";
import type { Routes } from "./routes.ts";
import { texts } from "./texts.ts";
import type { SignedIn } from "./visit.ts";

type Outbox = Connection<DeadMessage> & { counts: OutboxCounts };

const RESEND = "/utboks/send";

/** How messages fare, and those that were given up. */
export function outboxPages(routes: Routes): void {
  routes.page("/utboks", async (visit) => {
    const after = afterOf(visit);
    const { outbox } = await visit.ask<{ outbox: Outbox }>(DEAD_MESSAGES, { after });
    const { nodes, pageInfo, counts } = outbox;
    const body = html`${paragraph(texts.outboxText)}${numbers(counts)}${paragraph(texts.live)}
<h2 class="ds-heading" data-size="sm">${texts.deadTitle}</h2>
${nodes.length === 0 ? paragraph(texts.noDead) : table(texts.deadTitle, HEAD, nodes.map(rowOf))}
${nextLink("/utboks", pageInfo)}`;
    return show(visit, { title: texts.outboxTitle, body });
  });

  routes.page(RESEND, async (visit) => {
    const number = asked(visit, "nummer") ?? "";
    return askWhy(visit, { number, reason: "" }, null);
  });

  routes.form(RESEND, async (visit, { number = "", reason = "" }) => {
    const fault = faultOfReason(reason);
    if (fault !== null) return askWhy(visit, { number, reason }, fault);
    const problem = await change(visit, "resendMessage", { id: number, reason });
    if (problem !== null) return askWhy(visit, { number, reason }, problem.message);
    return routes.done(visit, "resent", "/utboks");
  });
}

/** The counts by themselves; a script on the page keeps them up to date. */
export async function outboxNumbers({ ask }: SignedIn): Promise<Html> {
  const { outbox } = await ask<{ outbox: { counts: OutboxCounts } }>(OUTBOX_COUNTS);
  return numbers(outbox.counts);
}

function numbers({ queued, sent, dead }: OutboxCounts): Html {
  const counts = [
    ["queued", texts.queued, queued],
    ["sent", texts.sent, sent],
    ["dead", texts.dead, dead],
  ] as const;
  return html`<dl class="v-figures">${counts.map(
    ([name, term, count]) =>
      html`<div><dt>${term}</dt><dd><strong data-live="${name}">${figure(count)}</strong></dd></div>`,
  )}</dl>`;
}

const HEAD = [
  texts.number,
  texts.kind,
  texts.channel,
  texts.created,
  texts.attempts,
  texts.lastError,
  texts.action,
];

function rowOf({ id, kind, channel, attempts, lastError, createdAt }: DeadMessage): Html[] {
  return [
    html`${id}`,
    html`${texts.kinds[kind] ?? kind}`,
    html`${texts.channels[channel] ?? channel}`,
    moment(createdAt),
    html`${attempts}`,
    html`${lastError ?? texts.never}`,
    link(`${RESEND}?nummer=${id}`, texts.resend, `${texts.resend}: ${id}`),
  ];
}

function askWhy(
  visit: SignedIn,
  { number, reason }: { number: string; reason: string },
  error: string | null,
) {
  const body = html`${paragraph(`${texts.number} ${number}. ${texts.resendText}`)}${form(
    visit,
    RESEND,
    html`<input type="hidden" name="number" value="${number}">${reasonField(reason, error, texts.reasonOfMessageHint)}
<p class="v-row">${button(texts.resend)}${link("/utboks", texts.cancel)}</p>`,
  )}`;
  const wrong =
    error === null ? {} : { status: 422, errors: [{ field: "reason", message: error }] };
  return show(visit, { title: texts.resendTitle, body, ...wrong });
}
