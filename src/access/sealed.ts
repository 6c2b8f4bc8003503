import { randomBytes } from "node:crypto";
import { EncryptJWT, jwtDecrypt } from "jose";
import { readOrMakeKey } from "../audit/key-file.ts";

/**
 * Keeps what this server has to remember of a browser in the browser itself, where nobody else can
 * read or change it: a JSON Web Encryption with a key of its own (RFC 7516, A256GCM).
 */
export interface Sealing {
  /** @param until milliseconds since 1970; nothing is opened after that. */
  seal(value: object, purpose: string, now: number, until: number): Promise<string>;
  /** What was sealed for the same purpose; null when it was not, or is out of date. */
  open(sealed: string, purpose: string, now: number): Promise<Record<string, unknown> | null>;
}

/** @param keyFile hexadecimal; made on first use. */
export function openSealing(keyFile: string): Sealing {
  const key = Buffer.from(
    readOrMakeKey(keyFile, () => randomBytes(32).toString("hex")),
    "hex",
  );
  return {
    seal: (value, purpose, now, until) =>
      new EncryptJWT({ value })
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .setAudience(purpose)
        .setIssuedAt(Math.floor(now / 1000))
        .setExpirationTime(Math.floor(until / 1000))
        .encrypt(key),
    async open(sealed, purpose, now) {
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
          audience: purpose,
          currentDate: new Date(now),
          keyManagementAlgorithms: ["dir"],
          contentEncryptionAlgorithms: ["A256GCM"],
        });
        return payload.value as Record<string, unknown>;
      } catch {
        return null;
      }
    },
  };
}
