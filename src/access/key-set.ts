import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const RETRY_AFTER = 30 * SECOND;
/** What is wrong with the token and not with the keys. */
const TOKEN_FAULTS = [
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
  errors.JOSENotSupported,
];
const KEEP_LAST_GOOD = 24 * 60 * MINUTE;

/** The issuer's keys could not be fetched, and none fetched earlier may still be used. */
export class KeysUnavailable extends Error {
  constructor(url: URL, cause: unknown) {
    super(`The keys at ${url.origin} could not be fetched`, { cause });
    this.name = "KeysUnavailable";
  }
}

/**
 * An issuer's published keys (RFC 7517). Fetched when first needed, again after five minutes, and at
 * an unknown `kid` at most once in 30 seconds; where that fails, the last good set serves for a day
 * and the issuer is tried every 30 seconds. A redirect is a failure.
 */
export function remoteKeys(url: URL): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(url, {
    timeoutDuration: 5 * SECOND,
    cooldownDuration: RETRY_AFTER,
    cacheMaxAge: 5 * MINUTE,
  });
  let lastGood: { keys: JWTVerifyGetKey; at: number } | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;

  return async (header, token) => {
    if (Date.now() - failedAt < RETRY_AFTER) {
      if (lastGood === null) throw new KeysUnavailable(url, "tried less than 30 seconds ago");
      return lastGood.keys(header, token);
    }
    try {
      const key = await remote(header, token);
      const published = remote.jwks();
      if (published) lastGood = { keys: createLocalJWKSet(published), at: Date.now() };
      return key;
    } catch (fault) {
      if (TOKEN_FAULTS.some((kind) => fault instanceof kind)) throw fault;
      failedAt = Date.now();
      if (lastGood === null || failedAt - lastGood.at > KEEP_LAST_GOOD) {
        lastGood = null;
        throw new KeysUnavailable(url, fault);
      }
      return lastGood.keys(header, token);
    }
  };
}
