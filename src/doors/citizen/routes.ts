import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { TracedContext } from "../../gateway/traced-context.ts";
import type { GraphQLDoor } from "../graphql-answer.ts";
import { askAs, NotAnswered } from "../pages/ask.ts";
import { html } from "../pages/html.ts";
import { isOwnForm, type Sessions } from "../pages/session.ts";
import { BASE, show } from "./layout.ts";
import { paragraph } from "./parts.ts";
import { keepLanguage, languageOf, type SignedIn, textsOf, type Visit } from "./visit.ts";

/** What a form sent, each field once. */
export type Fields = Readonly<Record<string, string>>;

/** Where pages are put. Whatever goes wrong on one of them is shown as a page too. */
export interface Routes {
  /** For anybody. */
  open(path: string, page: (visit: Visit) => Promise<FastifyReply>): void;
  /** Shows what is for those who are signed in, to one who is. */
  signedIn(visit: Visit, page: (visit: SignedIn) => Promise<FastifyReply>): Promise<FastifyReply>;
  /** For who is signed in. */
  page(path: string, page: (visit: SignedIn) => Promise<FastifyReply>): void;
  /** Takes what such a page's own form sends. */
  form(path: string, take: (visit: SignedIn, fields: Fields) => Promise<FastifyReply>): void;
  /** Goes on to another page, which tells what was done. */
  done(visit: SignedIn, done: string | null, to?: string): Promise<FastifyReply>;
}

export function routesOf<Context extends TracedContext>(
  app: FastifyInstance,
  graph: GraphQLDoor<Context>,
  sessions: Sessions,
): Routes {
  async function visitOf(request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
    const language = languageOf(request);
    const session = await sessions.read(request);
    const texts = textsOf(language);
    const visit = { request, reply, language, texts, session, now: graph.clock() };
    keepLanguage(visit);
    return visit;
  }

  async function signedIn(visit: Visit): Promise<SignedIn | null> {
    const { session, language, request } = visit;
    if (session === null) return null;
    const caller = await graph.authenticate(`Bearer ${session.token}`);
    const ask = askAs(graph, { caller, language, channel: "SELF_SERVICE", traceId: request.id });
    return { ...visit, session, ask };
  }

  async function guarded(visit: Visit, answer: () => Promise<FastifyReply>): Promise<FastifyReply> {
    try {
      return await answer();
    } catch (fault) {
      const { texts, request } = visit;
      request.log.error({ err: fault, traceId: request.id }, "a page was not shown");
      const status = fault instanceof NotAnswered && fault.code === "RATE_LIMITED" ? 429 : 500;
      const body = html`${paragraph(texts.failedText)}${paragraph(`${texts.reference}: ${request.id}`)}`;
      return show({ ...visit, session: null }, { title: texts.failedTitle, body, status });
    }
  }

  const routes: Routes = {
    open(path, page) {
      app.get(BASE + path, async (request, reply) => {
        const visit = await visitOf(request, reply);
        return guarded(visit, () => page(visit));
      });
    },

    async signedIn(visit, page) {
      const known = await signedIn(visit);
      if (known === null) return visit.reply.redirect(`${BASE}?utlogget`, 303);
      await sessions.keep(visit.reply, { ...known.session, done: null });
      return page(known);
    },

    page(path, page) {
      routes.open(path, (visit) => routes.signedIn(visit, page));
    },

    form(path, take) {
      app.post(BASE + path, async (request, reply) => {
        const visit = await visitOf(request, reply);
        return guarded(visit, async () => {
          const known = await signedIn(visit);
          if (known === null) return reply.redirect(`${BASE}?utlogget`, 303);
          const fields = (request.body ?? {}) as Fields;
          if (!isOwnForm(known.session, fields.csrf)) {
            const { forgedTitle: title, forgedText } = visit.texts;
            return show(visit, { title, body: paragraph(forgedText), status: 403 });
          }
          return take(known, fields);
        });
      });
    },

    async done(visit, done, to = BASE) {
      await sessions.keep(visit.reply, { ...visit.session, done });
      return visit.reply.redirect(to, 303);
    },
  };
  return routes;
}
