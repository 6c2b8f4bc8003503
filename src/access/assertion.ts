import { createHash, randomUUID } from "node:crypto";
import { type CryptoKey, type JWTVerifyGetKey, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { ANONYMOUS, type Caller, SCOPES_OF } from "./caller.ts";
import { TokenRefused } from "./token.ts";

/** What the gateway says of a request it passes on to a subgraph. */
export interface Assertion {
  caller: Caller;
  /** As the caller's own headers said. */
  acceptLanguage: string | undefined;
  purpose: string | null;
  traceId: string;
}

export interface AssertionKey {
  kid: string;
  key: CryptoKey;
}

/** The header that carries it. */
export const ASSERTION_HEADER = "varde-assertion";

const ISSUER = "varde-gateway";
const ALGORITHM = "EdDSA";
const TYPE = "varde-assertion+jwt";
const LIFE_SECONDS = 30;
const SKEW_SECONDS = 5;

/**
 * Signs what the gateway says of one request: a JWT (RFC 7519) for one subgraph and one body, good
 * for 30 seconds.
 *
 * @param now milliseconds since 1970.
 */
export function signAssertion(
  { kid, key }: AssertionKey,
  subgraph: string,
  body: string,
  { caller, acceptLanguage, purpose, traceId }: Assertion,
  now: number,
): Promise<string> {
  const issuedAt = Math.floor(now / 1000);
  const scopes = "scopes" in caller ? [...caller.scopes] : [];
  return new SignJWT({
    body: hashOf(body),
    caller: { ...caller, scopes },
    traceId,
    ...(acceptLanguage === undefined ? {} : { acceptLanguage }),
    ...(purpose === null ? {} : { purpose }),
  })
    .setProtectedHeader({ alg: ALGORITHM, kid, typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(subgraph)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFE_SECONDS)
    .setJti(randomUUID())
    .sign(key);
}

/**
 * Reads assertions meant for one subgraph, each once: what was seen before is a replay.
 *
 * @param clock milliseconds since 1970.
 */
export function createAssertionReader(
  subgraph: string,
  keys: JWTVerifyGetKey,
  clock: () => number,
) {
  let seen = new Set<string>();
  let seenBefore = new Set<string>();
  let turnedAt = clock();

  /** Whether an id is new; ids are kept for longer than any assertion is good. */
  function isNew(id: string): boolean {
    if (clock() - turnedAt > 2 * (LIFE_SECONDS + SKEW_SECONDS) * 1000) {
      seenBefore = seen;
      seen = new Set();
      turnedAt = clock();
    }
    if (seen.has(id) || seenBefore.has(id)) return false;
    seen.add(id);
    return true;
  }

  /** @throws {TokenRefused | KeysUnavailable} (as a rejection). */
  return async (header: unknown, body: Buffer): Promise<Assertion> => {
    if (typeof header !== "string")
      throw new TokenRefused(
        "expected an assertion of the gateway's: subgraphs are not asked directly",
      );
    const payload = await verify(header, subgraph, keys, clock());
    const read = claims.safeParse(payload);
    if (!read.success) throw new TokenRefused("the assertion does not say what is expected");
    const { jti, body: hash, caller, acceptLanguage, purpose = null, traceId } = read.data;
    if (hash !== hashOf(body)) throw new TokenRefused("the assertion is about another body");
    if (!isNew(jti)) throw new TokenRefused("the assertion has been used before");
    return { caller, acceptLanguage, purpose, traceId };
  };
}

async function verify(
  token: string,
  audience: string,
  keys: JWTVerifyGetKey,
  now: number,
): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: ISSUER,
      audience,
      algorithms: [ALGORITHM],
      typ: TYPE,
      clockTolerance: SKEW_SECONDS,
      maxTokenAge: LIFE_SECONDS + SKEW_SECONDS,
      currentDate: new Date(now),
      requiredClaims: ["exp", "iat", "jti"],
    });
    return payload;
  } catch (fault) {
    if ((fault as Error).name === "KeysUnavailable") throw fault;
    throw new TokenRefused(
      "the assertion is not one that the gateway signed for this subgraph now",
    );
  }
}

function hashOf(body: string | Buffer): string {
  return createHash("sha256").update(body).digest("base64url");
}

const held = (kind: keyof typeof SCOPES_OF) => ({
  kind: z.literal(kind),
  expiresAt: z.number(),
  scopes: z
    .array(z.string())
    .transform(
      (scopes): ReadonlySet<string> =>
        new Set(scopes.filter((scope) => SCOPES_OF[kind].includes(scope))),
    ),
});

const caller = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ANONYMOUS") }).transform(() => ANONYMOUS),
  z.object({
    ...held("AGENCY"),
    kind: z.literal("AGENCY"),
    subject: z.string().nullable(),
    organization: z.string(),
    supplier: z.string().nullable(),
    connected: z.boolean(),
  }),
  z.object({
    ...held("CITIZEN"),
    kind: z.literal("CITIZEN"),
    subject: z.string(),
    mayWrite: z.boolean(),
  }),
  z.object({
    ...held("OPERATOR"),
    kind: z.literal("OPERATOR"),
    subject: z.null(),
    name: z.string(),
  }),
]);

const claims = z.object({
  jti: z.string(),
  body: z.string(),
  caller,
  acceptLanguage: z.string().optional(),
  purpose: z.string().optional(),
  traceId: z.string(),
});
