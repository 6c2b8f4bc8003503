import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NOW } from "../support/a-person.ts";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const OWN = scenarios.mobileOnly.nationalId;
const HOUR = 3_600_000;
let varde: Varde;
let now: number;
let citizen: string;
let operator: string;
beforeEach(async () => {
  now = NOW;
  varde = await startVarde({ people: [scenarios.mobileOnly], clock: () => now });
  citizen = await varde.token({ kind: "CITIZEN", pid: OWN });
  operator = await varde.token({ kind: "OPERATOR" });
  now += 60_000;
  await made("updateContactInfo", 'email: "new@example.com"');
  now += 60_000;
  await made("reserve", `nationalId: "${OWN}", reason: "A letter of 3 May"`, operator);
  now += 60_000;
  await made("withdrawReservation", "");
});
afterEach(() => varde.close());

async function made(mutation: string, input: string, token = citizen): Promise<void> {
  const answer = await varde.ask(
    `mutation { made: ${mutation}(input: {${input}}) { __typename } }`,
    {},
    token,
  );
  expect(answer.data?.made).toEqual({ __typename: expect.stringMatching(/Success$/) });
}
const me = async (selection: string) => {
  const { data, errors } = await varde.ask(`{ me { ${selection} } }`, {}, citizen);
  expect(errors).toBeUndefined();
  return data?.me as Record<string, never>;
};
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();

describe("a person's history", () => {
  it("tells who changed what, when, why and by which way, newest first", async () => {
    const { changes } = await me(`changes { nodes {
      revision at kind fields reason channel actor { kind organization }
      before { revision reservation { reserved } contactInfo { email { address } } }
      after { revision reservation { reserved } contactInfo { email { address } } } } }`);
    const record = (revision: number, reserved: boolean, address: string | null) => ({
      revision,
      reservation: { reserved },
      contactInfo: { email: address && { address } },
    });
    const [withdrawn, reserved, updated, ...imported] = (changes as unknown as { nodes: object[] })
      .nodes;
    expect(withdrawn).toEqual({
      revision: 5,
      at: at(3),
      kind: "RESERVATION_WITHDRAWN",
      fields: ["reservation"],
      reason: null,
      channel: "GRAPH",
      actor: { kind: "CITIZEN", organization: null },
      before: record(4, true, "new@example.com"),
      after: record(5, false, "new@example.com"),
    });
    expect(reserved).toMatchObject({
      kind: "RESERVED",
      at: at(2),
      reason: "A letter of 3 May",
      actor: { kind: "OPERATOR" },
      before: record(3, false, "new@example.com"),
      after: record(4, true, "new@example.com"),
    });
    expect(updated).toMatchObject({
      kind: "CONTACT_INFO_UPDATED",
      before: record(2, false, null),
      after: record(3, false, "new@example.com"),
    });
    expect(imported).toMatchObject([
      { kind: "IMPORTED", revision: 2, actor: { kind: "SYSTEM" }, fields: [] },
      { kind: "IMPORTED", revision: 1, before: null },
    ]);
  });

  it("names operators to auditors only", async () => {
    const query = (root: string) =>
      `{ ${root} { changes(first: 2) { nodes { actor { name } } } } }`;
    const { data } = await varde.ask(
      query(`person(nationalId: "${OWN}", lookupPurpose: "An audit")`),
      {},
      operator,
    );
    expect(data?.person).toMatchObject({
      changes: { nodes: [{ actor: { name: null } }, { actor: { name: "Test Forvalter" } }] },
    });
    const refused = await varde.ask(query("me"), {}, citizen);
    expect(refused.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(JSON.stringify(refused)).not.toContain("Forvalter");
  });

  it("pages from the newest to the first", async () => {
    const kinds: string[] = [];
    let after: string | null = null;
    do {
      const { changes } = (await me(
        `changes(first: 2${after ? `, after: "${after}"` : ""}) { nodes { kind } pageInfo { hasNextPage endCursor } }`,
      )) as unknown as {
        changes: {
          nodes: { kind: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
      kinds.push(...changes.nodes.map(({ kind }) => kind));
      after = changes.pageInfo.hasNextPage ? changes.pageInfo.endCursor : null;
    } while (after !== null);
    expect(kinds).toEqual([
      "RESERVATION_WITHDRAWN",
      "RESERVED",
      "CONTACT_INFO_UPDATED",
      "IMPORTED",
      "IMPORTED",
    ]);
  });

  it.each([
    ["changes(first: 0)", /first: expected 1 to 100/],
    ["changes(first: 101)", /first: expected 1 to 100/],
    ['changes(after: "x")', /after: expected the endCursor/],
    ['lookups(after: "-1")', /after: expected the endCursor/],
  ])("refuses %s, saying what was expected", async (field, message) => {
    const { errors } = await varde.ask(
      `{ me { ${field} { pageInfo { endCursor } } } }`,
      {},
      citizen,
    );
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  it("leads from each change to its entry in the audit log", async () => {
    const { changes } = (await me("changes(first: 3) { nodes { logIndex kind } }")) as unknown as {
      changes: { nodes: { logIndex: number; kind: string }[] };
    };
    for (const { logIndex, kind } of changes.nodes)
      expect(JSON.parse(String(await varde.store.auditLog.entry(logIndex)))).toMatchObject({
        kind,
      });
  });
});

describe("a person as of a moment", () => {
  const reservedAt = (minutes: number) =>
    me(
      `asOf(time: "${at(minutes)}") { revision reservation { reserved } contactInfo { email { address } } }`,
    );

  it("is the record as it was then, to the millisecond", async () => {
    const was = async (minutes: number) => (await reservedAt(minutes)).asOf;
    expect(await was(0)).toMatchObject({ revision: 2, contactInfo: { email: null } });
    expect(await was(1 - 1 / 60_000)).toMatchObject({ revision: 2 });
    expect(await was(1)).toMatchObject({ revision: 3, reservation: { reserved: false } });
    expect(await was(2)).toMatchObject({ revision: 4, reservation: { reserved: true } });
    expect(await was(500)).toMatchObject({ revision: 5, reservation: { reserved: false } });
  });

  it("is nobody before the register held them", async () => {
    expect((await reservedAt(-1)).asOf).toBeNull();
  });

  it("is judged as it was to be judged then", async () => {
    now += 2 * 365 * 24 * HOUR;
    const judged = `contactInfo { email { freshness expiresAt } mobile { freshness } }
      notificationDecision(purpose: DECISION) { outcome decidedAt }`;
    citizen = await varde.token({ kind: "CITIZEN", pid: OWN });
    const today = await me(judged);
    expect(today).toMatchObject({
      contactInfo: { email: { freshness: "EXPIRED" }, mobile: { freshness: "EXPIRED" } },
      notificationDecision: { outcome: "PAPER" },
    });
    const { asOf } = await me(`asOf(time: "${at(3)}") { ${judged} }`);
    expect(asOf).toMatchObject({
      contactInfo: { email: { freshness: "FRESH" }, mobile: { freshness: "FRESH" } },
      notificationDecision: { outcome: "NOTIFY", decidedAt: at(3) },
    });
  });
});
