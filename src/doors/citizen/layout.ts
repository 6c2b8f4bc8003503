import { assetPaths } from "../pages/assets.ts";
import { type Html, html } from "../pages/html.ts";
import { BEACON, errorSummaryOf } from "../pages/parts.ts";
import { showPage } from "../pages/show.ts";
import { LANGUAGES, type PageLanguage } from "./texts/index.ts";
import type { Visit } from "./visit.ts";

export const BASE = "/minprofil";

export interface Page {
  title: string;
  body: Html;
  status?: number;
  /** What has to be corrected, said first; each leads to its field. */
  errors?: readonly { field: string; message: string }[];
}

/** Shows one page of the citizen's: head, menu, what was done before, what is wrong, and its body. */
export async function show(visit: Visit, { title, body, status, errors = [] }: Page) {
  const { texts, session, request, reply, language } = visit;
  const { style, elements } = await assetPaths();
  const path = new URL(request.url, "http://varde").pathname;
  const done = session?.done ? texts.done[session.done] : null;
  const shown = errors.length > 0 ? `${texts.errorTitle}: ${title}` : title;
  const formTargets = session?.goto ? [new URL(session.goto).origin] : [];
  return showPage(
    reply,
    html`<html lang="${texts.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shown} – ${texts.register}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
<script src="${elements}" defer></script>
</head>
<body>
<a class="ds-skip-link v-skip" href="#main">${texts.skip}</a>
<header class="v-header"><div class="v-inner">
<a class="v-brand" href="${BASE}">${BEACON}<span>${texts.register}</span></a>
${languageLinks(path, language, texts.languages)}
</div></header>
${session && menu(path, visit)}
<main id="main" tabindex="-1" class="v-inner">
${done && html`<div class="ds-alert" data-color="success" role="status"><p class="ds-paragraph">${done}</p></div>`}
${errors.length > 0 && errorSummary(visit, errors)}
<h1 class="ds-heading" data-size="lg">${title}</h1>
${body}
</main>
<footer class="v-footer"><div class="v-inner"><ul class="v-links">
<li><a class="ds-link" href="${BASE}/hjelp">${texts.menuHelp}</a></li>
<li><a class="ds-link" href="${BASE}/tilgjengelighet">${texts.accessibility}</a></li>
</ul></div></footer>
</body>
</html>`,
    { formTargets, ...(status !== undefined && { status }) },
  );
}

function languageLinks(path: string, current: PageLanguage, label: string): Html {
  const links = Object.entries(LANGUAGES).map(
    ([code, { name }]) =>
      html`<li><a class="ds-link" href="${path}?sprak=${code}" lang="${code}" hreflang="${code}"${
        code === current && html` aria-current="true"`
      }>${name}</a></li>`,
  );
  return html`<nav aria-label="${label}"><ul class="v-links">${links}</ul></nav>`;
}

function menu(path: string, { texts, session }: Visit): Html {
  const entries = [
    ["", texts.menuOverview],
    ["/reservasjon", texts.menuReservation],
    ["/sprak", texts.menuLanguage],
    ["/postkasse", texts.menuMailbox],
    ["/oppslag", texts.menuLookups],
    ["/historikk", texts.menuHistory],
    ["/data", texts.menuData],
  ] as const;
  const links = entries.map(
    ([at, text]) =>
      html`<li><a class="ds-link" href="${BASE}${at}"${
        path === BASE + at && html` aria-current="page"`
      }>${text}</a></li>`,
  );
  return html`<nav class="v-nav" aria-label="${texts.menu}"><div class="v-inner v-row"><ul class="v-links">${links}</ul>
<form method="post" action="${BASE}/logg-ut"><input type="hidden" name="csrf" value="${session?.csrf}"><button class="ds-button" data-variant="tertiary" data-size="sm">${texts.logOut}</button></form>
</div></nav>`;
}

function errorSummary(visit: Visit, errors: NonNullable<Page["errors"]>): Html {
  const shown = errors.map(({ field, message }) => ({ field, message: foreign(visit, message) }));
  return errorSummaryOf(visit.texts.errorTitle, shown);
}

/** A sentence of the graph's, which knows no Northern Sami, marked as what it is. */
export function foreign({ language }: Visit, text: string): Html {
  return language === "se" ? html`<span lang="nb">${text}</span>` : html`${text}`;
}
