import { decodeJwt, decodeProtectedHeader, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { ZodError } from "zod";
import { ANONYMOUS, type Caller, type CallerKind, type KnownCaller } from "./caller.ts";
import { callerFromClaims } from "./claims.ts";
import { KeysUnavailable } from "./key-set.ts";

/** An issuer whose tokens count, and what kind of caller they make. */
export interface Issuer {
  kind: CallerKind;
  /** Compared to `iss` letter by letter. */
  issuer: string;
  /** A token must be meant for one of these. */
  audiences: readonly string[];
  keys: JWTVerifyGetKey;
}

/** A token that does not count, and why; the reason may be shown to whoever sent it. */
export class TokenRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "TokenRefused";
  }
}

const ALGORITHMS = ["RS256", "RS384", "RS512"];
const SKEW_SECONDS = 10;
const LONGEST_LIFE_SECONDS = 3600;
const LONGEST_KID = 128;
const LONGEST_TOKEN = 16_384;
const BEARER = /^Bearer +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i;
const MAX_KEPT = 10_000;
/** With the age that a fetched key set may have, a withdrawn key stops counting within ten minutes. */
const REMEMBERED_FOR = 5 * 60_000;
/** The types of a JWT that is an access token (RFC 9068, and what Maskinporten writes). */
const TOKEN_TYPES = /^(application\/)?(at\+)?jwt$/i;

/**
 * Tells callers by their `Authorization` header. A token is verified once and remembered for five
 * minutes, or until it expires: a signature costs more than the look-up it allows.
 *
 * @param clock milliseconds since 1970.
 */
export function createAuthenticator(issuers: readonly Issuer[], clock: () => number) {
  const verified = new Map<string, { caller: KnownCaller; until: number }>();
  const byIssuer = new Map(issuers.map((issuer) => [issuer.issuer, issuer]));

  /**
   * @throws {TokenRefused} (as a rejection) when the header holds anything but a token that counts.
   * @throws {KeysUnavailable} (as a rejection) when that cannot be told.
   */
  return function authenticate(authorization: string | undefined): Caller | Promise<Caller> {
    if (authorization === undefined) return ANONYMOUS;
    const known = verified.get(authorization);
    if (known !== undefined && clock() < known.until) return known.caller;
    return verify(authorization);
  };

  async function verify(authorization: string): Promise<Caller> {
    verified.delete(authorization);
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined || token.length > LONGEST_TOKEN)
      throw new TokenRefused("expected the Authorization header to be Bearer and a signed JWT");
    const caller = await callerOf(token, byIssuer, clock());
    if (verified.size >= MAX_KEPT) verified.clear();
    const until = Math.min(caller.expiresAt, clock() + REMEMBERED_FOR);
    verified.set(authorization, { caller, until });
    return caller;
  }
}

async function callerOf(
  token: string,
  byIssuer: ReadonlyMap<string, Issuer>,
  now: number,
): Promise<KnownCaller> {
  try {
    const issuer = byIssuer.get(String(decodeJwt(token).iss));
    if (issuer === undefined)
      throw new TokenRefused("the token's iss is not an issuer trusted here");
    refuseHeader(decodeProtectedHeader(token));
    const { payload } = await jwtVerify(token, issuer.keys, {
      issuer: issuer.issuer,
      audience: [...issuer.audiences],
      algorithms: ALGORITHMS,
      clockTolerance: SKEW_SECONDS,
      currentDate: new Date(now),
      requiredClaims: ["exp", "iat"],
    });
    refuseClaims(payload, now);
    return callerFromClaims(issuer.kind, payload);
  } catch (fault) {
    if (fault instanceof TokenRefused || fault instanceof KeysUnavailable) throw fault;
    throw new TokenRefused(reasonOf(fault));
  }
}

function refuseHeader(header: { crit?: unknown; kid?: unknown; typ?: unknown }): void {
  if (header.crit !== undefined) throw new TokenRefused("the token's crit header is not supported");
  if (header.typ !== undefined && !TOKEN_TYPES.test(String(header.typ)))
    throw new TokenRefused("expected an access token: typ JWT or at+jwt");
  if (typeof header.kid !== "string" || header.kid.length > LONGEST_KID)
    throw new TokenRefused(`expected a kid of at most ${LONGEST_KID} characters`);
}

function refuseClaims(claims: Record<string, unknown>, now: number): void {
  const { exp = 0, iat = 0 } = claims as { exp?: number; iat?: number };
  if (exp - iat > LONGEST_LIFE_SECONDS)
    throw new TokenRefused(`expected a life of at most ${LONGEST_LIFE_SECONDS} seconds`);
  if (iat >= exp) throw new TokenRefused("expected the token's iat to be before its exp");
  if (iat - SKEW_SECONDS > now / 1000) throw new TokenRefused("the token's iat is in the future");
  if (claims.nonce !== undefined || claims.at_hash !== undefined)
    throw new TokenRefused("expected an access token, this is an id_token");
  if (claims.cnf !== undefined)
    throw new TokenRefused("the token is bound to a key by cnf, and proof of it is not supported");
}

function reasonOf(fault: unknown): string {
  if (fault instanceof errors.JWTExpired) return "the token has expired";
  if (fault instanceof errors.JWTClaimValidationFailed)
    return `the token's ${fault.claim} is not what is expected here`;
  if (fault instanceof errors.JWSSignatureVerificationFailed)
    return "the token's signature does not match";
  if (fault instanceof errors.JWKSNoMatchingKey) return "the token's kid is not known here";
  if (fault instanceof errors.JOSEAlgNotAllowed)
    return `expected the token's alg to be one of ${ALGORITHMS.join(", ")}`;
  if (fault instanceof ZodError) {
    const [issue] = fault.issues;
    return `the token's ${issue?.path.join(".")} claim: ${issue?.message}`;
  }
  return "expected a signed JWT";
}
