import { type Html, html } from "../pages/html.ts";
import { paragraph, table } from "../pages/parts.ts";
import { chart } from "./chart.ts";
import { LOOKUPS, type Lookups } from "./graph.ts";
import { show } from "./layout.ts";
import { figure, inTime, moment } from "./parts.ts";
import type { Routes } from "./routes.ts";
import { texts } from "./texts.ts";

const MOST_BARS = 12;

/** What agencies look people up for. */
export function lookupPages(routes: Routes): void {
  routes.page("/oppslag", async (visit) => {
    const counted = await inTime(visit.ask<{ lookupStatistics: Lookups }>(LOOKUPS));
    const body =
      counted === null ? paragraph(texts.counting) : statistics(counted.lookupStatistics);
    return show(visit, { title: texts.lookupsTitle, body });
  });
}

function statistics({ asOf, lookups, people, rows }: Lookups): Html {
  const head = [texts.agency, texts.orgNumber, texts.purpose, texts.lookupCount, texts.peopleCount];
  const cells = rows.map((row) => [
    html`${row.agency?.name ?? texts.never}`,
    html`${row.organization}`,
    html`${row.purpose ?? texts.noPurpose}`,
    html`${figure(row.lookups)}`,
    html`${figure(row.people)}`,
  ]);
  const byAgency = Map.groupBy(rows, (row) => row.agency?.name ?? row.organization);
  const bars = [...byAgency]
    .map(([label, of]) => ({ label, value: of.reduce((sum, row) => sum + row.people, 0) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST_BARS);
  const title = texts.lookupsChart;
  const shown = html`<dl class="v-figures"><div><dt>${texts.lookupCount}</dt><dd><strong>${figure(lookups)}</strong></dd></div>
<div><dt>${texts.peopleCount}</dt><dd><strong>${figure(people)}</strong></dd></div></dl>
<section class="v-part" aria-labelledby="chart"><h2 class="ds-heading" data-size="sm" id="chart">${title}</h2>
${chart({ id: "lookups-chart", title, head: [texts.agency, texts.peopleCount], bars, labelWidth: 0 })}</section>
<section class="v-part" aria-labelledby="all"><h2 class="ds-heading" data-size="sm" id="all">${texts.byPurpose}</h2>${paragraph(texts.mostShown)}
${table(texts.byPurpose, head, cells)}</section>`;
  return html`${paragraph(texts.lookupsText)}<p class="ds-paragraph">${texts.countedAt} ${moment(asOf)}. ${texts.countedEvery} ${texts.peopleCountText}</p>
${rows.length === 0 ? paragraph(texts.noLookups) : shown}`;
}
