import type { FastifyInstance } from "fastify";
import type { Fellows } from "../../access/fellows.ts";
import type { Sealing } from "../../access/sealed.ts";
import type { SignIn } from "../../access/sign-in.ts";
import type { TracedContext } from "../../gateway/traced-context.ts";
import type { GraphQLDoor } from "../graphql-answer.ts";
import { createSessions } from "../pages/session.ts";
import { signInPages } from "../pages/sign-in.ts";
import { choicePages } from "./choices.ts";
import { contactPointPages } from "./contact-point.ts";
import { gotoOf, UnknownService } from "./goto-url.ts";
import { historyPages } from "./history.ts";
import { BASE, show } from "./layout.ts";
import { lookupPages } from "./lookups.ts";
import { openPages, welcome } from "./open-pages.ts";
import { overview, overviewForms } from "./overview.ts";
import { paragraph } from "./parts.ts";
import { routesOf } from "./routes.ts";
import { languageOf, textsOf, type Visit } from "./visit.ts";

export interface CitizenPages {
  signIn: SignIn;
  sealing: Sealing;
  /** Who else has to know of a session that has ended. */
  fellows: Fellows;
  /** Where browsers find this server; null where each request says it. */
  publicUrl: URL | null;
  /** Services that may send people here and have them back. */
  returnUrls: readonly URL[];
}

/** `/minprofil`: a citizen's own page, of which everything goes by the graph. */
export function citizenDoor<Context extends TracedContext>(
  app: FastifyInstance,
  graph: GraphQLDoor<Context>,
  { signIn, sealing, fellows, publicUrl, returnUrls }: CitizenPages,
): void {
  const sessions = createSessions(sealing, "varde-session", graph.clock, fellows);
  const routes = routesOf(app, graph, sessions);

  routes.open("", async (visit) => {
    const { texts, request } = visit;
    let goto: string | null;
    try {
      goto = gotoOf(request, returnUrls);
    } catch (fault) {
      if (!(fault instanceof UnknownService)) throw fault;
      return unknownService(visit);
    }
    const { utlogget } = request.query as { utlogget?: unknown };
    if (visit.session === null)
      return welcome(visit, goto, utlogget === undefined ? null : texts.sessionEnded);
    if (goto === null) return routes.signedIn(visit, overview);
    const session = { ...visit.session, goto };
    return routes.signedIn({ ...visit, session }, overview);
  });

  overviewForms(routes);
  contactPointPages(routes);
  choicePages(routes);
  lookupPages(routes);
  historyPages(routes);
  openPages(routes);

  routes.form("/logg-ut", async (visit) => {
    sessions.end(visit.reply, visit.session);
    return welcome({ ...visit, session: null }, null, visit.texts.loggedOut);
  });

  signInPages(app, {
    base: BASE,
    signIn,
    sealing,
    sessions,
    publicUrl,
    authenticate: graph.authenticate,
    clock: graph.clock,
    languageOf,
    gotoOf: (request) => gotoOf(request, returnUrls),
    onRefused(request, reply, refusal) {
      const language = languageOf(request);
      const texts = textsOf(language);
      const visit = { request, reply, language, texts, session: null, now: graph.clock() };
      if (refusal.cause instanceof UnknownService) return unknownService(visit);
      const notice = { CANCELLED: texts.signInCancelled, LEVEL: texts.signInLevel };
      const said = refusal.kind === "OTHER" ? texts.signInFailed : notice[refusal.kind];
      return welcome(visit, null, said, 403);
    },
  });
}

function unknownService(visit: Visit) {
  const { gotoTitle: title, gotoText } = visit.texts;
  return show(visit, { title, body: paragraph(gotoText), status: 400 });
}
