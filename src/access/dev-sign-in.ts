import { createHash, randomBytes } from "node:crypto";
import type { CustomFetch } from "openid-client";
import type { CallerKind } from "./caller.ts";
import type { DevIssuer } from "./dev-issuer.ts";

/** What a browser brings to be signed in with, as it came (OpenID Connect Core, 3.1.2.1). */
export interface AuthorizationRequest {
  client_id: string;
  redirect_uri: string;
  state: string;
  nonce: string;
  code_challenge: string;
}

/** Who is signed in, and how surely. */
export interface DevUser {
  /** A citizen's number; an operator has none. */
  pid?: string | undefined;
  acr: string;
}

/**
 * An OpenID provider for the dev profile, in the place of ID-porten or the operator's own: the same
 * flow, with test people. It is asked in the process, and its page is a door beside the others.
 */
export interface DevSignIn {
  issuer: string;
  /** Stands in for HTTP between the two. */
  fetch: CustomFetch;
  /** Where the browser is sent back to, with a code that is good once and for a minute. */
  authorize(request: AuthorizationRequest, user: DevUser): string;
}

const CODE_LIFE = 60_000;
const MOST_CODES = 1000;

/** @param clock milliseconds since 1970. */
export function createDevSignIn(
  devIssuer: DevIssuer,
  kind: CallerKind,
  clock: () => number,
): DevSignIn {
  const { issuer } = devIssuer.issuers.find((each) => each.kind === kind) as { issuer: string };
  const codes = new Map<string, AuthorizationRequest & DevUser & { until: number }>();

  async function tokenFor(form: URLSearchParams): Promise<Response> {
    const code = form.get("code") ?? "";
    const granted = codes.get(code);
    codes.delete(code);
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (
      granted === undefined ||
      clock() > granted.until ||
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
    authorize(request, user) {
      if (codes.size >= MOST_CODES) codes.clear();
      const code = randomBytes(24).toString("base64url");
      codes.set(code, { ...request, ...user, until: clock() + CODE_LIFE });
      const { redirect_uri, state } = request;
      return `${redirect_uri}?${new URLSearchParams({ code, state, iss: issuer })}`;
    },
  };
}
