import * as openid from "openid-client";

/** What the browser's next visit has to fit to; kept from everybody but that browser. */
export interface SignInStarted {
  state: string;
  nonce: string;
  verifier: string;
}

/** Signs people in with OpenID Connect: authorization code with PKCE, state and nonce. */
export interface SignIn {
  /** Where the browser is sent to, and what to remember of it. */
  start(redirectUri: string, language: string): Promise<{ url: string; started: SignInStarted }>;
  /**
   * The access token, once the browser is back.
   *
   * @throws {SignInRefused} when the answer is not to what was started, or the level is too low.
   */
  finish(answer: URL, started: SignInStarted): Promise<string>;
}

/** Nobody is signed in by it: the person left, is not known surely enough, or something is wrong. */
export class SignInRefused extends Error {
  readonly kind: "CANCELLED" | "LEVEL" | "OTHER";
  constructor(reason: string, kind: SignInRefused["kind"] = "OTHER", cause?: unknown) {
    super(reason, { cause });
    this.name = "SignInRefused";
    this.kind = kind;
  }
}

export interface SignInOptions {
  issuer: string;
  clientId: string;
  /** None where the client proves itself by PKCE only. */
  clientSecret: string | null;
  scopes: readonly string[];
  /** Levels of assurance that will do, the lowest first; null where the issuer knows none. */
  levels: ReadonlySet<string> | null;
  /** Whom the access token is to be meant for (RFC 8707). */
  resource: string | null;
  /** How the issuer is reached, where not by HTTP. */
  fetch?: openid.CustomFetch;
}

/** The issuer's metadata are read when somebody first signs in, and again after a failure. */
export function createSignIn(options: SignInOptions): SignIn {
  const { issuer, clientId, clientSecret, scopes, levels, resource, fetch } = options;
  let discovered: Promise<openid.Configuration> | null = null;

  function configuration(): Promise<openid.Configuration> {
    discovered ??= openid
      .discovery(
        new URL(issuer),
        clientId,
        undefined,
        clientSecret === null ? openid.None() : openid.ClientSecretBasic(clientSecret),
        fetch && { [openid.customFetch]: fetch },
      )
      .catch((fault) => {
        discovered = null;
        throw new SignInRefused("the issuer gives no metadata just now", "OTHER", fault);
      });
    return discovered;
  }

  return {
    async start(redirectUri, language) {
      const verifier = openid.randomPKCECodeVerifier();
      const started = { state: openid.randomState(), nonce: openid.randomNonce(), verifier };
      const url = openid.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: ["openid", ...scopes].join(" "),
        state: started.state,
        nonce: started.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        ...(levels !== null && { acr_values: String([...levels][0]) }),
        ui_locales: language,
        ...(resource !== null && { resource }),
      });
      return { url: url.href, started };
    },

    async finish(answer, { state, nonce, verifier }) {
      const error = answer.searchParams.get("error");
      if (error === "access_denied") throw new SignInRefused("it was cancelled", "CANCELLED");
      const tokens = await openid
        .authorizationCodeGrant(await configuration(), answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        .catch((fault) => {
          throw new SignInRefused("the answer is not to what was asked", "OTHER", fault);
        });
      if (levels !== null && !levels.has(String(tokens.claims()?.acr)))
        throw new SignInRefused("the level is too low", "LEVEL");
      return tokens.access_token;
    },
  };
}
