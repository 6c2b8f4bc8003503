import { NotAnswered } from "../pages/ask.ts";
import { type Html, html } from "../pages/html.ts";
import { button, fieldOf, paragraph, table } from "../pages/parts.ts";
import { type Change, PERSON, type Person, type Point } from "./graph.ts";
import { show } from "./layout.ts";
import { BASE } from "./menu.ts";
import { afterOf, day, facts, form, link, moment, nextLink } from "./parts.ts";
import type { Routes } from "./routes.ts";
import { texts } from "./texts.ts";
import type { SignedIn } from "./visit.ts";

const LONGEST_PURPOSE = 200;

interface Fault {
  field: string;
  message: string;
}

/** One person, looked up by number and for a reason that the person reads. */
export function personPages(routes: Routes): void {
  routes.page("/person", (visit) => askWhom(visit, { nationalId: "", purpose: "" }, []));

  routes.form("/person", async (visit, fields) => {
    const nationalId = (fields.nationalId ?? "").replace(/\s/g, "");
    const purpose = (fields.purpose ?? "").trim();
    const wrong: Fault[] = [];
    if (!/^\d{11}$/.test(nationalId))
      wrong.push({ field: "nationalId", message: texts.nationalIdWrong });
    if (purpose === "" || purpose.length > LONGEST_PURPOSE || /\p{Cc}/u.test(purpose))
      wrong.push({ field: "purpose", message: texts.lookupReasonWrong });
    if (wrong.length > 0) return askWhom(visit, { nationalId, purpose }, wrong);
    const session = { ...visit.session, lookup: { nationalId, purpose } };
    return routes.done({ ...visit, session }, null, "/person/vis");
  });

  routes.page("/person/vis", async (visit) => {
    const { lookup } = visit.session;
    if (lookup === null) return visit.reply.redirect(`${BASE}/person`, 303);
    const asking = { id: lookup.nationalId, after: afterOf(visit) };
    try {
      const { person } = await visit.ask<{ person: Person }>(PERSON, asking, lookup.purpose);
      return await shown(visit, person, lookup.purpose);
    } catch (fault) {
      if (!(fault instanceof NotAnswered && fault.code === "BAD_USER_INPUT")) throw fault;
      return askWhom(visit, lookup, [{ field: "nationalId", message: texts.nationalIdWrong }]);
    }
  });
}

function askWhom(
  visit: SignedIn,
  { nationalId, purpose }: { nationalId: string; purpose: string },
  errors: readonly Fault[],
) {
  const errorOf = (field: string) => errors.find((each) => each.field === field)?.message ?? null;
  const body = html`${paragraph(texts.personText)}${form(
    visit,
    "/person",
    html`${fieldOf({ name: "nationalId", label: texts.nationalId, hint: texts.nationalIdHint, value: nationalId, error: errorOf("nationalId"), inputmode: "numeric", autocomplete: "off" })}
${fieldOf({ name: "purpose", label: texts.lookupReason, hint: texts.lookupReasonHint, value: purpose, error: errorOf("purpose") })}
${button(texts.lookUp)}`,
  )}`;
  const title = texts.personTitle;
  return show(visit, { title, body, errors, ...(errors.length > 0 && { status: 422 }) });
}

function shown(visit: SignedIn, person: Person, purpose: string) {
  const { email = null, mobile = null } = person.contactInfo ?? {};
  const { reserved, reservedAt } = person.reservation;
  const isKnown = person.registration !== "NOT_REGISTERED";
  const record = facts([
    [texts.state, texts.registration[person.registration] ?? person.registration],
    [texts.revision, String(person.revision)],
    [texts.decision, texts.outcomes[person.notificationDecision.outcome] ?? ""],
    [texts.email, pointText(email, email?.address)],
    [texts.mobile, pointText(mobile, mobile?.number)],
    [texts.reservation, reserved ? html`${texts.reserved} ${day(reservedAt)}` : texts.notReserved],
    [texts.language, person.language?.code ?? texts.none],
    [texts.mailbox, person.digitalMailbox?.address ?? texts.none],
  ]);
  const { nodes, pageInfo } = person.changes;
  const body = html`<p class="ds-paragraph">${texts.shownBecause}: ${purpose} (${link("/person", texts.lookUpAnother)})</p>
${person.redirectedFrom !== null && paragraph(`${texts.replacedFrom} ${person.redirectedFrom}.`)}
<div class="ds-card">${record}</div>
${isKnown && actions(person)}
<section class="v-part" aria-labelledby="history"><h2 class="ds-heading" data-size="sm" id="history">${texts.historyTitle}</h2>
${nodes.length === 0 ? paragraph(texts.noHistory) : table(texts.historyTitle, HISTORY_HEAD, nodes.map(rowOf))}
${nextLink("/person/vis", pageInfo)}</section>`;
  return show(visit, { title: person.nationalId, body });
}

function pointText(point: Point | null, value: string | undefined): Html | string {
  if (point === null) return texts.none;
  const isFresh = point.freshness === "FRESH";
  return html`<strong>${value}</strong> <span class="ds-tag" data-color="${isFresh ? "success" : "danger"}">${isFresh ? texts.fresh : texts.expired}</span>${
    point.shared && html` <span class="ds-tag" data-color="warning">${texts.shared}</span>`
  }<br>${texts.changedAt} ${day(point.changedAt)}, ${texts.confirmedAt.toLowerCase()} ${day(point.confirmedAt)}, ${texts.expiresAt.toLowerCase()} ${day(point.expiresAt)}`;
}

function actions({ revision, registration }: Person): Html {
  const at = (path: string) => `${BASE}/person/${path}?revisjon=${revision}`;
  return html`<section class="v-part" aria-labelledby="actions"><h2 class="ds-heading" data-size="sm" id="actions">${texts.actionsTitle}</h2><p class="v-row">
${registration === "ACTIVE" && html`<a class="ds-button" data-variant="secondary" href="${at("slett")}">${texts.delete}</a>`}
<a class="ds-button" data-variant="secondary" href="${at("nytt-nummer")}">${texts.replace}</a>
<a class="ds-button" data-variant="secondary" data-color="danger" href="${at("slett-alt")}">${texts.erase}</a></p></section>`;
}

const HISTORY_HEAD = [texts.when, texts.happened, texts.by, texts.way, texts.why, texts.entry];

function rowOf({ at, kind, actor, channel, reason, logIndex }: Change): Html[] {
  const who = texts.actors[actor.kind] ?? actor.kind;
  const name = actor.name ?? actor.organization;
  return [
    moment(at),
    html`${texts.changes[kind] ?? kind}`,
    html`${who}${name !== null && `: ${name}`}`,
    html`${texts.ways[channel ?? ""] ?? texts.never}`,
    html`${reason ?? texts.never}`,
    logIndex === null
      ? html`${texts.never}`
      : link(
          `/revisjon?innforsel=${logIndex}#bevis`,
          String(logIndex),
          `${texts.entry} ${logIndex}`,
        ),
  ];
}
