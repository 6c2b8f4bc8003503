import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { verifyAudit } from "../../src/commands/verify-audit.ts";
import { NOW } from "../support/a-person.ts";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const OWN = scenarios.reachable.nationalId;
const OTHER = scenarios.mobileOnly.nationalId;
const UNKNOWN = "01814000008";
const DAY = 86_400_000;
let varde: Varde;
let now: number;
let citizen: string;
beforeEach(async () => {
  now = NOW;
  varde = await startVarde({ people: Object.values(scenarios), clock: () => now });
  citizen = await varde.token({ kind: "CITIZEN", pid: OWN });
});
afterEach(() => varde.close());

const size = () => varde.register.accessLog.log.size();
const entry = async (back = 1) =>
  JSON.parse(String(await varde.register.accessLog.log.entry((await size()) - back)));
/** What the citizen sees, but for their own look at it. */
const seen = async (token = citizen) => {
  const { data, errors } = await varde.ask(
    `{ me { lookups { nodes { kind organization agency { name } supplier purpose operation fields at visibleToSubjectFrom } } } }`,
    {},
    token,
  );
  expect(errors).toBeUndefined();
  const { nodes } = (data as { me: { lookups: { nodes: { kind: string }[] } } }).me.lookups;
  return nodes.filter(({ kind }) => kind !== "CITIZEN");
};
const LOOK = `query Addresses($id: NationalId!) { person(nationalId: $id) {
  reservation { reserved } ...Contact } }
  fragment Contact on Person { contactInfo { mail: email { address } } }`;

describe("who looked somebody up", () => {
  it("is shown to them: organisation, purpose, time and what was shown", async () => {
    await varde.ask(LOOK, { id: OWN }, undefined, { "varde-purpose": "A building case" });
    expect(await seen()).toEqual([
      {
        kind: "AGENCY",
        organization: "310385980",
        agency: { name: expect.any(String) },
        supplier: null,
        purpose: "A building case",
        operation: "Addresses",
        fields: ["contactInfo.email.address", "reservation.reserved"],
        at: new Date(NOW).toISOString(),
        visibleToSubjectFrom: new Date(NOW).toISOString(),
      },
    ]);
  });

  it("says its purpose in a header in UTF-8, or in the operation", async () => {
    const purpose = Buffer.from("Nabovarsel på Røst", "utf8").toString("latin1");
    await varde.ask(LOOK, { id: OWN }, undefined, { "varde-purpose": purpose });
    await varde.ask(`{ person(nationalId: "${OWN}", lookupPurpose: "Feiing") { registration } }`);
    await varde.ask(`{ persons(nationalIds: ["${OWN}"], lookupPurpose: "Snø") { registration } }`);
    expect(await seen()).toMatchObject([
      { purpose: "Snø" },
      { purpose: "Feiing" },
      { purpose: "Nabovarsel på Røst" },
    ]);
    const long = await varde.ask(
      `{ person(nationalId: "${OWN}", lookupPurpose: "${"x".repeat(201)}") { registration } }`,
    );
    expect(long.errors?.[0]?.message).toMatch(/at most 200 characters/);
    const wrong = await varde.ask(LOOK, { id: OWN }, undefined, { "varde-purpose": "\xff" });
    expect(wrong.errors?.[0]?.message).toMatch(/UTF-8 in Varde-Purpose/);
  });

  it("is one entry a request, with everybody in it, and nobody by their number", async () => {
    const before = await size();
    const ids = [OWN, OTHER, OWN, UNKNOWN];
    await varde.ask(
      "query($ids: [NationalId!]!) { a: persons(nationalIds: $ids) { revision } b: persons(nationalIds: $ids) { revision } }",
      { ids },
    );
    expect((await size()) - before).toBe(1);
    const written = await entry();
    expect(written.subjects.split(" ")).toHaveLength(3);
    for (const id of ids) expect(JSON.stringify(written)).not.toContain(id);
    expect(await seen()).toHaveLength(1);
    const other = await varde.token({ kind: "CITIZEN", pid: OTHER });
    expect(await seen(other)).toHaveLength(1);
  });

  it("is kept of somebody not registered yet, and shown to them when they are", async () => {
    await varde.ask(LOOK, { id: UNKNOWN });
    const stranger = await varde.token({ kind: "CITIZEN", pid: UNKNOWN });
    expect(await seen(stranger)).toMatchObject([{ operation: "Addresses" }]);
    await varde.ask(
      "mutation { registerPerson(input: { reserved: true }) { __typename } }",
      {},
      stranger,
    );
    await varde.ask(LOOK, { id: UNKNOWN });
    expect(await seen(stranger)).toHaveLength(2);
  });

  it("follows a person to their new number", async () => {
    const D_NUMBER = "47906701517";
    await varde.ask(LOOK, { id: D_NUMBER });
    const operator = await varde.token({ kind: "OPERATOR" });
    await varde.ask(
      `mutation { replaceNationalId(input: { nationalId: "${D_NUMBER}", newNationalId: "${UNKNOWN}", reason: "A test" }) { __typename } }`,
      {},
      operator,
    );
    const known = await seen(await varde.token({ kind: "CITIZEN", pid: UNKNOWN }));
    expect(known).toMatchObject([{ kind: "OPERATOR" }, { operation: "Addresses" }]);
  });

  it("comes later where the agency's look-ups are kept back, and to auditors at once", async () => {
    const operator = await varde.token({ kind: "OPERATOR" });
    const connect = (mutation: string, more = "") =>
      varde.ask(
        `mutation { ${mutation}(input: { orgNumber: "310385980", reason: "A test" ${more} }) { __typename } }`,
        {},
        operator,
      );
    await connect("disconnectAgency");
    await connect("connectAgency", ', name: "Etterforskning", displayDelayDays: 30');
    await varde.ask(LOOK, { id: OWN });
    expect(await seen()).toEqual([]);
    const { data } = await varde.ask(
      `{ person(nationalId: "${OWN}", lookupPurpose: "An audit") { lookups { nodes { operation visibleToSubjectFrom } } } }`,
      {},
      operator,
    );
    expect(JSON.stringify(data)).toContain(new Date(NOW + 30 * DAY).toISOString());
    now += 30 * DAY;
    citizen = await varde.token({ kind: "CITIZEN", pid: OWN });
    expect(await seen()).toMatchObject([{ kind: "OPERATOR" }, { operation: "Addresses" }]);
  });

  it("includes themselves, by which a stolen token shows", async () => {
    await varde.ask("{ me { registration } }", {}, citizen);
    const { data } = await varde.ask("{ me { lookups { nodes { kind } } } }", {}, citizen);
    expect(data?.me).toEqual({ lookups: { nodes: [{ kind: "CITIZEN" }] } });
  });
});

describe("nothing of a person leaves", () => {
  it("before its entry is synced", async () => {
    const { accessLog } = varde.register;
    let isWritten = false;
    const write = accessLog.write;
    const spy = vi.spyOn(accessLog, "write").mockImplementation(async (disclosure) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      await write(disclosure);
      isWritten = true;
    });
    await varde.ask(LOOK, { id: OWN });
    expect(isWritten).toBe(true);
    spy.mockRestore();
  });

  it.each([
    ["a look-up", LOOK, { id: OWN }, undefined],
    [
      "a look-up field by field",
      LOOK.replace(
        "reservation { reserved }",
        "reservation { reserved } digitalMailbox { address }",
      ),
      { id: OWN },
      "krr:global/kontaktinformasjon.read",
    ],
    [
      "a batch",
      "query($ids: [NationalId!]!) { persons(nationalIds: $ids) { contactInfo { email { address } } } }",
      { ids: [OWN, OTHER] },
      undefined,
    ],
    [
      "the feed",
      "{ changes { changes { person { contactInfo { email { address } } } } } }",
      {},
      undefined,
    ],
    [
      "a recorded decision",
      `mutation { recordNotificationDecisions(input: { nationalIds: ["${OWN}"], purpose: SERVICE, caseReference: "c" }) { ... on RecordNotificationDecisionsSuccess { decisions { channels { address } } } } }`,
      {},
      undefined,
    ],
  ])("when it cannot be written down: %s", async (_, query, variables, scope) => {
    const token = scope ? await varde.token({ scope }) : undefined;
    const spy = vi
      .spyOn(varde.register.accessLog, "write")
      .mockRejectedValue(new Error("disk full"));
    for (let i = 0; i < 3; i++) {
      const answer = await varde.ask(query, variables, token);
      expect(answer.data).toBeUndefined();
      expect(answer.errors?.[0]?.extensions.code).toBe("OVERLOADED");
      expect(JSON.stringify(answer)).not.toMatch(/kari@|disk full/);
    }
    spy.mockRestore();
    expect((await varde.ask(query, variables, token)).data).toBeTruthy();
  });

  it("unnoticed on any lane: compiled, interpreted, guarded and in a mutation's answer", async () => {
    const reader = await varde.token({ scope: "krr:global/kontaktinformasjon.read" });
    const runs: (() => Promise<unknown>)[] = [
      ...Array.from({ length: 4 }, () => () => varde.ask(LOOK, { id: OWN })),
      () => varde.ask(LOOK.replace("reserved }", "reserved @skip(if: false) }"), { id: OWN }),
      () =>
        varde.ask(
          `{ person(nationalId: "${OWN}") { registration digitalMailbox { address } } }`,
          {},
          reader,
        ),
      () =>
        varde.ask(
          "mutation { confirmContactInfo(input: {}) { ... on ConfirmContactInfoSuccess { person { revision } } } }",
          {},
          citizen,
        ),
      () =>
        varde.ask(
          "mutation { reserve(input: { expectedRevision: 99 }) { ... on RevisionConflict { person { revision } } } }",
          {},
          citizen,
        ),
    ];
    for (const run of runs) {
      const before = await size();
      await run();
      expect((await size()) - before).toBe(1);
    }
  });

  it("is not written down where nobody is shown", async () => {
    const before = await size();
    await varde.ask("{ whoami { kind } auditCheckpoint { size } }");
    await varde.ask('{ person(nationalId: "123") { registration } }');
    expect(await size()).toBe(before);
  });
});

describe("the access log", () => {
  it("is a log of its own that verifies", async () => {
    for (let i = 0; i < 5; i++) await varde.ask(LOOK, { id: OWN });
    expect(await verifyAudit(varde.register.accessLog.log, [])).toMatchObject({
      size: 5,
      fault: null,
    });
  });
});
