import { generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, type JWK, SignJWT } from "jose";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { KeysUnavailable, remoteKeys } from "../../src/access/key-set.ts";
import { createAuthenticator, TokenRefused } from "../../src/access/token.ts";

const MINUTE = 60_000;
const HOUR = 3_600_000;
const first = generateKeyPairSync("rsa", { modulusLength: 2048 });

let published: JWK[];
let status: number;
let fetches: number;
const server = createServer((_, response) => {
  fetches += 1;
  response.writeHead(status, { "content-type": "application/json", location: "/elsewhere" });
  response.end(JSON.stringify({ keys: published }));
});

beforeEach(async () => {
  published = [{ ...(await exportJWK(first.publicKey)), kid: "first", alg: "RS256" }];
  status = 200;
  fetches = 0;
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
});
afterEach(async () => {
  vi.useRealTimers();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

function startAuthenticator() {
  const { port } = server.address() as AddressInfo;
  const keys = remoteKeys(new URL(`http://127.0.0.1:${port}/jwks`));
  return createAuthenticator(
    [{ kind: "OPERATOR", issuer: "https://internal.example", audiences: ["varde"], keys }],
    () => Date.now(),
  );
}

async function bearer(kid: string, { privateKey } = first): Promise<string> {
  const jwt = new SignJWT({ sub: "x", name: "Kari" })
    .setProtectedHeader({ alg: "RS256", kid })
    .setIssuer("https://internal.example")
    .setAudience("varde")
    .setIssuedAt()
    .setJti(crypto.randomUUID())
    .setExpirationTime("2m");
  return `Bearer ${await jwt.sign(privateKey)}`;
}

describe("an issuer's published keys", () => {
  it("are fetched once for many tokens", async () => {
    const authenticate = startAuthenticator();
    for (let i = 0; i < 20; i++) await authenticate(await bearer("first"));
    expect(fetches).toBe(1);
  });

  it("are not fetched again for each of a storm of unknown kids", async () => {
    const authenticate = startAuthenticator();
    await authenticate(await bearer("first"));
    for (let i = 0; i < 100; i++)
      await expect(authenticate(await bearer(`unknown-${i}`))).rejects.toThrow(TokenRefused);
    expect(fetches).toBeLessThanOrEqual(2);
  });

  it("that cannot be fetched leave every token undecided", async () => {
    status = 500;
    await expect(startAuthenticator()(await bearer("first"))).rejects.toThrow(KeysUnavailable);
  });

  it("are not looked for where a redirect points", async () => {
    status = 302;
    await expect(startAuthenticator()(await bearer("first"))).rejects.toThrow(KeysUnavailable);
    expect(fetches).toBe(1);
  });

  it("that are shorter than 2048 bits verify nothing", async () => {
    const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
    published = [{ ...(await exportJWK(publicKey)), kid: "weak", alg: "RS256" }];
    const [, payload] = (await bearer("weak")).split(".");
    const header = Buffer.from(JSON.stringify({ alg: "RS256", kid: "weak" })).toString("base64url");
    const signature = sign("sha256", Buffer.from(`${header}.${payload}`), privateKey);
    const weak = `Bearer ${header}.${payload}.${signature.toString("base64url")}`;
    await expect(startAuthenticator()(weak)).rejects.toThrow(TokenRefused);
  });

  it("serve for a day when the issuer is down, without asking it every time, and no longer", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const authenticate = startAuthenticator();
    await authenticate(await bearer("first"));
    status = 503;
    vi.setSystemTime(Date.now() + 23 * HOUR);
    for (let i = 0; i < 10; i++)
      expect(await authenticate(await bearer("first"))).toMatchObject({ kind: "OPERATOR" });
    expect(fetches).toBe(2);
    vi.setSystemTime(Date.now() + 2 * HOUR);
    await expect(authenticate(await bearer("first"))).rejects.toThrow(KeysUnavailable);
    status = 200;
    vi.setSystemTime(Date.now() + 31_000);
    expect(await authenticate(await bearer("first"))).toMatchObject({ kind: "OPERATOR" });
  });

  it("are not asked for by each of many tokens while they cannot be had", async () => {
    status = 503;
    const authenticate = startAuthenticator();
    for (let i = 0; i < 50; i++)
      await expect(authenticate(await bearer(`kid-${i}`))).rejects.toThrow(KeysUnavailable);
    expect(fetches).toBe(1);
  });

  it("cannot be held back after a rotation by tokens that name no key", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const authenticate = startAuthenticator();
    const second = generateKeyPairSync("rsa", { modulusLength: 2048 });
    published.push({ ...(await exportJWK(second.publicKey)), kid: "second", alg: "RS256" });
    await authenticate(await bearer("first"));
    published.shift();
    for (let minute = 0; minute < 12; minute++) {
      vi.setSystemTime(Date.now() + 60_000);
      const [, payload, signature] = (await bearer("first")).split(".");
      const header = Buffer.from('{"alg":"RS256"}').toString("base64url");
      const nameless = `Bearer ${header}.${payload}.${signature}`;
      await expect(authenticate(nameless)).rejects.toThrow(TokenRefused);
    }
    expect(await authenticate(await bearer("second", second))).toMatchObject({ kind: "OPERATOR" });
    await expect(authenticate(await bearer("first"))).rejects.toThrow(TokenRefused);
  });

  it("that are withdrawn stop counting within ten minutes for a token that was seen before, too", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const authenticate = startAuthenticator();
    const token = await bearer("first");
    expect(await authenticate(token)).toMatchObject({ kind: "OPERATOR" });
    published = [];
    vi.setSystemTime(Date.now() + 10 * MINUTE + 1000);
    await expect(authenticate(token)).rejects.toThrow(TokenRefused);
  });

  it("are seen when rotated, and a key withdrawn stops counting within ten minutes", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const authenticate = startAuthenticator();
    await authenticate(await bearer("first"));
    const second = generateKeyPairSync("rsa", { modulusLength: 2048 });
    published = [{ ...(await exportJWK(second.publicKey)), kid: "second", alg: "RS256" }];
    vi.setSystemTime(Date.now() + 31_000);
    expect(await authenticate(await bearer("second", second))).toMatchObject({ kind: "OPERATOR" });
    vi.setSystemTime(Date.now() + 10 * 60_000);
    await expect(authenticate(await bearer("first"))).rejects.toThrow(TokenRefused);
  });
});
