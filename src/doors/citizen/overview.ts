import { type Html, html } from "../pages/html.ts";
import { change, type Lookup, type MyRecord, myRecord, OVERVIEW, type Point } from "./graph.ts";
import { BASE, foreign, show } from "./layout.ts";
import { shownLookup } from "./lookups.ts";
import { button, buttonLink, day, field, form, paragraph } from "./parts.ts";
import type { Routes } from "./routes.ts";
import type { SignedIn } from "./visit.ts";

interface Overview extends MyRecord {
  notificationDecision: { outcome: string };
  lookups: { nodes: Lookup[] };
}

/** After so long a person is asked whether what is registered is right; domain 2.7. */
const ASK_AFTER = 90 * 86_400_000;

/** What the public sector uses, whether it still counts, and what can be done about it. */
export async function overview(visit: SignedIn) {
  const { me } = await visit.ask<{ me: Overview }>(OVERVIEW);
  return me.registration === "ACTIVE" ? active(visit, me) : unregistered(visit, me);
}

export function overviewForms(routes: Routes): void {
  routes.form("/bekreft", async (visit) => {
    const problem = await change(visit, "confirmContactInfo", {});
    if (problem !== null) return stopped(visit, problem.message);
    const { goto } = visit.session;
    if (goto === null) return routes.done(visit, "confirmed");
    return routes.done({ ...visit, session: { ...visit.session, goto: null } }, null, goto);
  });

  routes.form("/registrer", async (visit, fields) => {
    const { email = "", mobile = "" } = fields;
    const given = { ...(email.trim() && { email }), ...(mobile.trim() && { mobile }) };
    const problem = await change(visit, "registerPerson", given);
    if (problem === null) return routes.done(visit, "registered");
    const isOfMobile = problem.code === "INVALID_MOBILE_NUMBER";
    const errors = [{ field: isOfMobile ? "mobile" : "email", message: problem.message }];
    return unregistered(visit, await myRecord(visit), { email, mobile, errors });
  });
}

async function stopped(visit: SignedIn, message: string) {
  const { errorTitle: title } = visit.texts;
  return show(visit, {
    title,
    body: html`<p class="ds-paragraph">${foreign(visit, message)}</p>`,
    status: 409,
  });
}

function active(visit: SignedIn, me: Overview) {
  const { texts, session, language } = visit;
  const { email = null, mobile = null } = me.contactInfo ?? {};
  const points = [email, mobile].filter((point) => point !== null);
  const isDue = points.some((point) => visit.now - newest(point) >= ASK_AFTER);
  const outcome = me.notificationDecision.outcome;
  const status = me.reservation.reserved
    ? texts.statusReserved
    : outcome === "NOTIFY"
      ? texts.statusDigital
      : texts.statusPaper;
  const confirm = form(
    visit,
    "/bekreft",
    html`${paragraph(texts.confirmText)}${button(texts.confirm)}`,
  );
  const asked = html`<section class="ds-card" data-color="warning" aria-labelledby="ask"><h2 class="ds-heading" data-size="sm" id="ask">${texts.askTitle}</h2>
${paragraph(texts.askText)}${cards(visit, email, mobile, "h3")}${confirm}</section>`;
  const body = html`${
    session.goto !== null &&
    html`<p><a class="ds-link" href="${session.goto}">${texts.backToService}</a></p>`
  }
${paragraph(texts.overviewText)}
${isDue ? asked : html`${cards(visit, email, mobile, "h2")}${points.length > 0 && confirm}`}
<section class="ds-card" aria-labelledby="status"><h2 class="ds-heading" data-size="sm" id="status">${texts.status}</h2>${paragraph(status)}</section>
<div class="v-cards">
${tile(
  texts.reservation,
  me.reservation.reservedAt
    ? html`${texts.reservedSince} ${day(me.reservation.reservedAt, language)}`
    : texts.notReserved,
  buttonLink(texts.change, "/reservasjon", `${texts.change}: ${texts.reservation}`),
)}
${tile(
  texts.language,
  texts.languageNames[me.language?.code as keyof typeof texts.languageNames] ?? texts.noLanguage,
  buttonLink(texts.change, "/sprak", `${texts.change}: ${texts.language}`),
)}
${tile(
  texts.mailbox,
  me.digitalMailbox?.address ?? texts.noMailbox,
  buttonLink(texts.change, "/postkasse", `${texts.change}: ${texts.mailbox}`),
)}
</div>
<section aria-labelledby="seen"><h2 class="ds-heading" data-size="sm" id="seen">${texts.lastLookups}</h2>
${
  me.lookups.nodes.length === 0
    ? paragraph(texts.noLookups)
    : html`<ul class="ds-list">${me.lookups.nodes.map((lookup) => html`<li>${shownLookup(visit, lookup)}</li>`)}</ul>`
}
<p><a class="ds-link" href="${BASE}/oppslag">${texts.menuLookups}</a></p></section>`;
  return show(visit, { title: texts.overview, body });
}

function newest({ changedAt, confirmedAt }: Point): number {
  return Math.max(...[changedAt, confirmedAt].map((at) => (at === null ? 0 : Date.parse(at))));
}

function cards(
  visit: SignedIn,
  email: (Point & { address: string }) | null,
  mobile: (Point & { number: string }) | null,
  level: Level,
): Html {
  const { texts } = visit;
  const both = email !== null && mobile !== null;
  const emailTexts = { title: texts.email, none: texts.noEmail, change: texts.changeEmail };
  const mobileTexts = { title: texts.mobile, none: texts.noMobile, change: texts.changeMobile };
  return html`<div class="v-cards">
${card(visit, email, email?.address, "/epost", level, { ...emailTexts, add: texts.addEmail, remove: both && texts.removeEmail })}
${card(visit, mobile, mobile?.number, "/mobil", level, { ...mobileTexts, add: texts.addMobile, remove: both && texts.removeMobile })}
</div>`;
}

type Level = "h2" | "h3";

interface CardTexts {
  title: string;
  none: string;
  add: string;
  change: string;
  remove: string | false;
}

function card(
  visit: SignedIn,
  point: Point | null,
  value: string | undefined,
  path: string,
  level: Level,
  own: CardTexts,
): Html {
  const { texts, language } = visit;
  const heading = html`<${level} class="ds-heading" data-size="xs">${own.title}</${level}>`;
  if (point === null)
    return html`<div class="ds-card">${heading}${paragraph(own.none)}${buttonLink(texts.add, path, own.add)}</div>`;
  const isFresh = point.freshness === "FRESH";
  const dated = (at: string | null) => (at === null ? texts.never : day(at, language));
  return html`<div class="ds-card">${heading}
<p class="v-value">${value}</p>
<p class="v-row"><span class="ds-tag" data-color="${isFresh ? "success" : "danger"}">${isFresh ? texts.fresh : texts.expired}</span>
${point.shared && html`<span class="ds-tag" data-color="warning">${texts.shared}</span>`}</p>
${!isFresh && paragraph(texts.expiredText)}
${point.shared && paragraph(texts.sharedText)}
<dl class="v-facts"><dt>${texts.changedAt}</dt><dd>${dated(point.changedAt)}</dd>
<dt>${texts.confirmedAt}</dt><dd>${dated(point.confirmedAt)}</dd>
<dt>${texts.validatedAt}</dt><dd>${dated(point.validatedAt)}</dd>
<dt>${texts.expiresAt}</dt><dd>${day(point.expiresAt, language)}</dd></dl>
<p class="v-row">${buttonLink(texts.change, path, own.change)}${own.remove && buttonLink(texts.remove, `${path}/fjern`, own.remove)}</p></div>`;
}

function tile(title: string, text: string | Html, action: Html): Html {
  return html`<div class="ds-card"><h2 class="ds-heading" data-size="xs">${title}</h2><p class="ds-paragraph">${text}</p><p>${action}</p></div>`;
}

interface Given {
  email: string;
  mobile: string;
  errors: { field: string; message: string }[];
}

function unregistered(
  visit: SignedIn,
  { registration }: Pick<MyRecord, "registration">,
  { email, mobile, errors }: Given = { email: "", mobile: "", errors: [] },
) {
  const { texts } = visit;
  const isDeleted = registration === "DELETED";
  const [title, text] = isDeleted
    ? [texts.deletedTitle, texts.deletedText]
    : [texts.unknownTitle, texts.unknownText];
  const errorOf = (name: string) => errors.find((each) => each.field === name)?.message ?? null;
  const body = html`${paragraph(text)}${form(
    visit,
    "/registrer",
    html`${field(visit, { name: "email", label: texts.email, hint: texts.newEmailHint, value: email, error: errorOf("email"), type: "email", autocomplete: "email" })}
${field(visit, { name: "mobile", label: texts.mobile, hint: texts.newMobileHint, value: mobile, error: errorOf("mobile"), type: "tel", autocomplete: "tel" })}
${button(texts.registerMe)}`,
  )}`;
  return show(visit, { title, body, errors, ...(errors.length > 0 && { status: 422 }) });
}
