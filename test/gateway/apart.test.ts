import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signAssertion } from "../../src/access/assertion.ts";
import { type AgencyCaller, ANONYMOUS, type Caller, SCOPES_OF } from "../../src/access/caller.ts";
import { TEST_AGENCY } from "../../src/access/dev-issuer.ts";
import { type GatewayKey, openGatewayKey } from "../../src/access/gateway-key.ts";
import { anEmail, aPerson, NOW } from "../support/a-person.ts";
import { startVarde, type Varde } from "../support/varde.ts";
import { startVardeApart, type VardeApart } from "../support/varde-apart.ts";

const PERSON = aPerson({ email: { ...anEmail(), address: "ada@varde.example" } });
const ID = PERSON.nationalId;
const QUERY = `{ person(nationalId: "${ID}") { nationalId contactInfo { email { address } } } }`;
const AGENCY: AgencyCaller = {
  kind: "AGENCY",
  organization: TEST_AGENCY,
  supplier: null,
  connected: true,
  subject: null,
  scopes: new Set(SCOPES_OF.AGENCY),
  expiresAt: NOW + 60_000,
};

let apart: VardeApart;
let here: Varde;
let key: GatewayKey;
beforeAll(async () => {
  [apart, here] = [
    await startVardeApart({ people: [PERSON] }),
    await startVarde({ people: [PERSON] }),
  ];
  key = await openGatewayKey(apart.gatewayKeyFile);
});
afterAll(() => Promise.all([apart.close(), here.close()]));

describe("the register in another process than the gateway", () => {
  const EXAMPLES = join(import.meta.dirname, "../../examples");
  const DOCUMENTS = ["may-we-notify", "expired-contact", "many-at-once", "digital-mailbox"];

  it.each(DOCUMENTS)("answers %s as it does within the gateway", async (name) => {
    const query = readFileSync(join(EXAMPLES, `${name}.graphql`), "utf8");
    const variables = JSON.parse(readFileSync(join(EXAMPLES, `${name}.variables.json`), "utf8"));
    const answer = await apart.ask(query, variables);
    expect(answer.data).toBeTruthy();
    expect(withoutTraces(answer)).toEqual(withoutTraces(await here.ask(query, variables)));
  });

  it("says what does not fit in the register's own words", async () => {
    const query = `{ persons(nationalIds: ["${ID}", "12345678901"]) { nationalId } }`;
    const answer = await apart.ask(query);
    expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(withoutTraces(answer)).toEqual(withoutTraces(await here.ask(query)));
  });

  it("changes what it is told to, with evidence, in the caller's language and name", async () => {
    const change = (key: string) => `mutation {
      reserve(input: { nationalId: "${ID}", reason: "by letter", idempotencyKey: "${key}" }) {
        ... on ReserveSuccess { person { reservation { reserved } } receipt { logIndex } }
        ... on AlreadyReserved { code message }
      }
    }`;
    const operator = await apart.token({ kind: "OPERATOR" });
    const first = await apart.ask(change("a"), {}, operator);
    expect(first.data).toMatchObject({ reserve: { person: { reservation: { reserved: true } } } });
    const again = await apart.ask(change("b"), {}, operator, { "accept-language": "nn" });
    expect(again.data).toMatchObject({ reserve: { code: "ALREADY_RESERVED" } });
    expect(again.data).not.toEqual((await apart.ask(change("c"), {}, operator)).data);
  });

  it("writes the look-up down for the agency that asked, with its purpose", async () => {
    await apart.ask(QUERY, {}, undefined, { "varde-purpose": "A decision about a boat" });
    await apart.register.accessLog.derive();
    const seen = await apart.ask(
      `{ me { lookups(first: 1) { nodes { agency { orgNumber } purpose } } } }`,
      {},
      await apart.token({ kind: "CITIZEN", pid: ID }),
    );
    expect(JSON.stringify(seen.data)).toContain("A decision about a boat");
    expect(JSON.stringify(seen.data)).toContain(TEST_AGENCY);
  });
});

describe("a subgraph that is asked directly", () => {
  const body = JSON.stringify({ query: QUERY, variables: {} });
  const post = (headers: Record<string, string>, sent = body) =>
    fetch(apart.urls.register as string, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: sent,
    });
  const sign = (
    {
      caller = AGENCY,
      audience = "register",
      text = body,
      now = NOW,
    }: { caller?: Caller; audience?: string; text?: string; now?: number } = {},
    by: Pick<GatewayKey, "kid" | "key"> = key,
  ) => {
    const said = { caller, acceptLanguage: undefined, purpose: null, traceId: "a trace" };
    return signAssertion(by, audience, text, said, now);
  };

  it("answers the gateway's own assertion, once", async () => {
    const headers = { "varde-assertion": await sign() };
    const answer = await post(headers);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("ada@varde.example");
    const replayed = await post(headers);
    expect(replayed.status).toBe(401);
    expect(await replayed.text()).not.toContain("ada@varde.example");
  });

  it("refuses what carries no assertion, whatever else it carries", async () => {
    const bearer = await apart.token();
    for (const headers of [
      {},
      { authorization: `Bearer ${bearer}` },
      { "varde-assertion": bearer },
      { "varde-assertion": "" },
      { "x-varde-caller": "OPERATOR", "x-forwarded-user": "operator" },
    ] as Record<string, string>[])
      expect((await post(headers)).status, JSON.stringify(Object.keys(headers))).toBe(401);
  });

  it("refuses an assertion about another body", async () => {
    const other = JSON.stringify({
      query: QUERY.replace("{ email { address } }", "{ mobile { number } }"),
    });
    expect((await post({ "varde-assertion": await sign() }, other)).status).toBe(401);
  });

  it.each([
    ["for another subgraph", { audience: "enterprises" }],
    ["from half a minute ago and more", { now: NOW - 36_000 }],
    ["from the future", { now: NOW + 36_000 }],
  ])("refuses an assertion %s", async (_, wish) => {
    expect((await post({ "varde-assertion": await sign(wish) })).status).toBe(401);
  });

  it("refuses an assertion by another key, and one with its claims changed", async () => {
    const forged = await openGatewayKey(`${apart.gatewayKeyFile}.other`);
    expect(
      (await post({ "varde-assertion": await sign({}, { ...forged, kid: key.kid }) })).status,
    ).toBe(401);
    const [head, claims, signature] = (await sign()).split(".") as [string, string, string];
    const read = JSON.parse(Buffer.from(claims, "base64url").toString());
    const changed = { ...read, caller: { ...read.caller, organization: "310385980" }, extra: 1 };
    const text = Buffer.from(JSON.stringify(changed)).toString("base64url");
    expect((await post({ "varde-assertion": `${head}.${text}.${signature}` })).status).toBe(401);
    const none = Buffer.from(JSON.stringify({ alg: "none", typ: "varde-assertion+jwt" }));
    const unsigned = `${none.toString("base64url")}.${claims}.`;
    expect((await post({ "varde-assertion": unsigned })).status).toBe(401);
  });

  it("guards its fields by the scopes in the assertion, on entities too", async () => {
    const scopes = new Set(["krr:global/digitalpost.read"]);
    const entities = JSON.stringify({
      query: `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on Person { contactInfo { email { address } } } }
      }`,
      variables: { representations: [{ __typename: "Person", nationalId: ID }] },
    });
    for (const [caller, mayRead] of [
      [AGENCY, true],
      [{ ...AGENCY, scopes }, false],
      [ANONYMOUS, false],
      [{ ...AGENCY, organization: "315058384" }, false],
    ] as [Caller, boolean][]) {
      const answer = await post(
        { "varde-assertion": await sign({ caller, text: entities }) },
        entities,
      );
      expect((await answer.text()).includes("ada@varde.example")).toBe(mayRead);
    }
  });
});

describe("the public graph", () => {
  it.each(["_entities(representations: []) { __typename }", "_service { sdl }"])(
    "has no %s",
    async (field) => {
      const { data, errors } = await apart.ask(`{ ${field} }`);
      expect(data).toBeUndefined();
      expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    },
  );

  it("does not heed headers that say who somebody is", async () => {
    const headers = { "varde-assertion": await signForGateway(), "x-varde-caller": "OPERATOR" };
    const { data, errors } = await apart.ask(QUERY, {}, null, headers);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });

  const signForGateway = () =>
    signAssertion(
      key,
      "register",
      JSON.stringify({ query: QUERY, variables: {} }),
      { caller: AGENCY, acceptLanguage: undefined, purpose: null, traceId: "a trace" },
      NOW,
    );
});

/** Where in the document an error arose is only known where it was asked. */
function withoutTraces(answer: unknown): unknown {
  const isApart = (key: string) => key === "traceId" || key === "locations";
  return JSON.parse(JSON.stringify(answer), (key, value) => (isApart(key) ? undefined : value));
}
