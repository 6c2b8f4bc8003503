import { type Html, html } from "../pages/html.ts";
import { change, myRecord, type Problem } from "./graph.ts";
import { show } from "./layout.ts";
import { button, field, form, paragraph } from "./parts.ts";
import type { Routes } from "./routes.ts";
import type { SignedIn } from "./visit.ts";

/** The suppliers of mailboxes for digital letters, by their organisation numbers. */
const SUPPLIERS = [
  ["984661185", "Digipost"],
  ["922020175", "e-Boks"],
] as const;

/** What a person chooses: to be reserved or not, a language, a mailbox. */
export function choicePages(routes: Routes): void {
  routes.page("/reservasjon", (visit) => reservation(visit, null));
  routes.form("/reservasjon", async (visit, { choice }) => {
    const isToReserve = choice === "reserve";
    const problem = await change(visit, isToReserve ? "reserve" : "withdrawReservation", {});
    if (problem !== null) return reservation(visit, problem);
    return routes.done(visit, isToReserve ? "reserved" : "withdrawn");
  });

  routes.page("/sprak", (visit) => language(visit, null));
  routes.form("/sprak", async (visit, { code = "" }) => {
    if (!Object.hasOwn(visit.texts.languageNames, code)) return language(visit, null);
    const problem = await change(visit, "chooseLanguage", { code });
    return problem === null ? routes.done(visit, "language") : language(visit, problem);
  });

  routes.page("/postkasse", (visit) => mailbox(visit, {}, null));
  routes.form("/postkasse", async (visit, fields) => {
    const { address = "", supplier = "", none } = fields;
    const { pickSupplier: message } = visit.texts;
    const wish = none === undefined ? { address: address.trim(), supplier } : null;
    if (wish !== null && !SUPPLIERS.some(([orgNumber]) => orgNumber === supplier))
      return mailbox(visit, fields, { code: "INVALID_MAILBOX", message });
    const problem = await change(visit, "chooseDigitalMailbox", { mailbox: wish });
    if (problem !== null) return mailbox(visit, fields, problem);
    return routes.done(visit, wish === null ? "noMailbox" : "mailbox");
  });
}

async function reservation(visit: SignedIn, problem: Problem | null) {
  const { texts } = visit;
  const { reserved } = (await myRecord(visit)).reservation;
  const points = reserved ? texts.withdrawConsequences : texts.reserveConsequences;
  const body = html`<div class="v-text">${paragraph(reserved ? texts.withdrawText : texts.reserveText)}
<ul class="ds-list">${points.map((point) => html`<li>${point}</li>`)}</ul>
${form(
  visit,
  "/reservasjon",
  html`<input type="hidden" name="choice" value="${reserved ? "withdraw" : "reserve"}">
<button class="ds-button" id="choice">${reserved ? texts.withdraw : texts.reserve}</button>`,
)}</div>`;
  return show(visit, { title: texts.reserveTitle, body, ...wrong("choice", problem) });
}

async function language(visit: SignedIn, problem: Problem | null) {
  const { texts } = visit;
  const chosen = (await myRecord(visit)).language?.code;
  const options = Object.entries(texts.languageNames).map(([code, name]) =>
    radio("code", code, name, code === chosen),
  );
  const body = html`${paragraph(texts.languageText)}${form(
    visit,
    "/sprak",
    html`<fieldset class="ds-fieldset"><legend class="ds-label">${texts.chooseLanguage}</legend>${options}</fieldset>
${button(texts.chooseLanguage)}`,
  )}`;
  return show(visit, { title: texts.languageTitle, body, ...wrong("code-NB", problem) });
}

async function mailbox(
  visit: SignedIn,
  given: { address?: string; supplier?: string },
  problem: Problem | null,
) {
  const { texts } = visit;
  const { digitalMailbox } = await myRecord(visit);
  const supplier = given.supplier ?? digitalMailbox?.supplier;
  const value = given.address ?? digitalMailbox?.address ?? "";
  const options = SUPPLIERS.map(([orgNumber, name]) =>
    radio("supplier", orgNumber, name, orgNumber === supplier),
  );
  const error = problem?.message ?? null;
  const { mailboxAddress: label, mailboxAddressHint: hint } = texts;
  const body = html`${paragraph(texts.mailboxText)}${form(
    visit,
    "/postkasse",
    html`<fieldset class="ds-fieldset"><legend class="ds-label">${texts.mailboxSupplier}</legend>${options}</fieldset>
${field(visit, { name: "address", label, hint, value, error })}
${button(texts.chooseMailbox)}`,
  )}${
    digitalMailbox !== null &&
    form(
      visit,
      "/postkasse",
      html`<input type="hidden" name="none" value="1">${button(texts.noMailboxMore, "secondary")}`,
    )
  }`;
  return show(visit, { title: texts.mailboxTitle, body, ...wrong("address", problem) });
}

function radio(name: string, value: string, label: string, isChosen: boolean): Html {
  const id = `${name}-${value}`;
  return html`<ds-field class="ds-field"><input class="ds-input" type="radio" id="${id}" name="${name}" value="${value}"${
    isChosen && html` checked`
  }><label class="ds-label" data-weight="regular" for="${id}">${label}</label></ds-field>`;
}

function wrong(fieldName: string, problem: Problem | null) {
  if (problem === null) return {};
  return { status: 422, errors: [{ field: fieldName, message: problem.message }] };
}
