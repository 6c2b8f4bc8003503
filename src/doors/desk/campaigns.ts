import { change } from "../pages/change.ts";
import { type Html, html } from "../pages/html.ts";
import { button, paragraph, table } from "../pages/parts.ts";
import {
  CAMPAIGNS,
  type Campaign,
  type Campaigns,
  type Count,
  type Listed,
  ONE_CAMPAIGN,
} from "./campaign-graph.ts";
import { show } from "./layout.ts";
import {
  afterOf,
  asked,
  facts,
  faultOfReason,
  figure,
  form,
  link,
  moment,
  nextLink,
  reasonField,
} from "./parts.ts";
import { previewForm } from "./preview-campaign.ts";
import type { Routes } from "./routes.ts";
import { texts } from "./texts.ts";
import type { SignedIn } from "./visit.ts";

const STEPS: Readonly<Record<string, readonly string[]>> = {
  PLANNING: ["cancelCampaign"],
  PLANNED: ["startCampaign", "cancelCampaign"],
  RUNNING: ["pauseCampaign", "cancelCampaign"],
  PAUSED: ["startCampaign", "cancelCampaign"],
  REVIEWING: ["cancelCampaign"],
  CLEARING: ["cancelCampaign"],
};

/** Messages to many people: which there are, how each fares, and what can be done with it. */
export function campaignPages(routes: Routes): void {
  routes.page("/utsendinger", async (visit) => {
    const asking = { after: afterOf(visit) };
    const { campaigns } = await visit.ask<{ campaigns: Campaigns }>(CAMPAIGNS, asking);
    const { nodes, pageInfo } = campaigns;
    const body = html`${paragraph(texts.campaignsText)}
<p><a class="ds-button" href="/forvaltning/utsendinger/ny">${texts.newCampaign}</a></p>
${nodes.length === 0 ? paragraph(texts.noCampaigns) : table(texts.campaignsTitle, HEAD, nodes.map(rowOf))}
${nextLink("/utsendinger", pageInfo)}`;
    return show(visit, { title: texts.campaignsTitle, body });
  });

  routes.page("/utsendinger/vis", (visit) => showOne(visit, asked(visit, "nummer") ?? "", null));

  routes.form("/utsendinger/vis", async (visit, { number = "", step = "", reason = "" }) => {
    if (!Object.hasOwn(texts.steps, step)) return showOne(visit, number, texts.failedTitle);
    const fault = faultOfReason(reason);
    if (fault !== null) return showOne(visit, number, fault);
    const problem = await change(visit, step, { id: number, reason });
    if (problem !== null) return showOne(visit, number, problem.message);
    return routes.done(visit, null, `/utsendinger/vis?nummer=${number}`);
  });
}

const HEAD = [
  texts.number,
  texts.campaignName,
  texts.campaignState,
  texts.progress,
  texts.created,
  texts.action,
];

function rowOf({ id, name, state, recipients, handled, createdAt }: Listed): Html[] {
  return [
    html`${id}`,
    html`${name}`,
    stateOf(id, state),
    progressOf(id, name, handled, recipients),
    moment(createdAt),
    link(`/utsendinger/vis?nummer=${id}`, texts.shown, `${texts.shown}: ${name}`),
  ];
}

function stateOf(id: string, state: string): Html {
  return html`<span data-live-state="${id}">${texts.campaignStates[state] ?? state}</span>`;
}

/** How many have had their turn; a script on the page keeps it up to date. */
function progressOf(id: string, name: string, handled: number, recipients: number): Html {
  return html`<progress data-live-progress="${id}" aria-label="${texts.progress}: ${name}" max="${Math.max(recipients, 1)}" value="${handled}"></progress>
<span data-live-handled="${id}">${figure(handled)}</span> / ${figure(recipients)}`;
}

async function showOne(visit: SignedIn, number: string, fault: string | null) {
  const { campaign } = await visit.ask<{ campaign: Campaign | null }>(ONE_CAMPAIGN, { id: number });
  if (campaign === null)
    return show(visit, {
      title: texts.campaignsTitle,
      body: paragraph(texts.noCampaigns),
      status: 404,
    });
  const { id, name, state, recipients, handled, reached, messages, cleanUp } = campaign;
  const body = html`${facts([
    [texts.campaignState, stateOf(id, state)],
    [texts.campaignPurpose, texts.purposes[campaign.purpose] ?? campaign.purpose],
    [texts.rate, figure(campaign.peoplePerSecond)],
    [texts.progress, progressOf(id, name, handled, recipients)],
    [texts.reached, figure(reached)],
    [texts.finishesAt, moment(campaign.finishesAt)],
    [texts.queued, figure(messages.queued)],
    [texts.sent, figure(messages.sent)],
    [texts.dead, figure(messages.dead)],
    ...(cleanUp
      ? ([
          [texts.clearableFrom, moment(cleanUp.clearableFrom)],
          [texts.cleared, figure(cleanUp.cleared)],
        ] as const)
      : []),
  ])}
${counts(texts.forecast, campaign.forecast)}${counts(texts.results, campaign.results)}
${campaign.texts.map(
  ({ language, subject, email, sms }) =>
    html`<section class="ds-card"><h2 class="ds-heading" data-size="xs">${language}: ${subject}</h2>${paragraph(email)}${paragraph(sms)}</section>`,
)}
${stepsOf(visit, campaign, fault)}
${previewForm(visit, id, "", null)}`;
  const wrong =
    fault === null ? {} : { status: 422, errors: [{ field: "reason", message: fault }] };
  return show(visit, { title: name, body, ...wrong });
}

function counts(title: string, rows: readonly Count[]): Html | null {
  if (rows.length === 0) return null;
  const head = [texts.outcome, texts.lastError, texts.channel, texts.howMany];
  const cells = rows.map(({ outcome, reason, channels, people }) => [
    html`${texts.campaignOutcomes[outcome] ?? outcome}`,
    html`${reason ?? texts.never}`,
    html`${channels.map((channel) => texts.channels[channel] ?? channel).join(", ") || texts.never}`,
    html`${figure(people)}`,
  ]);
  return html`<h2 class="ds-heading" data-size="sm">${title}</h2>${table(title, head, cells)}`;
}

/** What may be done with it now, each with a reason. */
function stepsOf(visit: SignedIn, campaign: Campaign, fault: string | null): Html | null {
  const { id, state, cleanUp } = campaign;
  const mayBeCleared =
    state === "COMPLETED" &&
    cleanUp?.clearableFrom != null &&
    Date.parse(cleanUp.clearableFrom) <= visit.now;
  const steps = mayBeCleared ? ["clearSharedContactPoints"] : (STEPS[state] ?? []);
  if (steps.length === 0) return null;
  const choices = steps.map(
    (step, i) =>
      html`<ds-field class="ds-field"><input class="ds-input" type="radio" id="step-${step}" name="step" value="${step}"${
        i === 0 && html` checked`
      }><label class="ds-label" data-weight="regular" for="step-${step}">${texts.steps[step]}</label></ds-field>`,
  );
  return form(
    visit,
    "/utsendinger/vis",
    html`<input type="hidden" name="number" value="${id}">
<fieldset class="ds-fieldset"><legend class="ds-label">${texts.action}</legend>${choices}</fieldset>
${reasonField("", fault, texts.reasonOfMessageHint)}${button(texts.carryOut)}`,
  );
}
