import { randomBytes, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Fellows } from "../../access/fellows.ts";
import type { Sealing } from "../../access/sealed.ts";

/** Somebody who is signed in, in one browser. Made anew at each sign-in, so none can be foisted. */
const shape = z.object({
  id: z.string(),
  /** The access token that the graph is asked with. */
  token: z.string(),
  /** Goes with every form, so that no other site's form is theirs. */
  csrf: z.string(),
  /** Milliseconds since 1970. */
  endsAt: z.number(),
  /** The service they came from and go back to; a registered URL. */
  goto: z.string().nullable(),
  /** The address that a code was sent to. */
  pending: z.object({ channel: z.enum(["EMAIL", "SMS"]), address: z.string() }).nullable(),
  /** Whom an operator looks at, and why. */
  lookup: z.object({ nationalId: z.string(), purpose: z.string() }).nullable(),
  /** What was done by the request before this one, to be told once. */
  done: z.string().nullable(),
});

export type Session = z.infer<typeof shape>;

export interface Sessions {
  start(token: string, endsAt: number, goto: string | null): Session;
  read(request: FastifyRequest): Promise<Session | null>;
  /** Keeps it for another half hour, and never for longer than its token is good. */
  keep(reply: FastifyReply, session: Session): Promise<void>;
  /** It counts for nobody any more, whoever has a copy of the cookie. */
  end(reply: FastifyReply, session: Session): void;
}

const IDLE = 30 * 60_000;

/**
 * @param name of the cookie, after `__Host-`.
 * @param clock milliseconds since 1970.
 */
export function createSessions(
  sealing: Sealing,
  name: string,
  clock: () => number,
  fellows: Fellows,
): Sessions {
  const ended = new Map<string, number>();
  fellows.hear("SESSION_ENDED", (id, _, until) => ended.set(id, until));
  const cookie = `__Host-${name}`;
  return {
    start(token, endsAt, goto) {
      const [id, csrf] = [random(), random()];
      return { id, token, csrf, endsAt, goto, pending: null, lookup: null, done: null };
    },
    async read(request) {
      const sealed = request.cookies[cookie];
      const opened = sealed ? await sealing.open(sealed, cookie, clock()) : null;
      const session = shape.safeParse(opened).data;
      return session === undefined || clock() >= session.endsAt || ended.has(session.id)
        ? null
        : session;
    },
    async keep(reply, session) {
      const until = Math.min(clock() + IDLE, session.endsAt);
      reply.setCookie(cookie, await sealing.seal(session, cookie, clock(), until), COOKIE);
    },
    end(reply, { id, endsAt }) {
      for (const [each, until] of ended) if (until <= clock()) ended.delete(each);
      ended.set(id, endsAt);
      fellows.tell("SESSION_ENDED", id, 1, endsAt);
      reply.clearCookie(cookie, COOKIE);
    },
  };
}

/** RFC 6265bis, 4.1.3.2: `__Host-` asks for these, and no domain. */
export const COOKIE = { path: "/", secure: true, httpOnly: true, sameSite: "lax" } as const;

export function isOwnForm(session: Session, given: unknown): boolean {
  const [ours, theirs] = [Buffer.from(session.csrf), Buffer.from(String(given ?? ""))];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

function random(): string {
  return randomBytes(24).toString("base64url");
}
