import { assetPaths } from "../pages/assets.ts";
import { type Html, html } from "../pages/html.ts";
import { BEACON, errorSummaryOf } from "../pages/parts.ts";
import { showPage } from "../pages/show.ts";
import { BASE, MENU } from "./menu.ts";
import { texts } from "./texts.ts";
import type { Visit } from "./visit.ts";

export interface Page {
  title: string;
  body: Html;
  status?: number;
  /** What has to be corrected, said first; each leads to its field. */
  errors?: readonly { field: string; message: string }[];
}

/** Shows one page of the desk: head, menu, what was done before, what is wrong, and its body. */
export async function show(visit: Visit, { title, body, status, errors = [] }: Page) {
  const { session, request, reply } = visit;
  const { style, elements, live } = await assetPaths();
  const path = new URL(request.url, "http://varde").pathname;
  const done = session?.done ? texts.done[session.done] : null;
  const shown = errors.length > 0 ? `${texts.errorTitle}: ${title}` : title;
  return showPage(
    reply,
    html`<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shown} – ${texts.desk}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
<script src="${elements}" defer></script>
${session && html`<script src="${live}" defer></script>`}
</head>
<body>
<a class="ds-skip-link v-skip" href="#main">${texts.skip}</a>
<header class="v-header"><div class="v-inner">
<a class="v-brand" href="${BASE}">${BEACON}<span>${texts.register}</span></a>
<span>${texts.desk}</span>
</div></header>
${session && menu(path, session)}
<main id="main" tabindex="-1" class="v-inner">
${done && html`<div class="ds-alert" data-color="success" role="status"><p class="ds-paragraph">${done}</p></div>`}
${errors.length > 0 && errorSummaryOf(texts.errorTitle, errors)}
<h1 class="ds-heading" data-size="lg">${title}</h1>
${body}
</main>
</body>
</html>`,
    status === undefined ? {} : { status },
  );
}

function menu(path: string, { csrf }: { csrf: string }): Html {
  const links = MENU.map(([at, text]) => {
    const isHere = at === "" ? path === BASE : path.startsWith(BASE + at);
    return html`<li><a class="ds-link" href="${BASE}${at}"${isHere && html` aria-current="page"`}>${text}</a></li>`;
  });
  return html`<nav class="v-nav" aria-label="${texts.menu}"><div class="v-inner v-row"><ul class="v-links">${links}</ul>
<form method="post" action="${BASE}/logg-ut"><input type="hidden" name="csrf" value="${csrf}"><button class="ds-button" data-variant="tertiary" data-size="sm">${texts.logOut}</button></form>
</div></nav>`;
}
