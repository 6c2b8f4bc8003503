import { generateKeyPairSync } from "node:crypto";
import {
  createLocalJWKSet,
  exportJWK,
  importPKCS8,
  type JSONWebKeySet,
  type JWK,
  type JWTPayload,
  SignJWT,
} from "jose";
import { readOrMakeKey } from "../audit/key-file.ts";
import { isElevenDigits } from "../rules/national-id.ts";
import { isOrgNumber } from "../rules/org-number.ts";
import { type CallerKind, SCOPES_OF } from "./caller.ts";
import type { Issuer } from "./token.ts";

/** What a test token is to say; what is left out is filled in. */
export interface TokenWish {
  kind: CallerKind;
  /** The citizen, or the one person an agency's token allows; 11 digits. */
  pid?: string | undefined;
  /** The agency's organisation number. */
  org?: string | undefined;
  /** Space-separated; by default every scope the kind of caller can hold. */
  scope?: string | undefined;
  /** How surely a citizen is who they are; high by default. */
  acr?: string | undefined;
}

/** What an ID token is to say of somebody who signed in. */
export interface IdTokenWish extends Pick<TokenWish, "kind" | "pid" | "acr"> {
  nonce: string;
  audience: string;
}

/** Signs test tokens in the dev profile, in the place of Maskinporten, ID-porten and internal tools. */
export interface DevIssuer {
  issuers: readonly Issuer[];
  /** @throws {RangeError} when the wish names a pid or organisation number that cannot be one. */
  sign(wish: TokenWish, now: number): Promise<string>;
  signIdToken(wish: IdTokenWish, now: number): Promise<string>;
  published: JSONWebKeySet;
}

export const TEST_CITIZEN = "11822648950";
export const TEST_AGENCY = "310385980";

const AUDIENCE = "varde";
const LIFE_SECONDS = 3600;
const KID = "dev-1";
const ISSUERS: Record<CallerKind, string> = {
  AGENCY: "https://maskinporten.dev.varde.example/",
  CITIZEN: "https://idporten.dev.varde.example",
  OPERATOR: "https://internal.dev.varde.example",
};

/**
 * The dev issuer whose key lies in `keyFile`, made on first use, so that the server trusts what the
 * command line signs.
 */
export async function openDevIssuer(keyFile: string): Promise<DevIssuer> {
  const pem = readOrMakeKey(keyFile, makePem);
  const key = await importPKCS8(pem, "RS256", { extractable: true });
  const { kty, n, e } = await exportJWK(key);
  const published: JWK = { kty, n, e, kid: KID, alg: "RS256", use: "sig" } as JWK;
  const set: JSONWebKeySet = { keys: [published] };
  const keys = createLocalJWKSet(set);
  const kinds = Object.keys(ISSUERS) as CallerKind[];
  return {
    issuers: kinds.map((kind) => ({ kind, issuer: ISSUERS[kind], audiences: [AUDIENCE], keys })),
    published: set,
    sign(wish, now) {
      const scope = wish.scope ?? SCOPES_OF[wish.kind].join(" ");
      return signed({ ...claimsOf(wish), scope }, wish.kind, AUDIENCE, now)
        .setJti(crypto.randomUUID())
        .sign(key);
    },
    signIdToken({ audience, nonce, ...wish }, now) {
      return signed({ ...claimsOf(wish), nonce }, wish.kind, audience, now).sign(key);
    },
  };
}

function signed(claims: JWTPayload, kind: CallerKind, audience: string, now: number): SignJWT {
  const issuedAt = Math.floor(now / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "RS256", kid: KID })
    .setIssuer(ISSUERS[kind])
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFE_SECONDS);
}

function claimsOf({ kind, pid, org, acr }: TokenWish): Record<string, unknown> {
  if (pid !== undefined && !isElevenDigits(pid)) throw new RangeError("pid: expected 11 digits");
  if (org !== undefined && !isOrgNumber(org))
    throw new RangeError("org: expected an organisation number of 9 digits");
  switch (kind) {
    case "AGENCY": {
      const ID = `0192:${org ?? TEST_AGENCY}`;
      return { consumer: { authority: "iso6523-actorid-upis", ID }, ...(pid ? { pid } : {}) };
    }
    case "CITIZEN":
      return { sub: "dev", pid: pid ?? TEST_CITIZEN, acr: acr ?? "idporten-loa-high" };
    case "OPERATOR":
      return { sub: "dev", name: "Test Forvalter" };
  }
}

function makePem(): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}
