import type { FastifyReply } from "fastify";
import type { Html } from "./html.ts";

/**
 * Nothing from elsewhere and no inline script or style. A form goes to this server, and from there
 * on to nowhere but the service that somebody came from.
 */
function securityPolicy(formTargets: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `form-action ${["'self'", ...formTargets].join(" ")}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}

export interface Showing {
  status?: number;
  /** Origins that a form may lead on to. */
  formTargets?: readonly string[];
}

/** Answers a page, for nobody else to see, keep or frame. */
export function showPage(
  reply: FastifyReply,
  page: Html,
  { status = 200, formTargets = [] }: Showing = {},
): FastifyReply {
  return reply
    .code(status)
    .header("content-type", "text/html; charset=utf-8")
    .header("content-security-policy", securityPolicy(formTargets))
    .header("cache-control", "no-store")
    .header("referrer-policy", "no-referrer")
    .header("x-content-type-options", "nosniff")
    .header("x-frame-options", "DENY")
    .header("cross-origin-opener-policy", "same-origin")
    .header("permissions-policy", "camera=(), geolocation=(), microphone=()")
    .send(`<!doctype html>\n${page.text}`);
}
