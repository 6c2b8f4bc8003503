import type { FastifyInstance } from "fastify";
import type { Fellows } from "../../access/fellows.ts";
import type { Sealing } from "../../access/sealed.ts";
import { type SignIn, SignInRefused } from "../../access/sign-in.ts";
import type { TracedContext } from "../../gateway/traced-context.ts";
import type { GraphQLDoor } from "../graphql-answer.ts";
import { html } from "../pages/html.ts";
import { paragraph } from "../pages/parts.ts";
import { createSessions } from "../pages/session.ts";
import { signInPages } from "../pages/sign-in.ts";
import { agencyPages } from "./agencies.ts";
import { type AuditChecks, auditPages } from "./audit.ts";
import { campaignPages } from "./campaigns.ts";
import { show } from "./layout.ts";
import { lookupPages } from "./lookups.ts";
import { BASE } from "./menu.ts";
import { outboxPages } from "./outbox.ts";
import { overview } from "./overview.ts";
import { personPages } from "./person.ts";
import { personActions } from "./person-actions.ts";
import { planningPage } from "./plan-campaign.ts";
import { previewPage } from "./preview-campaign.ts";
import { routesOf } from "./routes.ts";
import { sharedPage } from "./shared.ts";
import { outboxStream } from "./stream.ts";
import { type SubgraphState, subgraphPages } from "./subgraphs.ts";
import { texts } from "./texts.ts";
import type { Visit } from "./visit.ts";

export interface DeskPages {
  signIn: SignIn;
  sealing: Sealing;
  /** Who else has to know of a session that has ended. */
  fellows: Fellows;
  /** Where browsers find this server; null where each request says it. */
  publicUrl: URL | null;
  checks: AuditChecks;
  subgraphs(): readonly SubgraphState[];
}

/** `/forvaltning`: the desk of those who run the register, of which everything goes by the graph. */
export function deskDoor<Context extends TracedContext>(
  app: FastifyInstance,
  graph: GraphQLDoor<Context>,
  { signIn, sealing, fellows, publicUrl, checks, subgraphs }: DeskPages,
): void {
  const sessions = createSessions(sealing, "varde-desk", graph.clock, fellows);
  const routes = routesOf(app, graph, sessions);

  routes.open("", async (visit) => {
    if ((await routes.operator(visit.request)) !== null) return routes.signedIn(visit, overview);
    const { utlogget } = visit.request.query as { utlogget?: unknown };
    const notice = utlogget === undefined ? null : texts.sessionEnded;
    return welcome({ ...visit, session: null }, notice);
  });
  agencyPages(routes);
  lookupPages(routes);
  personPages(routes);
  personActions(routes);
  auditPages(routes, checks);
  campaignPages(routes);
  planningPage(routes);
  previewPage(routes);
  sharedPage(routes);
  outboxPages(routes);
  subgraphPages(routes, subgraphs);
  outboxStream(app, routes);

  routes.form("/logg-ut", async (visit) => {
    sessions.end(visit.reply, visit.session);
    return welcome({ ...visit, session: null }, texts.loggedOut);
  });

  signInPages(app, {
    base: BASE,
    signIn,
    sealing,
    sessions,
    publicUrl,
    async authenticate(authorization) {
      const caller = await graph.authenticate(authorization);
      if (caller.kind !== "OPERATOR")
        throw new SignInRefused("the token is no operator's", "LEVEL");
      return caller;
    },
    clock: graph.clock,
    languageOf: () => "nb",
    gotoOf: () => null,
    onRefused(request, reply, { kind }) {
      const visit = { request, reply, session: null, now: graph.clock() };
      const said = {
        CANCELLED: texts.signInCancelled,
        LEVEL: texts.notOperator,
        OTHER: texts.signInFailed,
      };
      return welcome(visit, said[kind], 403);
    },
  });
}

/** Where nobody is signed in: what there is, and the way in. */
function welcome(visit: Visit, notice: string | null, status = 200) {
  const body = html`<div class="v-text">
${notice && html`<div class="ds-alert" data-color="${status === 200 ? "info" : "danger"}" role="status"><p class="ds-paragraph">${notice}</p></div>`}
${paragraph(texts.welcomeText)}${paragraph(texts.welcomeLogIn)}
<p><a class="ds-button" href="${BASE}/logg-inn">${texts.logIn}</a></p></div>`;
  return show(visit, { title: texts.welcome, body, status });
}
