import { html } from "../pages/html.ts";
import { BASE, show } from "./layout.ts";
import { paragraph } from "./parts.ts";
import type { Routes } from "./routes.ts";
import type { Visit } from "./visit.ts";

/** Help, what the law wants said of accessibility, and that there is no such page; for anybody. */
export function openPages(routes: Routes): void {
  routes.open("/hjelp", (visit) => {
    const { helpTitle: title, help } = visit.texts;
    const body = html`<div class="v-text">${help.map(
      ({ question, answer }) =>
        html`<h2 class="ds-heading" data-size="sm">${question}</h2>${paragraph(answer)}`,
    )}</div>`;
    return show(visit, { title, body });
  });

  routes.open("/tilgjengelighet", (visit) => {
    const { accessibilityTitle: title, accessibilityText } = visit.texts;
    const body = html`<div class="v-text">${accessibilityText.map(paragraph)}</div>`;
    return show(visit, { title, body });
  });

  routes.open("/", async ({ reply }) => reply.redirect(BASE, 301));
  routes.open("/*", (visit) => {
    const { notFoundTitle: title, notFoundText } = visit.texts;
    return show(visit, { title, body: paragraph(notFoundText), status: 404 });
  });
}

/** Where nobody is signed in: what there is to see, and the way in. */
export function welcome(visit: Visit, goto: string | null, notice: string | null, status = 200) {
  const { texts } = visit;
  const query = goto === null ? "" : `?${new URLSearchParams({ gotoUrl: goto })}`;
  const body = html`<div class="v-text">
${notice && html`<div class="ds-alert" data-color="${status === 200 ? "info" : "danger"}" role="status"><p class="ds-paragraph">${notice}</p></div>`}
${paragraph(texts.welcomeText)}${paragraph(texts.welcomeLogIn)}
<p><a class="ds-button" href="${BASE}/logg-inn${query}">${texts.logIn}</a></p></div>`;
  return show(visit, { title: texts.welcome, body, status });
}
