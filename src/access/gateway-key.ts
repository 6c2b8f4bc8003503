import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { calculateJwkThumbprint, exportJWK, importPKCS8, type JSONWebKeySet } from "jose";
import { readOrMakeKey } from "../audit/key-file.ts";
import type { AssertionKey } from "./assertion.ts";

/** The key that the gateway signs assertions with, and what subgraphs check them by (RFC 7517). */
export interface GatewayKey extends AssertionKey {
  published: JSONWebKeySet;
}

/** The Ed25519 key in a file, made on first use. */
export async function openGatewayKey(keyFile: string): Promise<GatewayKey> {
  const pem = readOrMakeKey(keyFile, makePem);
  const key = await importPKCS8(pem, "EdDSA");
  const published = await exportJWK(createPublicKey(pem));
  const kid = await calculateJwkThumbprint(published);
  return { kid, key, published: { keys: [{ ...published, kid, alg: "EdDSA", use: "sig" }] } };
}

function makePem(): string {
  const { privateKey } = generateKeyPairSync("ed25519");
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}
