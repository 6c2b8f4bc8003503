import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { TracedContext } from "../../gateway/traced-context.ts";
import type { GraphQLDoor } from "../graphql-answer.ts";
import { type Ask, askAs, NotAnswered } from "../pages/ask.ts";
import { html } from "../pages/html.ts";
import { paragraph } from "../pages/parts.ts";
import { isOwnForm, type Session, type Sessions } from "../pages/session.ts";
import { show } from "./layout.ts";
import { BASE } from "./menu.ts";
import { texts } from "./texts.ts";
import type { SignedIn, Visit } from "./visit.ts";

/** What a form sent, of each field the text. */
export type Fields = Readonly<Record<string, string>>;

/** Where pages are put. Whatever goes wrong on one of them is shown as a page too. */
export interface Routes {
  /** For anybody. */
  open(path: string, page: (visit: Visit) => Promise<FastifyReply>): void;
  /** Shows what is for operators to one who is signed in. */
  signedIn(visit: Visit, page: (visit: SignedIn) => Promise<FastifyReply>): Promise<FastifyReply>;
  page(path: string, page: (visit: SignedIn) => Promise<FastifyReply>): void;
  /** Takes what such a page's own form sends. */
  form(path: string, take: (visit: SignedIn, fields: Fields) => Promise<FastifyReply>): void;
  /** Goes on to another page, which tells what was done. */
  done(visit: SignedIn, done: string | null, to: string): Promise<FastifyReply>;
  /** The operator behind a request; null where there is none. */
  operator(request: FastifyRequest): Promise<{ session: Session; ask: Ask } | null>;
}

const ACCEPTED_LANGUAGE = "nb";

export function routesOf<Context extends TracedContext>(
  app: FastifyInstance,
  graph: GraphQLDoor<Context>,
  sessions: Sessions,
): Routes {
  const operator: Routes["operator"] = async (request) => {
    const session = await sessions.read(request);
    if (session === null) return null;
    const caller = await graph.authenticate(`Bearer ${session.token}`);
    if (caller.kind !== "OPERATOR") return null;
    const asker = { caller, language: ACCEPTED_LANGUAGE, channel: "DESK" as const };
    return { session, ask: askAs(graph, { ...asker, traceId: request.id }) };
  };

  async function visitOf(request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
    return { request, reply, session: await sessions.read(request), now: graph.clock() };
  }

  async function guarded(visit: Visit, answer: () => Promise<FastifyReply>): Promise<FastifyReply> {
    try {
      return await answer();
    } catch (fault) {
      const { request } = visit;
      const code = fault instanceof NotAnswered ? fault.code : null;
      if (code === "FORBIDDEN") {
        const { forbiddenTitle: title, forbiddenText } = texts;
        return show(visit, { title, body: paragraph(forbiddenText), status: 403 });
      }
      request.log.error({ err: fault, traceId: request.id }, "a page was not shown");
      const status = code === "RATE_LIMITED" ? 429 : 500;
      const body = html`${paragraph(texts.failedText)}${paragraph(`${texts.reference}: ${request.id}`)}`;
      return show({ ...visit, session: null }, { title: texts.failedTitle, body, status });
    }
  }

  const toSignIn = (reply: FastifyReply) => reply.redirect(`${BASE}?utlogget`, 303);

  const routes: Routes = {
    operator,

    open(path, page) {
      app.get(BASE + path, async (request, reply) => {
        const visit = await visitOf(request, reply);
        return guarded(visit, () => page(visit));
      });
    },

    async signedIn(visit, page) {
      const known = await operator(visit.request);
      if (known === null) return toSignIn(visit.reply);
      await sessions.keep(visit.reply, { ...known.session, done: null });
      return page({ ...visit, ...known });
    },

    page(path, page) {
      routes.open(path, (visit) => routes.signedIn(visit, page));
    },

    form(path, take) {
      app.post(BASE + path, async (request, reply) => {
        const visit = await visitOf(request, reply);
        return guarded(visit, async () => {
          const known = await operator(request);
          if (known === null) return toSignIn(reply);
          const fields = textsOf(request.body);
          if (!isOwnForm(known.session, fields.csrf)) {
            const { forgedTitle: title, forgedText } = texts;
            return show(visit, { title, body: paragraph(forgedText), status: 403 });
          }
          return take({ ...visit, ...known }, fields);
        });
      });
    },

    async done(visit, done, to) {
      await sessions.keep(visit.reply, { ...visit.session, done });
      return visit.reply.redirect(BASE + to, 303);
    },
  };
  return routes;
}

/** A field that came more than once is none of ours. */
function textsOf(body: unknown): Fields {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
