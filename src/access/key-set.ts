import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";

const MINUTE = 60_000;
const KEEP_LAST_GOOD = 24 * 60 * MINUTE;

/** The issuer's keys could not be fetched, and none fetched earlier may still be used. */
export class KeysUnavailable extends Error {
  constructor(url: URL, cause: unknown) {
    super(`The keys at ${url.origin} could not be fetched`, { cause });
    this.name = "KeysUnavailable";
  }
}

/**
 * An issuer's published keys (RFC 7517). Fetched when first needed, again after ten minutes, and at
 * an unknown `kid` at most once in 30 seconds; where that fails, the last good set serves for a day.
 * A redirect is a failure.
 */
export function remoteKeys(url: URL, clock: () => number): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(url, {
    timeoutDuration: 5000,
    cooldownDuration: 30_000,
    cacheMaxAge: 10 * MINUTE,
  });
  let lastGood: { keys: JWTVerifyGetKey; at: number } | null = null;
  return async (header, token) => {
    try {
      const key = await remote(header, token);
      const published = remote.jwks();
      if (published) lastGood = { keys: createLocalJWKSet(published), at: clock() };
      return key;
    } catch (fault) {
      if (fault instanceof errors.JWKSNoMatchingKey) throw fault;
      if (lastGood === null || clock() - lastGood.at > KEEP_LAST_GOOD)
        throw new KeysUnavailable(url, fault);
      return lastGood.keys(header, token);
    }
  };
}
