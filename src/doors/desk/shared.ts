import { html } from "../pages/html.ts";
import { paragraph, table } from "../pages/parts.ts";
import { SHARED, type Shared } from "./campaign-graph.ts";
import { show } from "./layout.ts";
import { asked, figure, link } from "./parts.ts";
import type { Routes } from "./routes.ts";
import { texts } from "./texts.ts";

/** Addresses that many people have, to be cleaned up with a campaign. */
export function sharedPage(routes: Routes): void {
  routes.page("/delte", async (visit) => {
    const channel = asked(visit, "kanal") === "SMS" ? "SMS" : "EMAIL";
    const after = asked(visit, "etter");
    const asking = { channel, after };
    const { sharedContactPoints } = await visit.ask<{ sharedContactPoints: Shared }>(
      SHARED,
      asking,
    );
    const { nodes, pageInfo } = sharedContactPoints;
    const rows = nodes.map(({ address, people }) => [html`${address}`, html`${figure(people)}`]);
    const head = [texts.address, texts.howMany];
    const next = new URLSearchParams({ kanal: channel, etter: pageInfo.endCursor ?? "" });
    const body = html`${paragraph(texts.sharedText)}
<ul class="v-links"><li>${link("/delte?kanal=EMAIL", texts.channels.EMAIL ?? "")}</li><li>${link("/delte?kanal=SMS", texts.channels.SMS ?? "")}</li></ul>
${rows.length === 0 ? paragraph(texts.noShared) : table(texts.sharedTitle, head, rows)}
${pageInfo.hasNextPage && html`<p>${link(`/delte?${next}`, texts.older)}</p>`}`;
    return show(visit, { title: `${texts.sharedTitle}: ${texts.channels[channel]}`, body });
  });
}
