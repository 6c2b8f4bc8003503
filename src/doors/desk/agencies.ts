import { isOrgNumber } from "../../rules/org-number.ts";
import { change } from "../pages/change.ts";
import { type Html, html } from "../pages/html.ts";
import { button, fieldOf, paragraph, table } from "../pages/parts.ts";
import { AGENCIES, type Agency, type Connection } from "./graph.ts";
import { show } from "./layout.ts";
import {
  afterOf,
  asked,
  faultOfReason,
  form,
  link,
  moment,
  nextLink,
  reasonField,
} from "./parts.ts";
import type { Fields, Routes } from "./routes.ts";
import { texts } from "./texts.ts";
import type { SignedIn } from "./visit.ts";

const CONNECT = "/etater/tilknytt";
const DISCONNECT = "/etater/koble-fra";
const LONGEST_NAME = 200;
const LONGEST_DELAY_DAYS = 3650;

/** The agencies there are; one more, and one less. */
export function agencyPages(routes: Routes): void {
  routes.page("/etater", async (visit) => {
    const asking = { after: afterOf(visit) };
    const { agencies } = await visit.ask<{ agencies: Connection<Agency> }>(AGENCIES, asking);
    const { nodes, pageInfo } = agencies;
    const body = html`${paragraph(texts.agenciesText)}
<p><a class="ds-button" href="/forvaltning${CONNECT}">${texts.connect}</a></p>
${nodes.length === 0 ? paragraph(texts.noAgencies) : table(texts.agenciesTitle, HEAD, nodes.map(rowOf))}
${nextLink("/etater", pageInfo)}`;
    return show(visit, { title: texts.agenciesTitle, body });
  });

  routes.page(CONNECT, (visit) => askWhom(visit, {}, []));

  routes.form(CONNECT, async (visit, fields) => {
    const { orgNumber = "", name = "", delay = "", reason = "" } = fields;
    const wrong = faultsOf(fields);
    if (wrong.length > 0) return askWhom(visit, fields, wrong);
    const displayDelayDays = Number(delay.trim());
    const input = { orgNumber: digitsOf(orgNumber), name, displayDelayDays, reason };
    const problem = await change(visit, "connectAgency", input);
    if (problem !== null)
      return askWhom(visit, fields, [{ field: "orgNumber", message: problem.message }]);
    return routes.done(visit, "connected", "/etater");
  });

  routes.page(DISCONNECT, async (visit) => {
    const orgNumber = asked(visit, "etat") ?? "";
    return askWhy(visit, { orgNumber, reason: "" }, null);
  });

  routes.form(DISCONNECT, async (visit, { orgNumber = "", reason = "" }) => {
    const fault = isOrgNumber(orgNumber) ? faultOfReason(reason) : texts.orgNumberWrong;
    if (fault !== null) return askWhy(visit, { orgNumber, reason }, fault);
    const problem = await change(visit, "disconnectAgency", { orgNumber, reason });
    if (problem !== null) return askWhy(visit, { orgNumber, reason }, problem.message);
    return routes.done(visit, "disconnected", "/etater");
  });
}

const HEAD = [
  texts.agencyName,
  texts.orgNumber,
  texts.state,
  texts.since,
  texts.delay,
  texts.action,
];

function rowOf({ orgNumber, name, connectedAt, disconnectedAt, displayDelayDays }: Agency): Html[] {
  const isConnected = disconnectedAt === null;
  return [
    html`${name}`,
    html`${orgNumber}`,
    html`<span class="ds-tag" data-color="${isConnected ? "success" : "neutral"}">${isConnected ? texts.connected : texts.disconnected}</span>`,
    moment(disconnectedAt ?? connectedAt),
    html`${displayDelayDays}`,
    isConnected
      ? link(`${DISCONNECT}?etat=${orgNumber}`, texts.disconnect, `${texts.disconnect}: ${name}`)
      : html`${texts.never}`,
  ];
}

interface Fault {
  field: string;
  message: string;
}

function faultsOf({ orgNumber = "", name = "", delay = "", reason = "" }: Fields): Fault[] {
  const { length } = name.trim();
  const isDelay = /^\d{1,4}$/.test(delay.trim()) && Number(delay) <= LONGEST_DELAY_DAYS;
  const found: [string, string | null][] = [
    ["orgNumber", isOrgNumber(digitsOf(orgNumber)) ? null : texts.orgNumberWrong],
    ["name", length > 0 && length <= LONGEST_NAME ? null : texts.agencyNameWrong],
    ["delay", isDelay ? null : texts.delayWrong],
    ["reason", faultOfReason(reason)],
  ];
  return found.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]));
}

function digitsOf(text: string): string {
  return text.replace(/\s/g, "");
}

function askWhom(visit: SignedIn, fields: Fields, errors: readonly Fault[]) {
  const { orgNumber = "", name = "", delay = "0", reason = "" } = fields;
  const errorOf = (field: string) => errors.find((each) => each.field === field)?.message ?? null;
  const body = form(
    visit,
    CONNECT,
    html`${fieldOf({ name: "orgNumber", label: texts.orgNumber, hint: texts.orgNumberHint, value: orgNumber, error: errorOf("orgNumber"), inputmode: "numeric" })}
${fieldOf({ name: "name", label: texts.agencyName, value: name, error: errorOf("name") })}
${fieldOf({ name: "delay", label: texts.delay, hint: texts.delayHint, value: delay, error: errorOf("delay"), inputmode: "numeric" })}
${reasonField(reason, errorOf("reason"), texts.reasonOfAgencyHint)}
<p class="v-row">${button(texts.connect)}${link("/etater", texts.cancel)}</p>`,
  );
  const title = texts.connectTitle;
  return show(visit, { title, body, errors, ...(errors.length > 0 && { status: 422 }) });
}

function askWhy(
  visit: SignedIn,
  { orgNumber, reason }: { orgNumber: string; reason: string },
  error: string | null,
) {
  const body = html`${paragraph(`${texts.orgNumber} ${orgNumber}. ${texts.disconnectText}`)}${form(
    visit,
    DISCONNECT,
    html`<input type="hidden" name="orgNumber" value="${orgNumber}">${reasonField(reason, error, texts.reasonOfAgencyHint)}
<p class="v-row"><button class="ds-button" data-color="danger">${texts.disconnect}</button>${link("/etater", texts.cancel)}</p>`,
  )}`;
  const wrong =
    error === null ? {} : { status: 422, errors: [{ field: "reason", message: error }] };
  return show(visit, { title: texts.disconnectTitle, body, ...wrong });
}
