import { html } from "../pages/html.ts";
import { change, myRecord, type Problem } from "./graph.ts";
import { BASE, show } from "./layout.ts";
import { button, field, form, paragraph } from "./parts.ts";
import type { Routes } from "./routes.ts";
import type { SignedIn } from "./visit.ts";

interface Kind {
  path: "/epost" | "/mobil";
  channel: "EMAIL" | "SMS";
  /** Its name in `updateContactInfo`. */
  part: "email" | "mobile";
  done: string;
}

const KINDS: readonly Kind[] = [
  { path: "/epost", channel: "EMAIL", part: "email", done: "emailChanged" },
  { path: "/mobil", channel: "SMS", part: "mobile", done: "mobileChanged" },
];

/** Changes an address: the new one, a code sent to it, and what the code proves. */
export function contactPointPages(routes: Routes): void {
  for (const kind of KINDS) {
    const { path, channel, part } = kind;
    routes.page(path, (visit) => askForAddress(visit, kind, "", null));

    routes.form(path, async (visit, fields) => {
      const address = (fields.address ?? "").trim();
      const problem = await change(visit, "requestValidationCode", { channel, address });
      if (problem !== null) return askForAddress(visit, kind, address, problem);
      const pending = { channel, address };
      return routes.done(withSession(visit, { pending }), null, `${BASE}${path}/kode`);
    });

    routes.page(`${path}/kode`, async (visit) => {
      const { pending } = visit.session;
      if (pending?.channel !== channel) return visit.reply.redirect(BASE + path, 303);
      return askForCode(visit, kind, pending.address, null);
    });

    routes.form(`${path}/kode`, async (visit, fields) => {
      const { pending } = visit.session;
      if (pending?.channel !== channel) return visit.reply.redirect(BASE + path, 303);
      const { address } = pending;
      if (fields.again !== undefined) {
        const problem = await change(visit, "requestValidationCode", { channel, address });
        if (problem !== null) return askForCode(visit, kind, address, problem);
        return routes.done(visit, "codeSent", `${BASE}${path}/kode`);
      }
      const code = (fields.code ?? "").replace(/\s/g, "");
      const problem = await change(visit, "validateContactPoint", { channel, address, code });
      if (problem !== null) return askForCode(visit, kind, address, problem);
      const { goto } = visit.session;
      const after = withSession(visit, { pending: null, goto: null });
      return goto === null ? routes.done(after, kind.done) : routes.done(after, null, goto);
    });

    routes.page(`${path}/fjern`, (visit) => askToRemove(visit, kind, null));

    routes.form(`${path}/fjern`, async (visit) => {
      const problem = await change(visit, "updateContactInfo", { [part]: null });
      return problem === null ? routes.done(visit, "removed") : askToRemove(visit, kind, problem);
    });
  }
}

function withSession(visit: SignedIn, session: Partial<SignedIn["session"]>): SignedIn {
  return { ...visit, session: { ...visit.session, ...session } };
}

async function askForAddress(
  visit: SignedIn,
  { path, part }: Kind,
  value: string,
  problem: Problem | null,
) {
  const { texts } = visit;
  const { contactInfo } = await myRecord(visit);
  const isNew = (contactInfo?.[part] ?? null) === null;
  const how =
    part === "email"
      ? ({
          type: "email",
          autocomplete: "email",
          inputmode: "email",
          hint: texts.newEmailHint,
        } as const)
      : ({
          type: "tel",
          autocomplete: "tel",
          inputmode: "tel",
          hint: texts.newMobileHint,
        } as const);
  const title =
    part === "email"
      ? isNew
        ? texts.addEmail
        : texts.changeEmail
      : isNew
        ? texts.addMobile
        : texts.changeMobile;
  const label = part === "email" ? texts.newEmail : texts.newMobile;
  const error = problem?.message ?? null;
  const body = html`${paragraph(texts.sendCodeText)}${form(
    visit,
    path,
    html`${field(visit, { name: "address", label, value, error, ...how })}
<p class="v-row">${button(texts.sendCode)}<a class="ds-link" href="${BASE}">${texts.cancel}</a></p>`,
  )}`;
  return show(visit, { title, body, ...wrong("address", problem) });
}

function askForCode(visit: SignedIn, { path }: Kind, address: string, problem: Problem | null) {
  const { texts } = visit;
  const error = problem?.message ?? null;
  const body = html`<p class="ds-paragraph">${texts.codeSentTo} <strong>${address}</strong>. ${texts.codeLife}</p>${form(
    visit,
    `${path}/kode`,
    html`${field(visit, { name: "code", label: texts.code, hint: texts.codeHint, error, autocomplete: "one-time-code", inputmode: "numeric", isCode: true })}
<p class="v-row">${button(texts.save)}<a class="ds-link" href="${BASE}">${texts.cancel}</a></p>`,
  )}
${form(visit, `${path}/kode`, html`<input type="hidden" name="again" value="1">${button(texts.resend, "tertiary")}`)}`;
  return show(visit, { title: texts.codeTitle, body, ...wrong("code", problem) });
}

function askToRemove(visit: SignedIn, { path, part }: Kind, problem: Problem | null) {
  const { texts } = visit;
  const body = html`${paragraph(texts.removeText)}${form(
    visit,
    `${path}/fjern`,
    html`<p class="v-row"><button class="ds-button" data-color="danger" id="remove">${texts.remove}</button><a class="ds-link" href="${BASE}">${texts.cancel}</a></p>`,
  )}`;
  const title = part === "email" ? texts.removeTitleEmail : texts.removeTitleMobile;
  return show(visit, { title, body, ...wrong("remove", problem) });
}

function wrong(fieldName: string, problem: Problem | null) {
  if (problem === null) return {};
  return { status: 422, errors: [{ field: fieldName, message: problem.message }] };
}
