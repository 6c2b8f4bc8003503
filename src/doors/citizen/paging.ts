import { type Html, html } from "../pages/html.ts";
import type { Connection } from "./graph.ts";
import { BASE } from "./layout.ts";
import type { SignedIn } from "./visit.ts";

export const PAGE_SIZE = 50;

/** The cursor that the link to this page carries. */
export function afterOf({ request }: SignedIn): string | null {
  const { etter } = request.query as { etter?: unknown };
  return typeof etter === "string" ? etter : null;
}

export function olderLink(
  { texts }: SignedIn,
  path: string,
  { hasNextPage, endCursor }: Connection<unknown>["pageInfo"],
): Html | null {
  if (!hasNextPage) return null;
  const at = `${BASE}${path}?${new URLSearchParams({ etter: endCursor ?? "" })}`;
  return html`<p><a class="ds-link" rel="next" href="${at}">${texts.older}</a></p>`;
}
