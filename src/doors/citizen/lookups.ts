import { type Html, html } from "../pages/html.ts";
import { type Connection, type Lookup, MY_LOOKUPS } from "./graph.ts";
import { show } from "./layout.ts";
import { afterOf, olderLink, PAGE_SIZE } from "./paging.ts";
import { moment, paragraph, table } from "./parts.ts";
import type { Routes } from "./routes.ts";
import type { SignedIn } from "./visit.ts";

/** Who was shown this person, when, and for what. */
export function lookupPages(routes: Routes): void {
  routes.page("/oppslag", async (visit) => {
    const { texts, ask, language } = visit;
    const asked = { first: PAGE_SIZE, after: afterOf(visit) };
    const { me } = await ask<{ me: { lookups: Connection<Lookup> } }>(MY_LOOKUPS, asked);
    const { nodes, pageInfo } = me.lookups;
    const rows = nodes.map((lookup) => [
      moment(lookup.at, language),
      whoOf(visit, lookup),
      html`${lookup.purpose ?? texts.noPurpose}`,
      html`${lookup.fields.join(", ")}`,
    ]);
    const head = [texts.when, texts.who, texts.purpose, texts.what];
    const body = html`${paragraph(texts.lookupsText)}
${rows.length === 0 ? paragraph(texts.noLookups) : table(texts.lookupsTitle, head, rows)}
${olderLink(visit, "/oppslag", pageInfo)}`;
    return show(visit, { title: texts.lookupsTitle, body });
  });
}

/** One look-up in a line. */
export function shownLookup(visit: SignedIn, lookup: Lookup): Html {
  const { at, purpose } = lookup;
  const { texts, language } = visit;
  return html`${moment(at, language)}: ${whoOf(visit, lookup)} (${purpose ?? texts.noPurpose})`;
}

function whoOf({ texts }: SignedIn, { kind, agency, organization, supplier }: Lookup): Html {
  if (kind === "OPERATOR") return html`${texts.operatorName}`;
  if (kind === "CITIZEN") return html`${texts.bySelf}`;
  const name = agency?.name ?? organization;
  return html`${name}${supplier !== null && html` ${texts.onBehalf} ${supplier}`}`;
}
