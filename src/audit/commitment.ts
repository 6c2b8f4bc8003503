import { createHmac } from "node:crypto";
import { type AuditValue, canonicalText } from "./canonical.ts";
import { drawing } from "./random.ts";

/**
 * A commitment to a value: HMAC-SHA-256 under 32 random bytes of the value's canonical bytes,
 * base64. With value and salt at hand anybody can check it; with both erased it says nothing.
 */
export interface Commitment {
  salt: Buffer;
  /** The canonical text that is committed to. */
  text: string;
  /** Base64 of 32 bytes. */
  commitment: string;
}

const newSalt = drawing(32);

export function commit(value: AuditValue, salt: Buffer = newSalt()): Commitment {
  const text = canonicalText(value);
  return { salt, text, commitment: createHmac("sha256", salt).update(text).digest("base64") };
}

export function opens(commitment: string, value: AuditValue, salt: Buffer): boolean {
  return commit(value, salt).commitment === commitment;
}
