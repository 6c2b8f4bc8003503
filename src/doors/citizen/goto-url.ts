import type { FastifyRequest } from "fastify";

/** A link wants to go on to somewhere that nobody registered. */
export class UnknownService extends Error {}

/**
 * The URL that a service wants its visitors back at (`gotoUrl`); null for none. It has to be one of
 * those registered, or lie below one.
 *
 * @throws {UnknownService} for any other.
 */
export function gotoOf(request: FastifyRequest, registered: readonly URL[]): string | null {
  const { gotoUrl } = request.query as { gotoUrl?: unknown };
  if (gotoUrl === undefined) return null;
  const wanted = typeof gotoUrl === "string" && URL.canParse(gotoUrl) ? new URL(gotoUrl) : null;
  if (wanted === null || !registered.some((service) => isBelow(wanted, service)))
    throw new UnknownService();
  return wanted.href;
}

function isBelow(wanted: URL, service: URL): boolean {
  const path = service.pathname.replace(/\/*$/, "/");
  return (
    wanted.origin === service.origin &&
    wanted.username === "" &&
    wanted.password === "" &&
    (wanted.pathname === service.pathname || wanted.pathname.startsWith(path))
  );
}
