import { NotAnswered } from "../pages/ask.ts";
import { change } from "../pages/change.ts";
import { type Html, html } from "../pages/html.ts";
import { button, fieldOf } from "../pages/parts.ts";
import { show } from "./layout.ts";
import { faultOfReason, form, link, reasonField } from "./parts.ts";
import type { Fields, Routes } from "./routes.ts";
import { texts } from "./texts.ts";
import type { SignedIn } from "./visit.ts";

const PATH = "/utsendinger/ny";
/** More people than these share an address that is cleaned up. */
const SHARED_BY = 5;
const DAYS_AHEAD = 60;
const PARTS = ["subject", "email", "sms"] as const;

interface Fault {
  field: string;
  message: string;
}

/** Plans a message to many people; nobody is written to before it is started. */
export function planningPage(routes: Routes): void {
  routes.page(PATH, (visit) => ask(visit, {}, []));

  routes.form(PATH, async (visit, fields) => {
    const wrong = faultsOf(fields);
    if (wrong.length > 0) return ask(visit, fields, wrong);
    try {
      const problem = await change(visit, "planCampaign", inputOf(fields));
      if (problem === null) return routes.done(visit, null, "/utsendinger");
      return ask(visit, fields, [{ field: "name", message: problem.message }]);
    } catch (fault) {
      if (!(fault instanceof NotAnswered) || fault.code !== "BAD_USER_INPUT") throw fault;
      return ask(visit, fields, [{ field: "name", message: fault.message }]);
    }
  });
}

function faultsOf({
  rate = "",
  clearAfter = "",
  audience = "",
  channel = "",
  reason = "",
}: Fields) {
  const isCleanUp = audience === "SHARED" && channel !== "";
  const isRate = /^\d{1,4}$/.test(rate.trim()) && Number(rate) >= 1 && Number(rate) <= 1000;
  const isDays = clearAfter.trim() === "" || (/^\d{1,3}$/.test(clearAfter.trim()) && isCleanUp);
  const found: [string, string | null][] = [
    ["rate", isRate ? null : texts.rateWrong],
    ["clearAfter", isDays ? null : texts.clearAfterWrong],
    ["reason", faultOfReason(reason)],
  ];
  return found.flatMap(([field, message]): Fault[] =>
    message === null ? [] : [{ field, message }],
  );
}

function inputOf(fields: Fields) {
  const { name = "", purpose = "", channel = "", clearAfter = "", reason = "" } = fields;
  const { subject = "", email = "", sms = "", rate = "" } = fields;
  const days = clearAfter.trim();
  return {
    name,
    purpose,
    ...(channel && { preference: channel }),
    filter: filterOf(fields),
    ...(days && { clearAfterDays: Number(days) }),
    texts: [textIn("NB", subject, email, sms), ...otherTexts(fields)],
    peoplePerSecond: Number(rate),
    reason,
  };
}

function textIn(language: string, subject: string, email: string, sms: string) {
  return { language, subject, email: email.replaceAll("\r\n", "\n"), sms };
}

/** Those of which anything is written. */
function otherTexts(fields: Fields) {
  return Object.keys(texts.languages).flatMap((language) => {
    const [subject = "", email = "", sms = ""] = PARTS.map((part) => fields[`${part}${language}`]);
    return `${subject}${email}${sms}`.trim() ? [textIn(language, subject, email, sms)] : [];
  });
}

function filterOf({ audience = "", channel = "" }: Fields) {
  const on = channel && { channel };
  switch (audience) {
    case "FRESH":
    case "EXPIRED":
      return { ...on, freshness: audience };
    case "EXPIRING":
      return { ...on, expiresWithinDays: DAYS_AHEAD };
    case "SHARED":
      return { ...on, sharedByMoreThan: SHARED_BY };
    default:
      return { ...on };
  }
}

function ask(visit: SignedIn, given: Fields, errors: readonly Fault[]) {
  const { name = "", subject = "", email = "", sms = "", rate = "20", clearAfter = "" } = given;
  const errorOf = (field: string) => errors.find((each) => each.field === field)?.message ?? null;
  const text = (field: string, label: string, value: string, more = {}) =>
    fieldOf({ name: field, label, value, error: errorOf(field), ...more });
  const channels = { "": texts.anyChannel, ...texts.channels };
  const body = html`<p class="ds-paragraph">${texts.newCampaignText}</p>${form(
    visit,
    PATH,
    html`${text("name", texts.campaignName, name)}
${choice("purpose", texts.campaignPurpose, texts.purposes, given.purpose ?? "REMINDER")}
${choice("channel", texts.campaignChannel, channels, given.channel ?? "")}
${choice("audience", texts.campaignAudience, texts.audiences, given.audience ?? "ALL")}
${text("subject", texts.subject, subject)}
${text("email", texts.emailText, email, { hint: texts.emailTextHint, isLong: true })}
${text("sms", texts.smsText, sms, { hint: texts.smsTextHint, isLong: true })}
${others(given)}
${text("rate", texts.rate, rate, { inputmode: "numeric" })}
${text("clearAfter", texts.clearAfter, clearAfter, { hint: texts.clearAfterHint, inputmode: "numeric" })}
${reasonField(given.reason ?? "", errorOf("reason"), texts.reasonOfMessageHint)}
<p class="v-row">${button(texts.newCampaign)}${link("/utsendinger", texts.cancel)}</p>`,
  )}`;
  const wrong = errors.length > 0 ? { status: 422, errors } : {};
  return show(visit, { title: texts.newCampaign, body, ...wrong });
}

/** The same texts in each other language, where somebody wants them. */
function others(given: Fields): Html {
  const parts = { subject: texts.subject, email: texts.emailText, sms: texts.smsText };
  const each = Object.entries(texts.languages).map(
    ([language, name]) =>
      html`<fieldset class="ds-fieldset"><legend class="ds-label">${name}</legend>${PARTS.map(
        (part) =>
          fieldOf({
            name: `${part}${language}`,
            label: parts[part],
            value: given[`${part}${language}`] ?? "",
            isLong: part !== "subject",
          }),
      )}</fieldset>`,
  );
  return html`<details class="ds-details"><summary>${texts.otherLanguages}</summary><div><p class="ds-paragraph">${texts.otherLanguagesText}</p>${each}</div></details>`;
}

function choice(
  name: string,
  label: string,
  options: Readonly<Record<string, string>>,
  chosen: string,
): Html {
  const each = Object.entries(options).map(
    ([value, text]) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
  );
  return html`<ds-field class="ds-field"><label class="ds-label" for="${name}">${label}</label><select class="ds-input" id="${name}" name="${name}">${each}</select></ds-field>`;
}
