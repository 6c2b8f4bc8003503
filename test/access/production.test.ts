import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { NOW } from "../support/a-person.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const keyServer = createServer(async (_, response) => {
  const key = { ...(await exportJWK(publicKey)), kid: "k1", alg: "RS256", use: "sig" };
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ keys: [key] }));
});

let varde: Varde;
beforeAll(async () => {
  await new Promise<void>((ready) => keyServer.listen(0, "127.0.0.1", ready));
  const { port } = keyServer.address() as AddressInfo;
  const { issuers } = readConfig({
    VARDE_MASKINPORTEN_ISSUER: "https://maskinporten.no/",
    VARDE_MASKINPORTEN_KEYS_URL: `http://127.0.0.1:${port}/jwk`,
    VARDE_MASKINPORTEN_AUDIENCE: "https://varde.example",
  });
  varde = await startVarde({
    config: { profile: "production", environment: "production", issuers },
  });
  await anAgency("991825827", null);
});
afterAll(async () => {
  await varde.close();
  keyServer.close();
});

function anAgency(orgNumber: string, disconnectedAt: number | null) {
  const agency = {
    orgNumber,
    name: "An agency",
    connectedAt: NOW - 1000,
    disconnectedAt,
    displayDelayDays: 0,
  };
  const deed = { of: "AGENCY" as const, kind: "AGENCY_CONNECTED", agency, values: {} };
  return varde.store.commit({ at: NOW, actor: "SYSTEM", deeds: [deed], idempotency: null });
}

const token = (claims: Record<string, unknown> = {}) =>
  new SignJWT({
    scope: "krr:global/kontaktinformasjon.read",
    consumer: { authority: "iso6523-actorid-upis", ID: "0192:991825827" },
    ...claims,
  })
    .setProtectedHeader({ alg: "RS256", kid: "k1" })
    .setIssuer("https://maskinporten.no/")
    .setAudience("https://varde.example")
    .setIssuedAt(NOW / 1000)
    .setExpirationTime(NOW / 1000 + 119)
    .sign(privateKey);

const PERSONS = "query($ids: [NationalId!]!) { persons(nationalIds: $ids) { registration } }";

describe("production", () => {
  it("knows an agency by Maskinporten's published keys", async () => {
    const { data } = await varde.ask(
      "{ whoami { kind organization connected } }",
      {},
      await token(),
    );
    expect(data?.whoami).toEqual({ kind: "AGENCY", organization: "991825827", connected: true });
  });

  it("refuses synthetic people, in their place", async () => {
    const { data, errors } = await varde.ask(PERSONS, { ids: ["11822648950"] }, await token());
    expect(data?.persons).toEqual([null]);
    expect(errors?.[0]?.message).toBe(
      "nationalIds[0]: expected a real national id: synthetic ones are refused in production",
    );
  });

  it("lets nobody look up who is not connected, nor one who no longer is", async () => {
    const consumer = { authority: "iso6523-actorid-upis", ID: "0192:984661185" };
    const ask = async () => varde.ask(PERSONS, { ids: ["11822648950"] }, await token({ consumer }));
    const refused = "Query.persons is for connected agencies, and yours is not";
    expect((await ask()).errors?.[0]?.message).toBe(refused);
    await anAgency("984661185", NOW);
    expect((await ask()).errors?.[0]?.message).toBe(refused);
  });

  it("tells nothing of its schema in an error", async () => {
    const { errors } = await varde.ask("{ person { nationalld } }", {}, await token());
    expect(JSON.stringify(errors)).not.toMatch(/Did you mean/);
  });
});
