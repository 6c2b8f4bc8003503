import { type Html, html } from "../pages/html.ts";
import {
  type Change,
  type Connection,
  type Lookup,
  MY_CHANGES,
  MY_LOOKUPS,
  myRecord,
} from "./graph.ts";
import { BASE, show } from "./layout.ts";
import { afterOf, olderLink, PAGE_SIZE } from "./paging.ts";
import { moment, paragraph, table } from "./parts.ts";
import type { Routes } from "./routes.ts";
import type { SignedIn } from "./visit.ts";

/** What was changed, and everything there is to take away. */
export function historyPages(routes: Routes): void {
  routes.page("/historikk", async (visit) => {
    const { texts, language } = visit;
    const { nodes, pageInfo } = await changes(visit, PAGE_SIZE, afterOf(visit));
    const rows = nodes.map((change) => [
      moment(change.at, language),
      html`${texts.kinds[change.kind] ?? texts.otherKind}`,
      actorOf(visit, change),
      html`${change.reason ?? "–"}`,
    ]);
    const head = [texts.when, texts.happened, texts.by, texts.why];
    const body = html`${paragraph(texts.historyText)}
${rows.length === 0 ? paragraph(texts.noHistory) : table(texts.historyTitle, head, rows)}
${olderLink(visit, "/historikk", pageInfo)}`;
    return show(visit, { title: texts.historyTitle, body });
  });

  routes.page("/data", async (visit) => {
    const { texts } = visit;
    const body = html`${paragraph(texts.dataText)}
<p><a class="ds-button" href="${BASE}/data/min-profil.json" download>${texts.download}</a></p>`;
    return show(visit, { title: texts.dataTitle, body });
  });

  routes.page("/data/min-profil.json", async (visit) => {
    const data = {
      person: await myRecord(visit),
      changes: await all((after) => changes(visit, MOST_AT_ONCE, after)),
      lookups: await all((after) => lookups(visit, after)),
    };
    return visit.reply
      .header("content-type", "application/json; charset=utf-8")
      .header("content-disposition", 'attachment; filename="min-profil.json"')
      .header("cache-control", "no-store")
      .header("x-content-type-options", "nosniff")
      .send(`${JSON.stringify(data, null, 2)}\n`);
  });
}

const MOST_AT_ONCE = 100;

async function changes({ ask }: SignedIn, first: number, after: string | null) {
  const asked = { first, after };
  return (await ask<{ me: { changes: Connection<Change> } }>(MY_CHANGES, asked)).me.changes;
}

async function lookups({ ask }: SignedIn, after: string | null) {
  const asked = { first: MOST_AT_ONCE, after };
  return (await ask<{ me: { lookups: Connection<Lookup> } }>(MY_LOOKUPS, asked)).me.lookups;
}

/** Every page of a connection, one after the other. */
async function all<Node>(page: (after: string | null) => Promise<Connection<Node>>) {
  const nodes: Node[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const found: Connection<Node> = await page(after);
    nodes.push(...found.nodes);
    after = found.pageInfo.endCursor;
    more = found.pageInfo.hasNextPage;
  }
  return nodes;
}

function actorOf({ texts }: SignedIn, { actor }: Change): Html {
  if (actor.kind === "CITIZEN") return html`${texts.bySelf}`;
  if (actor.kind === "AGENCY") return html`${actor.organization ?? texts.byAgency}`;
  return html`${texts.byOther}`;
}
