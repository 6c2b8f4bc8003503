import { createHmac, randomBytes } from "node:crypto";
import { type AuditValue, canonicalBytes } from "./canonical.ts";

/**
 * A commitment to a value: HMAC-SHA-256 under 32 random bytes of the value's canonical bytes,
 * base64. With value and salt at hand anybody can check it; with both erased it says nothing.
 */
export interface Commitment {
  salt: Buffer;
  /** Base64 of 32 bytes. */
  commitment: string;
}

export function commit(value: AuditValue, salt: Buffer = randomBytes(32)): Commitment {
  const mac = createHmac("sha256", salt).update(canonicalBytes(value));
  return { salt, commitment: mac.digest("base64") };
}

export function opens(commitment: string, value: AuditValue, salt: Buffer): boolean {
  return commit(value, salt).commitment === commitment;
}
