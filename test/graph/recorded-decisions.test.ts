import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importPKCS8, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import {
  AGENCY,
  type Answer,
  AT_NOON,
  citizen,
  entries,
  entry,
  folder,
  KOMMUNEN,
  MINUTE,
  MORE,
  made,
  NEW_NUMBER,
  OWN,
  openOffice,
  operate,
  read,
  refusal,
  STRANGER,
  SUPPLIER,
  send,
  start,
  TESTETATEN,
  time,
  varde,
  type Who,
} from "../support/office.ts";
import { scenarios } from "../support/scenarios.ts";

const { reservedLastWinter } = scenarios;
openOffice();

describe("recorded decisions", () => {
  const input = { nationalIds: [OWN], purpose: "DECISION", caseReference: "2026/17" };
  const DECISION = `id outcome channels { kind address } reasons { code } decidedAt ruleSet
    recipientRevision agency supplier caseReference preference receipt { logIndex leafHash }
    recipient { ... on Person { nationalId revision } }`;
  const record = (but: object = {}, who: Who = AGENCY) =>
    send(
      who,
      "recordNotificationDecisions",
      { ...input, ...but },
      `decisions { ${DECISION} } receipt { logIndex leafHash }`,
    );
  type Decision = Record<string, unknown> & {
    id: string;
    receipt: { logIndex: number; leafHash: string };
  };
  const decisionsOf = (answer: Answer) => answer.decisions as Decision[];
  const readBack = async (who: Who, id: string) =>
    (await read(who, `notificationDecision(id: "${id}") { ${DECISION} }`)).notificationDecision;

  it("are given in the order and as often as asked, one entry a person", async () => {
    const paper = reservedLastWinter.nationalId;
    const asked = [OWN, paper, OWN, STRANGER, paper];
    const decisions = decisionsOf(await made(record({ nationalIds: asked })));
    expect(decisions.map(({ outcome }) => outcome)).toEqual([
      "NOTIFY",
      "PAPER",
      "NOTIFY",
      "PAPER",
      "PAPER",
    ]);
    expect(decisions.map(({ recipient }) => recipient)).toEqual(
      asked.map((nationalId) => expect.objectContaining({ nationalId })),
    );
    expect(decisions.map(({ id }) => id)).toEqual([0, 1, 0, 2, 1].map((i) => String(start + i)));
    expect(await entries()).toBe(3);
  });

  it("carry the agency, its supplier and its case, and where the evidence stands", async () => {
    const claims = {
      consumer: { authority: "iso6523-actorid-upis", ID: `0192:${TESTETATEN}` },
      supplier: { authority: "iso6523-actorid-upis", ID: `0192:${SUPPLIER}` },
      scope: "varde:decisions.write krr:global/kontaktinformasjon.read",
    };
    const bySupplier = await new SignJWT(claims)
      .setProtectedHeader({ alg: "RS256", kid: "dev-1" })
      .setIssuer("https://maskinporten.dev.varde.example/")
      .setAudience("varde")
      .setIssuedAt(time.now / 1000)
      .setExpirationTime(time.now / 1000 + 600)
      .sign(await importPKCS8(readFileSync(join(folder, "dev.pem"), "utf8"), "RS256"));
    const answer = await made(record({ preference: "SMS_PREFERRED" }, bySupplier));
    const [decision] = decisionsOf(answer);
    expect(decision).toMatchObject({
      channels: [{ kind: "SMS", address: "+4799999999" }],
      decidedAt: AT_NOON,
      recipientRevision: 2,
      agency: TESTETATEN,
      supplier: SUPPLIER,
      caseReference: "2026/17",
      preference: "SMS_PREFERRED",
      receipt: { logIndex: start, leafHash: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) },
    });
    expect(answer.receipt).toEqual(decision?.receipt);
    const kept = await entry(start);
    expect(kept).toMatchObject({ kind: "NOTIFICATION_DECISION_RECORDED", actor: "AGENCY" });
    for (const secret of [OWN, TESTETATEN, SUPPLIER, "2026/17", "+47", "kari@"])
      expect(JSON.stringify(kept)).not.toContain(secret);
    expect(await readBack(AGENCY, decision?.id ?? "")).toEqual(decision);
  });

  it("are for the agency that made them and for auditors, as they were decided", async () => {
    const [decision] = decisionsOf(await made(record())) as [Decision];
    await made(send(citizen(), "reserve", {}));
    time.now += MINUTE;
    const auditor = { kind: "OPERATOR", scope: "varde:audit.read" } as const;
    expect(await readBack(AGENCY, decision.id)).toEqual(decision);
    expect(await readBack(auditor, decision.id)).toEqual(decision);
    const asThen = `notificationDecision(id: "${decision.id}") {
      recipient { ... on Person { reservation { reserved } } } }`;
    expect((await read(AGENCY, asThen)).notificationDecision).toEqual({
      recipient: { reservation: { reserved: false } },
    });
    expect(await readBack({ kind: "AGENCY", org: KOMMUNEN }, decision.id)).toBeNull();
    expect(await readBack({ kind: "AGENCY", pid: STRANGER }, decision.id)).toBeNull();
    const asked = `notificationDecision(id: "${decision.id}") { outcome }`;
    expect(await refusal(citizen(), asked)).toBe("FORBIDDEN");
    const clerk = { kind: "OPERATOR", scope: "varde:register.write" } as const;
    expect(await refusal(clerk, asked)).toBe("FORBIDDEN");
  });

  it.each(["", "0", "-1", "01", "999999", "1e3", "9".repeat(30)])(
    "are none under the id %j",
    async (id) => {
      await made(record());
      expect(await readBack(AGENCY, id)).toBeNull();
    },
  );

  it("of a thousand people are one answer and one transaction, and asked again the same", async () => {
    const nationalIds = [OWN, ...MORE.slice(0, 998), OWN];
    const keyed = { nationalIds, idempotencyKey: "k" };
    const first = await made(record(keyed));
    const decisions = decisionsOf(first);
    expect(decisions).toHaveLength(1000);
    expect(decisions[999]).toEqual(decisions[0]);
    expect(await entries()).toBe(999);
    expect(first.receipt).toMatchObject({ logIndex: start + 998 });
    await made(send(citizen(), "reserve", {}));
    time.now += MINUTE;
    expect(await record(keyed)).toEqual(first);
    expect(await entries()).toBe(1000);
    const reused = await record({ ...keyed, caseReference: "2026/18" });
    expect(reused.code).toBe("IDEMPOTENCY_KEY_REUSED");
  });

  it("are all recorded or none", async () => {
    const nationalIds = [...MORE.slice(0, 999), "11822648951"];
    expect((await record({ nationalIds })).code).toBe("INVALID_RECIPIENTS");
    expect(await entries()).toBe(0);
  });

  it("of somebody asked for by an old number are read back, and asked again alike", async () => {
    await made(operate("replaceNationalId", { nationalId: OWN, newNationalId: NEW_NUMBER }));
    const first = await made(record({ idempotencyKey: "k" }));
    const [decision] = decisionsOf(first) as [Decision];
    expect(decision).toMatchObject({ outcome: "NOTIFY", recipient: { nationalId: NEW_NUMBER } });
    expect(await record({ idempotencyKey: "k" })).toEqual(first);
    expect(await readBack(AGENCY, decision.id)).toEqual(decision);
  });

  it("of the one person a token is bound to are read back by it, by an old number too", async () => {
    const bound = { kind: "AGENCY", pid: OWN } as const;
    const [before] = decisionsOf(await made(record({}, bound))) as [Decision];
    await made(operate("replaceNationalId", { nationalId: OWN, newNationalId: NEW_NUMBER }));
    const [after] = decisionsOf(await made(record({}, bound))) as [Decision];
    expect((await readBack(bound, before.id)) ?? "nothing").toEqual(before);
    expect((await readBack(bound, after.id)) ?? "nothing").toEqual(after);
  });

  it.each([
    ["nobody", { nationalIds: [] }, "BAD_USER_INPUT"],
    ["more than a thousand", { nationalIds: MORE.slice(0, 1001) }, "TOO_MANY_PERSONS"],
    ["a case of spaces", { caseReference: "  " }, "BAD_USER_INPUT"],
    ["a case too long", { caseReference: "c".repeat(201) }, "BAD_USER_INPUT"],
  ])("are not made for %s", async (_, but, code) => {
    const { errors } = await varde.ask(
      "mutation($input: RecordNotificationDecisionsInput!) { recordNotificationDecisions(input: $input) { __typename } }",
      { input: { ...input, ...but } },
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(await entries()).toBe(0);
  });
});
