import { createHmac, generateKeyPairSync, randomUUID } from "node:crypto";
import { createLocalJWKSet, exportJWK, exportSPKI, type JWTPayload, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import type { CallerKind } from "../../src/access/caller.ts";
import { createAuthenticator, TokenRefused } from "../../src/access/token.ts";
import { NOW } from "../support/a-person.ts";

const rsa = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
const ours = rsa();
const theirs = rsa();
const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" });
const published = { ...(await exportJWK(ours.publicKey)), kid: "k1", alg: "RS256", use: "sig" };
const ellipticPublished = { ...(await exportJWK(elliptic.publicKey)), kid: "ec", use: "sig" };
const embedded = await exportJWK(theirs.publicKey);
const keys = createLocalJWKSet({ keys: [published, ellipticPublished] });

const ISSUER: Record<CallerKind, string> = {
  AGENCY: "https://maskinporten.no/",
  CITIZEN: "https://idporten.no",
  OPERATOR: "https://internal.example",
};
const kinds = Object.keys(ISSUER) as CallerKind[];
let now = NOW;
const authenticate = createAuthenticator(
  kinds.map((kind) => ({ kind, issuer: ISSUER[kind], audiences: ["varde"], keys })),
  () => now,
);

const second = Math.floor(NOW / 1000);
const consumer = { authority: "iso6523-actorid-upis", ID: "0192:991825827" };
const CLAIMS: Record<CallerKind, JWTPayload> = {
  AGENCY: { consumer, scope: "krr:global/kontaktinformasjon.read" },
  CITIZEN: {
    sub: "x",
    pid: "11822648950",
    acr: "idporten-loa-high",
    scope: "krr:user/kontaktinformasjon.read",
  },
  OPERATOR: { sub: "x", name: "Kari Forvalter", scope: "varde:audit.read" },
};

interface Change {
  claims?: JWTPayload;
  header?: Record<string, unknown>;
  key?: Parameters<SignJWT["sign"]>[0];
  without?: string;
}

async function token(
  kind: CallerKind,
  { claims, header, key = ours.privateKey, without }: Change = {},
) {
  const all: JWTPayload = {
    ...CLAIMS[kind],
    iss: ISSUER[kind],
    aud: "varde",
    iat: second,
    exp: second + 120,
    jti: randomUUID(),
    ...claims,
  };
  if (without) delete all[without];
  return new SignJWT(all).setProtectedHeader({ alg: "RS256", kid: "k1", ...header }).sign(key);
}

const bearer = async (text: string | Promise<string>) => authenticate(`Bearer ${await text}`);
const refused = (text: string | Promise<string>) =>
  expect(bearer(text)).rejects.toThrow(TokenRefused);
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("a token", () => {
  it("tells the caller by its issuer", async () => {
    expect(await authenticate(undefined)).toEqual({ kind: "ANONYMOUS", subject: null });
    expect(await bearer(token("AGENCY"))).toMatchObject({
      kind: "AGENCY",
      organization: "991825827",
      supplier: null,
      subject: null,
    });
    expect(await bearer(token("CITIZEN"))).toMatchObject({
      kind: "CITIZEN",
      subject: "11822648950",
      mayWrite: true,
    });
    expect(await bearer(token("OPERATOR"))).toMatchObject({
      kind: "OPERATOR",
      name: "Kari Forvalter",
    });
  });

  it("names the supplier beside the agency it acts for, and never instead of it", async () => {
    const supplier = { authority: "iso6523-actorid-upis", ID: "0192:984661185" };
    expect(await bearer(token("AGENCY", { claims: { supplier } }))).toMatchObject({
      organization: "991825827",
      supplier: "984661185",
    });
  });

  it("lets a citizen write from assurance level substantial", async () => {
    const levels = {
      "idporten-loa-low": false,
      "idporten-loa-substantial": true,
      "idporten-loa-high": true,
      Level3: false,
      Level4: true,
    };
    for (const [acr, mayWrite] of Object.entries(levels))
      expect(await bearer(token("CITIZEN", { claims: { acr } }))).toMatchObject({ mayWrite });
  });

  it.each([
    ["signed by somebody else", { key: theirs.privateKey }],
    ["with an unknown kid", { header: { kid: "k2" } }],
    ["without a kid", { header: { kid: undefined } }],
    ["with a very long kid", { header: { kid: "k".repeat(200) } }],
    ["with a path for a kid", { header: { kid: "../../etc/passwd" } }],
    ["with an embedded key", { key: theirs.privateKey, header: { jwk: embedded, kid: "k9" } }],
    [
      "with a jku",
      { key: theirs.privateKey, header: { jku: "https://evil.example/jwks", kid: "k9" } },
    ],
    [
      "by an algorithm not allowed",
      { key: elliptic.privateKey, header: { alg: "ES256", kid: "ec" } },
    ],
    ["from an issuer without its slash", { claims: { iss: "https://maskinporten.no" } }],
    ["from an issuer with more to its name", { claims: { iss: "https://maskinporten.no/evil" } }],
    ["from the test issuer", { claims: { iss: "https://test.maskinporten.no/" } }],
    ["for another audience", { claims: { aud: "other" } }],
    ["for an unspecified audience", { claims: { aud: "unspecified" } }],
    ["for no audience", { without: "aud" }],
    ["without an expiry", { without: "exp" }],
    ["without a time of issue", { without: "iat" }],
    ["with an absurd life", { claims: { exp: second + 3601 } }],
    ["not valid yet", { claims: { nbf: second + 11 } }],
    ["issued in the future", { claims: { iat: second + 11, exp: second + 100 } }],
    ["that is an id_token", { claims: { nonce: "n" } }],
    ["that says it is an id_token", { header: { typ: "id+jwt" } }],
    ["that says it is a logout token", { header: { typ: "logout+jwt" } }],
    ["issued when it has expired", { claims: { iat: second, exp: second } }],
    ["bound to a key it gives no proof of", { claims: { cnf: { jkt: "x" } } }],
    ["without a consumer", { without: "consumer" }],
    [
      "with a consumer of another authority",
      { claims: { consumer: { ...consumer, authority: "other" } } },
    ],
    [
      "with a consumer by the old code",
      { claims: { consumer: { ...consumer, ID: "9908:991825827" } } },
    ],
    [
      "with a consumer that is no organisation",
      { claims: { consumer: { ...consumer, ID: "0192:991825828" } } },
    ],
    ["with a pid that is none", { claims: { pid: "123" } }],
  ] satisfies [string, Change][])("%s is refused", async (_, change) => {
    await refused(token("AGENCY", change));
  });

  it.each([
    ["without a pid", { without: "pid" }],
    ["without an assurance level", { without: "acr" }],
  ])("of a citizen %s is refused", async (_, change) => {
    await refused(token("CITIZEN", change));
  });

  it("is refused unsigned, or signed with the public key as a secret", async () => {
    const claims = {
      ...CLAIMS.AGENCY,
      iss: ISSUER.AGENCY,
      aud: "varde",
      iat: second,
      exp: second + 120,
    };
    await refused(`${encode({ alg: "none", kid: "k1" })}.${encode(claims)}.`);
    await refused(`${encode({ alg: "none", kid: "k1" })}.${encode(claims)}.AA`);
    const signed = `${encode({ alg: "HS256", kid: "k1" })}.${encode(claims)}`;
    const mac = createHmac("sha256", await exportSPKI(ours.publicKey))
      .update(signed)
      .digest("base64url");
    await refused(`${signed}.${mac}`);
  });

  it("is refused with a critical header, whatever it says", async () => {
    const good = await token("AGENCY");
    const [, payload, signature] = good.split(".");
    await refused(
      `${encode({ alg: "RS256", kid: "k1", crit: ["exp"], exp: 1 })}.${payload}.${signature}`,
    );
    await refused(token("AGENCY", { header: { crit: ["b64"], b64: true } }));
  });

  it("with one character changed is refused", async () => {
    const good = await token("AGENCY");
    for (let at = 0; at < good.length; at += 7) {
      if (good[at] === ".") continue;
      const changed = `${good.slice(0, at)}${good[at] === "A" ? "B" : "A"}${good.slice(at + 1)}`;
      await refused(changed);
    }
  });

  it.each([
    "",
    "Bearer",
    "Bearer ",
    "Bearer x",
    "Basic eDp5",
    "Bearer a.b",
    "Bearer a.b.c.d",
    "Bearer a b.c.d",
  ])("sent as %j is refused", async (header) => {
    await expect((async () => authenticate(header))()).rejects.toThrow(TokenRefused);
  });

  it("counts for ten seconds more than it says, by either clock, and no longer", async () => {
    for (const [offset, counts] of [
      [-11, false],
      [-10, false],
      [-9, true],
      [0, true],
      [10, true],
      [11, true],
    ] as const) {
      const good = token("AGENCY", { claims: { iat: second - 300, exp: second + offset } });
      if (counts) expect(await bearer(good)).toMatchObject({ kind: "AGENCY" });
      else await refused(good);
    }
    for (const [offset, counts] of [
      [9, true],
      [10, true],
      [11, false],
    ] as const) {
      const good = token("AGENCY", { claims: { nbf: second + offset } });
      if (counts) expect(await bearer(good)).toMatchObject({ kind: "AGENCY" });
      else await refused(good);
    }
  });

  it("that was remembered stops counting when it expires", async () => {
    const good = await token("AGENCY");
    await bearer(good);
    now = NOW + 200_000;
    await refused(good);
    now = NOW;
  });
});

describe("a token of one kind used as another", () => {
  it("holds only the scopes its issuer can give", async () => {
    const every = [
      "krr:global/kontaktinformasjon.read",
      "krr:user/kontaktinformasjon.read",
      "varde:register.write",
    ];
    for (const [i, kind] of kinds.entries()) {
      const caller = await bearer(token(kind, { claims: { scope: every.join(" ") } }));
      expect(caller).toMatchObject({ kind, scopes: new Set([every[i]]) });
    }
  });

  it("is not made a citizen by a pid, nor an agency by a consumer", async () => {
    const withPid = await bearer(token("AGENCY", { claims: { pid: "11822648950" } }));
    expect(withPid).toMatchObject({ kind: "AGENCY", subject: "11822648950" });
    const withConsumer = await bearer(token("CITIZEN", { claims: { consumer } }));
    expect(withConsumer).toMatchObject({ kind: "CITIZEN" });
    for (const kind of kinds)
      for (const other of kinds.filter((name) => name !== kind))
        await refused(token(kind, { claims: { iss: ISSUER[other] } }));
  });
});
