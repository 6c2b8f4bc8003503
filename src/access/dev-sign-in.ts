import { createHash, randomUUID } from "node:crypto";
import type { CustomFetch } from "openid-client";
import { z } from "zod";
import type { CallerKind } from "./caller.ts";
import type { DevIssuer } from "./dev-issuer.ts";
import type { Fellows } from "./fellows.ts";
import type { Sealing } from "./sealed.ts";

/** What a browser brings to be signed in with, as it came (OpenID Connect Core, 3.1.2.1). */
export type AuthorizationRequest = z.infer<typeof authorizationRequest>;

export const authorizationRequest = z.object({
  client_id: z.string(),
  redirect_uri: z.url(),
  state: z.string(),
  nonce: z.string(),
  code_challenge: z.string(),
});

/** Who is signed in, and how surely. */
export interface DevUser {
  /** A citizen's number; an operator has none. */
  pid?: string | undefined;
  acr: string;
}

/** What a code stands for, and its name. */
const grant = authorizationRequest.extend({
  pid: z.string().optional(),
  acr: z.string(),
  id: z.string(),
});

/**
 * An OpenID provider for the dev profile, in the place of ID-porten or the operator's own: the same
 * flow, with test people. It is asked in the process, and its page is a door beside the others.
 */
export interface DevSignIn {
  issuer: string;
  /** Stands in for HTTP between the two. */
  fetch: CustomFetch;
  /** Where the browser is sent back to, with a code that is good once and for a minute. */
  authorize(request: AuthorizationRequest, user: DevUser): Promise<string>;
}

export interface DevSignInOptions {
  devIssuer: DevIssuer;
  /** A code holds what it stands for: another process may be asked than the one that made it. */
  sealing: Sealing;
  fellows: Fellows;
  /** Milliseconds since 1970. */
  clock(): number;
}

const CODE_LIFE = 60_000;
const CODE = "code";

export function createDevSignIn(
  kind: CallerKind,
  { devIssuer, sealing, fellows, clock }: DevSignInOptions,
): DevSignIn {
  const { issuer } = devIssuer.issuers.find((each) => each.kind === kind) as { issuer: string };
  const used = new Map<string, number>();
  fellows.hear("CODE_USED", (id, _, until) => used.set(id, until));

  function isNew(id: string): boolean {
    if (used.has(id)) return false;
    const until = clock() + CODE_LIFE;
    for (const [each, end] of used) if (end <= clock()) used.delete(each);
    used.set(id, until);
    fellows.tell("CODE_USED", id, 1, until);
    return true;
  }

  async function tokenFor(form: URLSearchParams): Promise<Response> {
    const opened = await sealing.open(form.get("code") ?? "", CODE, clock());
    const granted = grant.safeParse(opened).data;
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (
      granted === undefined ||
      !isNew(granted.id) ||
      granted.code_challenge !== challenge ||
      granted.redirect_uri !== form.get("redirect_uri")
    )
      return Response.json({ error: "invalid_grant" }, { status: 400 });
    const { pid, acr, nonce, client_id: audience } = granted;
    return Response.json({
      access_token: await devIssuer.sign({ kind, pid, acr }, clock()),
      token_type: "Bearer",
      expires_in: 3600,
      id_token: await devIssuer.signIdToken({ kind, pid, acr, nonce, audience }, clock()),
    });
  }

  return {
    issuer,
    async fetch(url, { body }) {
      const at = url.slice(issuer.length).replace(/^\/*/, "");
      if (at === ".well-known/openid-configuration")
        return Response.json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ["code"],
          id_token_signing_alg_values_supported: ["RS256"],
          code_challenge_methods_supported: ["S256"],
          authorization_response_iss_parameter_supported: true,
        });
      if (at === "jwks") return Response.json(devIssuer.published);
      return tokenFor(new URLSearchParams(String(body)));
    },
    async authorize(request, user) {
      const granted = { ...request, ...user, id: randomUUID() };
      const code = await sealing.seal(granted, CODE, clock(), clock() + CODE_LIFE);
      const { redirect_uri, state } = request;
      return `${redirect_uri}?${new URLSearchParams({ code, state, iss: issuer })}`;
    },
  };
}
