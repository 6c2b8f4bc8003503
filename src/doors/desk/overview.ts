import { type Html, html } from "../pages/html.ts";
import { paragraph } from "../pages/parts.ts";
import { chart } from "./chart.ts";
import { type ChannelQuality, QUALITY, type Quality } from "./graph.ts";
import { show } from "./layout.ts";
import { outboxNumbers } from "./outbox.ts";
import { figure, inTime, moment } from "./parts.ts";
import { texts } from "./texts.ts";
import type { SignedIn } from "./visit.ts";

/** The register's quality at a glance. */
export async function overview(visit: SignedIn) {
  const [quality, outbox] = await Promise.all([
    inTime(visit.ask<{ registerQuality: Quality }>(QUALITY)),
    outboxNumbers(visit),
  ]);
  const body = html`${quality === null ? paragraph(texts.counting) : figures(quality.registerQuality)}
<section class="v-part" aria-labelledby="outbox"><h2 class="ds-heading" data-size="sm" id="outbox">${texts.outboxNow}</h2>${outbox}</section>`;
  return show(visit, { title: texts.overviewTitle, body });
}

function figures(quality: Quality): Html {
  const { registered } = quality;
  const people = [
    [texts.registeredPeople, quality.registered, null],
    [texts.reachable, quality.reachable, registered],
    [texts.reservedPeople, quality.reserved, registered],
    [texts.withoutAddress, quality.withoutAddress, registered],
    [texts.deletedPeople, quality.deleted, null],
    [texts.sharedValues, quality.sharedValues, null],
    [texts.peopleSharingValues, quality.peopleSharingValues, registered],
  ] as const;
  return html`<p class="ds-paragraph">${texts.countedAt} ${moment(quality.asOf)}. ${texts.countedEvery}</p>
<section class="v-part" aria-labelledby="people"><h2 class="ds-heading" data-size="sm" id="people">${texts.people}</h2>
<dl class="v-figures">${people.map(([term, value, of]) => number(term, value, of))}</dl></section>
<div class="v-pair">${quality.channels.map(channelPart)}</div>`;
}

function channelPart({ channel, given, fresh, expired, expiring }: ChannelQuality): Html {
  const id = channel.toLowerCase();
  const bars = expiring.map(({ month, count }) => ({ label: monthName(month), value: count }));
  const title = texts.expiringTitle[channel] ?? "";
  return html`<section class="v-part" aria-labelledby="${id}"><h2 class="ds-heading" data-size="sm" id="${id}">${texts.channelTitle[channel]}</h2>
<dl class="v-figures">${number(texts.given, given, null)}${number(texts.freshValues, fresh, given)}${number(texts.expiredValues, expired, given)}</dl>
<h3 class="ds-heading" data-size="2xs">${title}</h3>${paragraph(texts.expiringText)}
${chart({ id: `${id}-chart`, title, head: [texts.month, texts.count], bars, labelWidth: 84 })}</section>`;
}

function number(term: string, value: number, of: number | null): Html {
  const share = of !== null && of > 0 && ` ${percent(value / of)}`;
  return html`<div><dt>${term}</dt><dd><strong>${figure(value)}</strong>${share}</dd></div>`;
}

function percent(share: number): string {
  return share.toLocaleString("nb-NO", { style: "percent", maximumFractionDigits: 1 });
}

function monthName(month: string): string {
  const options = { month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Date(`${month}-01`).toLocaleDateString("nb-NO", options);
}
