import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Caller } from "../../access/caller.ts";
import type { Sealing } from "../../access/sealed.ts";
import { type SignIn, SignInRefused } from "../../access/sign-in.ts";
import { COOKIE, type Sessions } from "./session.ts";

export interface SignInPages {
  /** Under which the pages lie: `/minprofil`. */
  base: string;
  signIn: SignIn;
  sealing: Sealing;
  sessions: Sessions;
  /** Where browsers find this server; null where the request's own `Host` says it. */
  publicUrl: URL | null;
  authenticate(authorization: string): Caller | Promise<Caller>;
  clock(): number;
  /** In which language the issuer's pages are to be shown. */
  languageOf(request: FastifyRequest): string;
  /** The registered URL that somebody wants to go back to; null for none. */
  gotoOf(request: FastifyRequest): string | null;
  /** Shows why nobody was signed in. */
  onRefused(
    request: FastifyRequest,
    reply: FastifyReply,
    refusal: SignInRefused,
  ): Promise<FastifyReply>;
}

const STARTED = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  goto: z.string().nullable(),
});

/** Between the start and the end of a sign-in; milliseconds. */
const PATIENCE = 15 * 60_000;

/** `<base>/logg-inn`, and where the issuer sends browsers back to: `<base>/logg-inn/svar`. */
export function signInPages(app: FastifyInstance, pages: SignInPages): void {
  const { base, sealing, sessions, clock } = pages;
  const cookie = `__Host-varde-sign-in-${base.slice(1)}`;
  const answerPath = `${base}/logg-inn/svar`;
  const originOf = (request: FastifyRequest) =>
    pages.publicUrl?.origin ?? `${request.protocol}://${request.host}`;

  app.get(`${base}/logg-inn`, async (request, reply) => {
    try {
      const redirectUri = originOf(request) + answerPath;
      const { url, started } = await pages.signIn.start(redirectUri, pages.languageOf(request));
      const remembered = { ...started, goto: pages.gotoOf(request) };
      const sealed = await sealing.seal(remembered, cookie, clock(), clock() + PATIENCE);
      return reply
        .setCookie(cookie, sealed, COOKIE)
        .header("cache-control", "no-store")
        .redirect(url, 303);
    } catch (fault) {
      return refused(request, reply, fault);
    }
  });

  app.get(answerPath, async (request, reply) => {
    try {
      const sealed = request.cookies[cookie] ?? "";
      const started = STARTED.safeParse(await sealing.open(sealed, cookie, clock())).data;
      if (started === undefined) throw new SignInRefused("it was not started in this browser");
      const answer = new URL(request.url, originOf(request));
      const token = await pages.signIn.finish(answer, started);
      const caller = await pages.authenticate(`Bearer ${token}`);
      if (caller.kind === "ANONYMOUS") throw new SignInRefused("the token names nobody");
      const session = sessions.start(token, caller.expiresAt, started.goto);
      await sessions.keep(reply, session);
      return reply
        .clearCookie(cookie, COOKIE)
        .header("cache-control", "no-store")
        .redirect(base, 303);
    } catch (fault) {
      reply.clearCookie(cookie, COOKIE);
      return refused(request, reply, fault);
    }
  });

  function refused(request: FastifyRequest, reply: FastifyReply, fault: unknown) {
    request.log.warn({ err: fault, traceId: request.id }, "nobody was signed in");
    const refusal =
      fault instanceof SignInRefused
        ? fault
        : new SignInRefused("the token does not count here", "OTHER", fault);
    return pages.onRefused(request, reply, refusal);
  }
}
