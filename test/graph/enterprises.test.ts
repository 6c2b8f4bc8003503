import { describe, expect, it } from "vitest";
import { references } from "../../resolvers/enterprises/references.ts";
import { references as ofPeople } from "../../resolvers/register/references.ts";
import { seedTestEnterprises, TEST_ENTERPRISES } from "../../src/commands/test-enterprises.ts";
import { createContext } from "../../src/request/context.ts";
import { Refusal } from "../../src/rules/problem.ts";
import {
  AGENCY,
  AT_NOON,
  citizen,
  entries,
  entry,
  MINUTE,
  made,
  OPERATOR,
  OWN,
  openOffice,
  operate,
  read,
  refusal,
  send,
  start,
  time,
  varde,
} from "../support/office.ts";

openOffice();

const { mainUnit, inheriting, subUnitWithOwn, smsOnly, withoutAddress, deleted } = TEST_ENTERPRISES;
const UNKNOWN = "315200903";
const NEW = "315202124";
const ADDRESSES = "addresses { id kind address name source updatedAt } addressOrigin { orgNumber }";
const UNIT = `orgNumber registration revision name parent { orgNumber name } ${ADDRESSES}`;
const DECISION = `notificationDecision(purpose: DECISION) {
  id outcome channels { kind address expired } reasons { code sentence legalReference weight }
  recipientRevision ruleSet renotifyAt recipient { ... on Enterprise { orgNumber } } }`;
interface Unit {
  revision: number;
  addresses: { id: string; address: string; name: string | null }[];
}
const unit = async (orgNumber: string, selection = UNIT, who = AGENCY) =>
  (await read(who, `enterprise(orgNumber: "${orgNumber}") { ${selection} }`))
    .enterprise as unknown as Unit & Record<string, unknown>;
const SET = `enterprise { ${UNIT} } address { id address name } receipt { logIndex leafHash }`;
const set = (orgNumber: string, input: object) =>
  operate("setEnterpriseAddress", { orgNumber, ...input }, SET);

describe("a unit", () => {
  it("answers with its addresses, and a sub-unit with those of its main unit", async () => {
    expect(await unit(mainUnit)).toMatchObject({
      registration: "ACTIVE",
      revision: 1,
      parent: null,
      addresses: [
        { kind: "EMAIL", address: "post@fjordvik.example", source: "KOFUVI" },
        { kind: "SMS", address: "+4799999999" },
      ],
      addressOrigin: { orgNumber: mainUnit },
    });
    const inherited = await unit(inheriting);
    expect(inherited).toMatchObject({
      parent: { orgNumber: mainUnit, name: "Fjordvik Fiskemottak AS" },
      addressOrigin: { orgNumber: mainUnit },
    });
    expect(inherited.addresses).toEqual((await unit(mainUnit)).addresses);
    expect(await unit(subUnitWithOwn)).toMatchObject({
      addresses: [{ address: "sor@fjordvik.example" }],
      addressOrigin: { orgNumber: subUnitWithOwn },
    });
    expect(await unit(withoutAddress)).toMatchObject({ addresses: [], addressOrigin: null });
  });

  it("is never null: an unknown number says so, and a deleted unit shows no address", async () => {
    expect(await unit(UNKNOWN)).toEqual({
      orgNumber: UNKNOWN,
      registration: "NOT_REGISTERED",
      revision: 0,
      name: null,
      parent: null,
      addresses: [],
      addressOrigin: null,
    });
    expect(await unit(deleted)).toMatchObject({ registration: "DELETED", addresses: [] });
  });

  it("is decided about, with reasons in the reader's language", async () => {
    const query = `{ enterprise(orgNumber: "${inheriting}") { ${DECISION} } }`;
    const { data } = await varde.ask(query, {}, undefined, { "accept-language": "en" });
    expect(data?.enterprise).toEqual({
      notificationDecision: {
        id: null,
        outcome: "NOTIFY",
        channels: [
          { kind: "EMAIL", address: "post@fjordvik.example", expired: false },
          { kind: "SMS", address: "+4799999999", expired: false },
        ],
        reasons: [
          {
            code: "ADDRESS_OF_MAIN_UNIT",
            sentence: "The unit has given no address itself. That of its main unit is used.",
            legalReference: "eForvaltningsforskriften § 8 tredje ledd tredje punktum",
            weight: 10,
          },
        ],
        recipientRevision: 1,
        ruleSet: "efvf-enterprises-2016-1",
        renotifyAt: new Date(time.now + 7 * 24 * 60 * MINUTE).toISOString(),
        recipient: { orgNumber: inheriting },
      },
    });
    const sms = "notificationDecision(purpose: SERVICE, preference: EMAIL) { outcome }";
    expect(await unit(smsOnly, sms)).toEqual({
      notificationDecision: { outcome: "CANNOT_NOTIFY" },
    });
  });
});

describe("many units", () => {
  it("are answered in order, repeats kept, a faulty number null in its place", async () => {
    const asked = JSON.stringify([smsOnly, "310100138", mainUnit, "12", smsOnly]);
    const { data, errors } = await varde.ask(`{ enterprises(orgNumbers: ${asked}) { orgNumber } }`);
    const [sms, main] = [{ orgNumber: smsOnly }, { orgNumber: mainUnit }];
    expect(data?.enterprises).toEqual([sms, null, main, null, sms]);
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.position])).toEqual([
      ["BAD_USER_INPUT", 1],
      ["BAD_USER_INPUT", 3],
    ]);
    expect(JSON.stringify(errors)).not.toContain("310100138");
  });

  it("take one statement, and one more for their main units", async () => {
    const asked = JSON.stringify([mainUnit, inheriting, subUnitWithOwn, withoutAddress, UNKNOWN]);
    varde.statements.length = 0;
    await read(AGENCY, `enterprises(orgNumbers: ${asked}) { ${UNIT} ${DECISION} }`);
    expect(varde.statements.filter((text) => text.includes('"enterprise"'))).toHaveLength(2);
  });

  it("are one to a thousand, over all aliases of a request", async () => {
    const numbers = (count: number) =>
      JSON.stringify(Array.from({ length: count }, (_, i) => String(300_000_000 + i)));
    expect(await refusal(AGENCY, "enterprises(orgNumbers: []) { name }")).toBe("BAD_USER_INPUT");
    const one = `enterprises(orgNumbers: ${numbers(1001)}) { name }`;
    expect(await refusal(AGENCY, one)).toBe("BAD_USER_INPUT");
    const other = `a: enterprises(orgNumbers: ${numbers(1000)}) { name } b: enterprise(orgNumber: "${mainUnit}") { name }`;
    const { errors } = await varde.ask(`{ ${other} }`);
    expect(errors?.find(({ path }) => path?.[0] === "b")?.message).toMatch(/expected 1 to 1000/);
    const same = `a: enterprise(orgNumber: "${mainUnit}") { name } b: enterprise(orgNumber: "${mainUnit}") { name }`;
    await read(AGENCY, same);
  });

  it("are for agencies and operators, and for no token that is bound to a person", async () => {
    const look = `enterprise(orgNumber: "${mainUnit}") { orgNumber }`;
    expect(await refusal(citizen(), look)).toBe("FORBIDDEN");
    expect(await refusal({ kind: "AGENCY", pid: OWN }, look)).toBe("FORBIDDEN");
    expect(await refusal({ kind: "AGENCY", scope: "krr:global/digitalpost.read" }, look)).toBe(
      "FORBIDDEN",
    );
    expect(await unit(mainUnit, "name", OPERATOR)).toEqual({ name: "Fjordvik Fiskemottak AS" });
  });
});

describe("an address that is set", () => {
  it("is the unit's, with evidence that tells nothing of it", async () => {
    const answer = await made(
      set(withoutAddress, { email: "Post@Skog.example", name: " Kontor " }),
    );
    expect(answer).toMatchObject({
      address: { address: "Post@skog.example", name: "Kontor" },
      enterprise: {
        revision: 2,
        addresses: [{ source: "OPERATOR", updatedAt: AT_NOON, address: "Post@skog.example" }],
        addressOrigin: { orgNumber: withoutAddress },
      },
      receipt: { logIndex: start },
    });
    expect((await unit(withoutAddress)).addresses).toHaveLength(1);
    const kept = await entry(start);
    expect(kept).toMatchObject({
      kind: "ENTERPRISE_ADDRESS_SET",
      actor: "OPERATOR",
      fields: ["own"],
      revision: { from: 1, to: 2 },
    });
    for (const secret of [withoutAddress, "skog", "Kontor", "Stille", "Test Forvalter"])
      expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it("is one of several, of either kind", async () => {
    await made(set(smsOnly, { email: "a@drosje.example" }));
    time.now += MINUTE;
    const { enterprise } = await made(set(smsOnly, { phoneNumber: "0047 91 23 45 67" }));
    expect((enterprise as unknown as Unit).addresses.map(({ address }) => address)).toEqual([
      "+4799999998",
      "a@drosje.example",
      "+4791234567",
    ]);
  });

  it("that the unit has is answered as it is, in any case of letters, and nothing is changed", async () => {
    const answer = await made(set(mainUnit, { email: "POST@fjordvik.example", name: "x" }));
    expect(answer).toMatchObject({
      address: { id: `test-${mainUnit}-email`, address: "post@fjordvik.example", name: null },
      enterprise: { revision: 1 },
      receipt: null,
    });
    expect(await entries()).toBe(0);
  });

  it("of a sub-unit stands before those it inherited", async () => {
    const own = `mutation { a: setEnterpriseAddress(input: { orgNumber: "${inheriting}", email: "nord@fjordvik.example", reason: "r" }) {
      ... on SetEnterpriseAddressSuccess { enterprise { ${ADDRESSES} } } } }`;
    const { data } = await varde.ask(own, {}, await varde.token({ kind: "OPERATOR" }));
    expect(data?.a).toMatchObject({
      enterprise: {
        addresses: [{ address: "nord@fjordvik.example" }],
        addressOrigin: { orgNumber: inheriting },
      },
    });
  });

  it("of the main unit is its sub-unit's at once, in the same request too", async () => {
    const rename = `registerEnterprise(input: { orgNumber: "${NEW}", name: "Ny", parent: "${withoutAddress}", reason: "r" }) {
      ... on RegisterEnterpriseSuccess { enterprise { addresses { address } } } }`;
    const give = `setEnterpriseAddress(input: { orgNumber: "${withoutAddress}", email: "a@skog.example", reason: "r" }) { __typename }`;
    const conflict = `removeEnterpriseAddress(input: { orgNumber: "${NEW}", addressId: "x", expectedRevision: 9, reason: "r" }) {
      ... on EnterpriseRevisionConflict { enterprise { revision addresses { address } } } }`;
    const token = await varde.token({ kind: "OPERATOR" });
    const { data } = await varde.ask(
      `mutation { a: ${rename} b: ${give} c: ${conflict} }`,
      {},
      token,
    );
    expect(data).toMatchObject({
      a: { enterprise: { addresses: [] } },
      c: { enterprise: { revision: 1, addresses: [{ address: "a@skog.example" }] } },
    });
    expect((await unit(NEW)).addresses).toMatchObject([{ address: "a@skog.example" }]);
  });

  it("once under a key is the same answer again, and another body is refused", async () => {
    const keyed = { email: "a@skog.example", idempotencyKey: "k" };
    const first = await made(set(withoutAddress, keyed));
    time.now += MINUTE;
    await made(set(withoutAddress, { email: "b@skog.example" }));
    expect(await set(withoutAddress, keyed)).toEqual(first);
    expect(await entries()).toBe(2);
    const other = await set(withoutAddress, { ...keyed, email: "c@skog.example" });
    expect(other.code).toBe("IDEMPOTENCY_KEY_REUSED");
  });

  it.each([
    ["neither kind", {}],
    ["both kinds", { email: "a@b.example", phoneNumber: "+4799999999" }],
    ["a name too long", { email: "a@b.example", name: "x".repeat(101) }],
    ["a faulty number", { email: "a@b.example", orgNumber: "310100138" }],
  ])("is refused with %s, and no value is repeated", async (_, input) => {
    const query =
      "mutation($input: SetEnterpriseAddressInput!) { setEnterpriseAddress(input: $input) { __typename } }";
    const variables = { input: { orgNumber: mainUnit, reason: "r", ...input } };
    const operator = await varde.token({ kind: "OPERATOR" });
    const { errors } = await varde.ask(query, variables, operator);
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(JSON.stringify(errors)).not.toMatch(/a@b|4799|310100138|xxx/);
    expect(await entries()).toBe(0);
  });

  it("by anybody but an operator of the register is refused", async () => {
    const query = `mutation { setEnterpriseAddress(input: { orgNumber: "${mainUnit}", email: "a@b.example", reason: "r" }) { __typename } }`;
    for (const wish of [
      { kind: "AGENCY" } as const,
      { kind: "CITIZEN" } as const,
      { kind: "OPERATOR", scope: "varde:audit.read" } as const,
    ]) {
      const { errors } = await varde.ask(query, {}, await varde.token(wish));
      expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
  });
});

describe("an address that is removed", () => {
  it("is the unit's no more; the last stays", async () => {
    const remove = (kind: string) =>
      operate(
        "removeEnterpriseAddress",
        { orgNumber: mainUnit, addressId: `test-${mainUnit}-${kind}` },
        `enterprise { revision addresses { address } } receipt { logIndex }`,
      );
    expect(await made(remove("email"))).toMatchObject({
      enterprise: { revision: 2, addresses: [{ address: "+4799999999" }] },
      receipt: { logIndex: start },
    });
    expect((await remove("sms")).code).toBe("LAST_ENTERPRISE_ADDRESS");
    expect((await unit(inheriting)).addresses).toMatchObject([{ address: "+4799999999" }]);
  });
});

describe("a unit that is registered", () => {
  it("has a name and a main unit, whose addresses it inherits", async () => {
    const input = { orgNumber: NEW, name: " Fjordvik avd. Øst ", parent: mainUnit };
    await made(operate("registerEnterprise", input));
    expect(await unit(NEW)).toMatchObject({
      registration: "ACTIVE",
      revision: 1,
      name: "Fjordvik avd. Øst",
      addressOrigin: { orgNumber: mainUnit },
    });
  });

  it("comes back after a deletion", async () => {
    await made(operate("registerEnterprise", { orgNumber: deleted, name: "Nye Greier AS" }));
    expect(await unit(deleted)).toMatchObject({ registration: "ACTIVE", name: "Nye Greier AS" });
  });

  it.each([
    ["no name", { name: "  " }],
    ["a name too long", { name: "x".repeat(201) }],
    ["a faulty main unit", { parent: "310100138" }],
    ["itself for a main unit", { parent: NEW }],
  ])("is refused with %s", async (_, input) => {
    const query =
      "mutation($input: RegisterEnterpriseInput!) { registerEnterprise(input: $input) { __typename } }";
    const variables = { input: { orgNumber: NEW, name: "Ny", reason: "r", ...input } };
    const operator = await varde.token({ kind: "OPERATOR" });
    const { errors } = await varde.ask(query, variables, operator);
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

describe("decisions about units", () => {
  const RECORDED = `id outcome ruleSet recipientRevision agency caseReference receipt { logIndex }
    channels { address } reasons { code }
    recipient { __typename ... on Person { nationalId } ... on Enterprise { orgNumber } }`;
  interface Recorded {
    id: string;
    outcome: string;
    recipient: { orgNumber?: string; nationalId?: string };
  }
  const record = async (input: object, who = AGENCY) => {
    const asked = { purpose: "DECISION", caseReference: "2026/18", ...input };
    const answer = await send(
      who,
      "recordNotificationDecisions",
      asked,
      `decisions { ${RECORDED} }`,
    );
    return { ...answer, decisions: (answer.decisions ?? []) as Recorded[] };
  };
  const readBack = async (who: typeof AGENCY, id: string) =>
    (await read(who, `notificationDecision(id: "${id}") { ${RECORDED} }`)).notificationDecision;

  it("are recorded with those about people, and read back as they were decided", async () => {
    const { decisions } = await record({
      nationalIds: [OWN],
      orgNumbers: [inheriting, withoutAddress, inheriting],
    });
    expect(decisions.map(({ outcome }) => outcome)).toEqual([
      "NOTIFY",
      "NOTIFY",
      "PAPER",
      "NOTIFY",
    ]);
    expect(decisions.map(({ id }) => Number(id) - start)).toEqual([0, 1, 2, 1]);
    expect(decisions[1]).toMatchObject({
      recipient: { __typename: "Enterprise", orgNumber: inheriting },
      ruleSet: "efvf-enterprises-2016-1",
      agency: "310385980",
      caseReference: "2026/18",
    });
    time.now += MINUTE;
    await made(set(mainUnit, { email: "ny@fjordvik.example" }));
    const auditor = { kind: "OPERATOR", scope: "varde:audit.read" } as const;
    for (const decision of decisions)
      for (const who of [AGENCY, auditor])
        expect(await readBack(who, decision.id)).toEqual(decision);
    expect(await readBack({ kind: "AGENCY", org: "314168267" }, decisions[1]?.id ?? "")).toBeNull();
    expect(await readBack({ kind: "AGENCY", pid: OWN }, decisions[1]?.id ?? "")).toBeNull();
    const kept = await entry(start + 1);
    expect(kept).toMatchObject({ kind: "NOTIFICATION_DECISION_RECORDED", actor: "AGENCY" });
    for (const secret of [inheriting, mainUnit, "fjordvik", "2026/18"])
      expect(JSON.stringify(kept)).not.toContain(secret);
    expect(await varde.store.auditLog.values(start + 1)).toContainEqual(
      expect.objectContaining({
        name: "decision",
        value: expect.objectContaining({
          orgNumber: inheriting,
          mainUnit: { orgNumber: mainUnit, revision: 1 },
        }),
      }),
    );
  });

  it("are the same again under their key", async () => {
    const keyed = { orgNumbers: [mainUnit], idempotencyKey: "k" };
    const first = await record(keyed);
    expect(await record(keyed)).toEqual(first);
    expect(await entries()).toBe(1);
  });

  it("are made again where the main unit was changed in between", async () => {
    const { store } = varde;
    const { enterprises } = store;
    let calls = 0;
    Object.assign(store, {
      async enterprises(numbers: string[]) {
        const found = await enterprises(numbers);
        if (++calls === 2) await made(set(mainUnit, { email: "ny@fjordvik.example" }));
        return found;
      },
    });
    try {
      const { decisions } = await record({ orgNumbers: [inheriting] });
      expect(decisions).toMatchObject([{ channels: [{}, {}, { address: "ny@fjordvik.example" }] }]);
    } finally {
      Object.assign(store, { enterprises });
    }
  });

  it("are 1 to 1000 recipients together, and none for a token bound to a person", async () => {
    const ask = async (input: object, wish = {}) => {
      const asked = { purpose: "DECISION", caseReference: "c", ...input };
      const query =
        "mutation($input: RecordNotificationDecisionsInput!) { recordNotificationDecisions(input: $input) { __typename } }";
      const { errors } = await varde.ask(query, { input: asked }, await varde.token(wish));
      return errors?.[0]?.extensions.code;
    };
    expect(await ask({})).toBe("BAD_USER_INPUT");
    const many = Array.from({ length: 1000 }, () => mainUnit);
    expect(await ask({ nationalIds: [OWN], orgNumbers: many })).toBe("TOO_MANY_PERSONS");
    expect(await ask({ orgNumbers: [mainUnit] }, { pid: OWN })).toBe("FORBIDDEN");
    expect(await entries()).toBe(0);
  });

  it("name the units' positions where their numbers are faulty", async () => {
    const input = { orgNumbers: [mainUnit, "310100138"], purpose: "DECISION", caseReference: "c" };
    const { data } = await varde.ask(
      `mutation($input: RecordNotificationDecisionsInput!) { a: recordNotificationDecisions(input: $input) {
        ... on InvalidRecipients { code path positions } } }`,
      { input },
    );
    expect(data?.a).toEqual({
      code: "INVALID_RECIPIENTS",
      path: ["input", "orgNumbers"],
      positions: [1],
    });
  });
});

describe("an entity that another subgraph names", () => {
  const contextOf = async (kind: "AGENCY" | "CITIZEN", subject: string | null = null) =>
    createContext(varde.register, {
      caller: {
        kind,
        subject,
        scopes: new Set(),
        expiresAt: 0,
        ...(kind === "AGENCY" && { organization: "310385980", supplier: null, connected: true }),
      } as never,
      now: time.now,
      acceptLanguage: undefined,
      purpose: null,
      channel: "GRAPH",
    });

  it("is loaded by its key, a unit or a person", async () => {
    const context = await contextOf("AGENCY");
    expect(await references.Enterprise?.({ orgNumber: smsOnly }, context)).toMatchObject({
      name: "Dalen Drosje",
    });
    expect(await ofPeople.Person?.({ nationalId: OWN }, context)).toMatchObject({
      registration: "ACTIVE",
    });
  });

  it("is refused as when it is looked up", async () => {
    const bound = await contextOf("AGENCY", OWN);
    await expect(references.Enterprise?.({ orgNumber: smsOnly }, bound)).rejects.toThrow(Refusal);
    const person = ofPeople.Person?.({ nationalId: "06828498159" }, bound);
    await expect(person).rejects.toThrow(Refusal);
    const faulty = references.Enterprise?.({ orgNumber: "1" }, await contextOf("AGENCY"));
    expect(await faulty).toBeInstanceOf(Refusal);
  });
});

describe("the test enterprises", () => {
  it("are put in once, and left as they are", async () => {
    await made(set(withoutAddress, { email: "a@skog.example" }));
    await seedTestEnterprises(varde.store, time.now);
    expect(await entries()).toBe(1);
    expect(await unit(withoutAddress)).toMatchObject({ revision: 2 });
  });
});
