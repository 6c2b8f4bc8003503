import type { FastifyReply, FastifyRequest } from "fastify";
import type { Ask } from "../pages/ask.ts";
import type { Session } from "../pages/session.ts";

/** One request for a page of the desk. */
export interface Visit {
  request: FastifyRequest;
  reply: FastifyReply;
  session: Session | null;
  now: number;
}

/** That of an operator who is signed in. */
export interface SignedIn extends Visit {
  session: Session;
  ask: Ask;
}
