import { setTimeout as sleep } from "node:timers/promises";
import { type Html, html } from "../pages/html.ts";
import { fieldOf, formTo, momentIn } from "../pages/parts.ts";
import { BASE } from "./menu.ts";
import { texts } from "./texts.ts";
import type { SignedIn } from "./visit.ts";

export function moment(instant: string | null): Html {
  return instant === null ? html`${texts.never}` : momentIn(instant, "nb-NO");
}

export function day(instant: string | null): Html {
  if (instant === null) return html`${texts.never}`;
  const text = new Date(instant).toLocaleDateString("nb-NO", { timeZone: "Europe/Oslo" });
  return html`<time datetime="${instant}">${text}</time>`;
}

export function figure(number: number): string {
  return number.toLocaleString("nb-NO");
}

export function form({ session }: SignedIn, path: string, inner: Html): Html {
  return formTo(BASE + path, session, inner);
}

/** Says why something is done; the graph asks every operator for it. */
export function reasonField(value: string, error: string | null, hint = texts.reasonHint): Html {
  return fieldOf({ name: "reason", label: texts.reason, hint, value, error, isLong: true });
}

const LONGEST_REASON = 500;

/** What is wrong with a reason; null when nothing is. */
export function faultOfReason(reason: string): string | null {
  const { length } = reason.trim();
  return length === 0 || length > LONGEST_REASON ? texts.reasonMissing : null;
}

export function facts(pairs: readonly (readonly [string, Html | string])[]): Html {
  return html`<dl class="v-facts">${pairs.map(([term, said]) => html`<dt>${term}</dt><dd>${said}</dd>`)}</dl>`;
}

export function link(path: string, text: string, label?: string): Html {
  return html`<a class="ds-link" href="${BASE}${path}"${label !== undefined && html` aria-label="${label}"`}>${text}</a>`;
}

export function nextLink(
  path: string,
  { hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null },
): Html | null {
  if (!hasNextPage) return null;
  return html`<p>${link(`${path}?${new URLSearchParams({ etter: endCursor ?? "" })}`, texts.older)}</p>`;
}

/** A value of the URL's query; null where it is not there once. */
export function asked({ request }: SignedIn, name: string): string | null {
  const value = (request.query as Record<string, unknown>)[name];
  return typeof value === "string" ? value : null;
}

/** Of the page after a cursor. */
export function afterOf(visit: SignedIn): string | null {
  const after = asked(visit, "etter");
  return after !== null && /^\d{1,15}$/.test(after) ? after : null;
}

/** For this long a page waits for figures that are being counted; milliseconds. */
const PATIENCE = 3000;

/** What is there in time to be shown; null for what still has to be counted. */
export async function inTime<Figures>(counting: Promise<Figures>): Promise<Figures | null> {
  counting.catch(() => undefined);
  return Promise.race([counting, sleep(PATIENCE, null, { ref: false })]);
}
