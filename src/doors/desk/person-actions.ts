import { NotAnswered } from "../pages/ask.ts";
import { change } from "../pages/change.ts";
import { type Html, html } from "../pages/html.ts";
import { button, fieldOf } from "../pages/parts.ts";
import { show } from "./layout.ts";
import { BASE } from "./menu.ts";
import { asked, faultOfReason, form, link, reasonField } from "./parts.ts";
import type { Fields, Routes } from "./routes.ts";
import { texts } from "./texts.ts";
import type { SignedIn } from "./visit.ts";

const DELETE = "/person/slett";
const REPLACE = "/person/nytt-nummer";
const ERASE = "/person/slett-alt";
const ERASE_FOR_GOOD = "/person/slett-alt/bekreft";

interface Fault {
  field: string;
  message: string;
}

/** What an operator may do to the person who is looked at, each with a reason. */
export function personActions(routes: Routes): void {
  looking(DELETE, askToDelete, async (visit, nationalId, fields) => {
    const input = { nationalId, reason: fields.reason, ...revisionOf(fields) };
    const problem = await change(visit, "deleteRegistration", input, visit.session.lookup?.purpose);
    if (problem === null) return routes.done(visit, "deleted", "/person/vis");
    return askToDelete(visit, fields, [{ field: "reason", message: problem.message }]);
  });

  looking(REPLACE, askToReplace, async (visit, nationalId, fields) => {
    const newNationalId = (fields.newNationalId ?? "").replace(/\s/g, "");
    const wrong = (message: string) =>
      askToReplace(visit, fields, [{ field: "newNationalId", message }]);
    if (!/^\d{11}$/.test(newNationalId)) return wrong(texts.nationalIdWrong);
    const input = { nationalId, newNationalId, reason: fields.reason, ...revisionOf(fields) };
    try {
      const problem = await change(
        visit,
        "replaceNationalId",
        input,
        visit.session.lookup?.purpose,
      );
      if (problem !== null) return wrong(problem.message);
    } catch (fault) {
      if (!(fault instanceof NotAnswered && fault.code === "BAD_USER_INPUT")) throw fault;
      return wrong(texts.nationalIdWrong);
    }
    const { lookup } = visit.session;
    const session = {
      ...visit.session,
      lookup: lookup && { ...lookup, nationalId: newNationalId },
    };
    return routes.done({ ...visit, session }, "replaced", "/person/vis");
  });

  looking(ERASE, askToErase, (visit, _, fields) => askAgain(visit, fields, []));

  routes.form(ERASE_FOR_GOOD, async (visit, fields) => {
    const { lookup } = visit.session;
    if (lookup === null) return visit.reply.redirect(`${BASE}/person`, 303);
    const { nationalId } = lookup;
    const wrong = (message: string) => askAgain(visit, fields, [{ field: "nationalId", message }]);
    if ((fields.nationalId ?? "").replace(/\s/g, "") !== nationalId)
      return wrong(texts.eraseNumberWrong);
    const input = { nationalId, reason: fields.reason, ...revisionOf(fields) };
    const problem = await change(visit, "erasePerson", input, visit.session.lookup?.purpose);
    if (problem !== null) return wrong(problem.message);
    const session = { ...visit.session, lookup: null };
    return routes.done({ ...visit, session }, "erased", "/person");
  });

  /** A page with a form about whoever is looked at, which is taken once it says why. */
  function looking(
    path: string,
    page: (visit: SignedIn, fields: Fields, errors: readonly Fault[]) => ReturnType<typeof show>,
    take: (visit: SignedIn, nationalId: string, fields: Fields) => ReturnType<typeof show>,
  ): void {
    routes.page(path, async (visit) => {
      if (visit.session.lookup === null) return visit.reply.redirect(`${BASE}/person`, 303);
      return page(visit, { revision: asked(visit, "revisjon") ?? "" }, []);
    });
    routes.form(path, async (visit, fields) => {
      const { lookup } = visit.session;
      if (lookup === null) return visit.reply.redirect(`${BASE}/person`, 303);
      const fault = faultOfReason(fields.reason ?? "");
      if (fault !== null) return page(visit, fields, [{ field: "reason", message: fault }]);
      return take(visit, lookup.nationalId, fields);
    });
  }
}

/** The one that the operator has read; on any other nothing is done. */
function revisionOf({ revision = "" }: Fields): { expectedRevision?: number } {
  return /^\d{1,9}$/.test(revision) ? { expectedRevision: Number(revision) } : {};
}

function askToDelete(visit: SignedIn, fields: Fields, errors: readonly Fault[]) {
  return ask(visit, DELETE, fields, errors, {
    title: texts.delete,
    text: texts.deleteText,
    inner: reasonField(fields.reason ?? "", errorOf(errors, "reason")),
    submit: html`<button class="ds-button" data-color="danger">${texts.delete}</button>`,
  });
}

function askToReplace(visit: SignedIn, fields: Fields, errors: readonly Fault[]) {
  const number = fieldOf({
    name: "newNationalId",
    label: texts.newNationalId,
    hint: texts.nationalIdHint,
    value: fields.newNationalId ?? "",
    error: errorOf(errors, "newNationalId"),
    inputmode: "numeric",
    autocomplete: "off",
  });
  return ask(visit, REPLACE, fields, errors, {
    title: texts.replace,
    text: texts.replaceText,
    inner: html`${number}${reasonField(fields.reason ?? "", errorOf(errors, "reason"))}`,
    submit: button(texts.replace),
  });
}

function askToErase(visit: SignedIn, fields: Fields, errors: readonly Fault[]) {
  return ask(visit, ERASE, fields, errors, {
    title: texts.erase,
    text: texts.eraseText,
    inner: reasonField(fields.reason ?? "", errorOf(errors, "reason")),
    submit: button(texts.goOn),
  });
}

function askAgain(visit: SignedIn, fields: Fields, errors: readonly Fault[]) {
  const number = fieldOf({
    name: "nationalId",
    label: texts.eraseNumber,
    hint: texts.nationalIdHint,
    error: errorOf(errors, "nationalId"),
    inputmode: "numeric",
    autocomplete: "off",
  });
  return ask(visit, ERASE_FOR_GOOD, fields, errors, {
    title: texts.eraseAgain,
    text: texts.eraseAgainText,
    inner: html`<input type="hidden" name="reason" value="${fields.reason}">${number}`,
    submit: html`<button class="ds-button" data-color="danger">${texts.eraseForGood}</button>`,
  });
}

function errorOf(errors: readonly Fault[], field: string): string | null {
  return errors.find((each) => each.field === field)?.message ?? null;
}

function ask(
  visit: SignedIn,
  path: string,
  { revision }: Fields,
  errors: readonly Fault[],
  { title, text, inner, submit }: { title: string; text: string; inner: Html; submit: Html },
) {
  const about = visit.session.lookup?.nationalId ?? "";
  const body = html`<p class="ds-paragraph">${texts.about} <strong>${about}</strong>. ${text}</p>${form(
    visit,
    path,
    html`<input type="hidden" name="revision" value="${revision}">${inner}
<p class="v-row">${submit}${link("/person/vis", texts.cancel)}</p>`,
  )}`;
  return show(visit, { title, body, errors, ...(errors.length > 0 && { status: 422 }) });
}
