import type { FastifyReply, FastifyRequest } from "fastify";
import type { Ask } from "../pages/ask.ts";
import type { Session } from "../pages/session.ts";
import { isPageLanguage, LANGUAGES, type PageLanguage, type Texts } from "./texts/index.ts";

/** One request for a page. */
export interface Visit {
  request: FastifyRequest;
  reply: FastifyReply;
  language: PageLanguage;
  texts: Texts;
  session: Session | null;
  now: number;
}

/** That of somebody who is signed in. */
export interface SignedIn extends Visit {
  session: Session;
  ask: Ask;
}

const COOKIE_NAME = "__Host-varde-language";
const YEAR_SECONDS = 365 * 86_400;

/** As the link says, or the cookie, or what the browser prefers; bokmål where none fits. */
export function languageOf(request: FastifyRequest): PageLanguage {
  const chosen = (request.query as { sprak?: unknown }).sprak;
  if (isPageLanguage(chosen)) return chosen;
  const kept = request.cookies[COOKIE_NAME];
  if (isPageLanguage(kept)) return kept;
  for (const range of (request.headers["accept-language"] ?? "").toLowerCase().split(",")) {
    const tag = range.trim().split(/[-;]/)[0];
    if (isPageLanguage(tag)) return tag;
    if (tag === "no") return "nb";
  }
  return "nb";
}

export function keepLanguage({ request, reply, language }: Visit): void {
  if (request.cookies[COOKIE_NAME] === language) return;
  const maxAge = YEAR_SECONDS;
  const options = { path: "/", secure: true, sameSite: "lax", maxAge } as const;
  reply.setCookie(COOKIE_NAME, language, options);
}

export function textsOf(language: PageLanguage): Texts {
  return LANGUAGES[language].texts;
}
