import { createHmac, randomBytes } from "node:crypto";
import { type AuditValue, canonicalText } from "./canonical.ts";

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

export function commit(value: AuditValue, salt: Buffer = newSalt()): Commitment {
  const text = canonicalText(value);
  return { salt, text, commitment: createHmac("sha256", salt).update(text).digest("base64") };
}

const SALT_BYTES = 32;
/** Random bytes are drawn for many salts at once: most of what they cost is the call. */
let drawn = Buffer.alloc(0);

function newSalt(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(SALT_BYTES * 64);
  const salt = drawn.subarray(0, SALT_BYTES);
  drawn = drawn.subarray(SALT_BYTES);
  return salt;
}

export function opens(commitment: string, value: AuditValue, salt: Buffer): boolean {
  return commit(value, salt).commitment === commitment;
}
