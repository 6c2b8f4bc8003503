import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SCOPES_OF } from "../../src/access/caller.ts";
import type { AuditValue } from "../../src/audit/canonical.ts";
import { opens } from "../../src/audit/commitment.ts";
import { leafHash, rootOf } from "../../src/audit/merkle.ts";
import { withNodes } from "../../src/audit/with-nodes.ts";
import { createContext } from "../../src/request/context.ts";
import { confirmContactInfo } from "../../src/rules/contact-info.ts";
import { NOW } from "../support/a-person.ts";
import { scenarios } from "../support/scenarios.ts";
import { type GraphQLBody, startVarde, type Varde } from "../support/varde.ts";

const OWN = scenarios.reachable.nationalId;
let varde: Varde;
let citizen: string;
let operator: string;
/** Entries there were at the start: the import of the people, the agencies. */
let start: number;
beforeEach(async () => {
  varde = await startVarde({ people: Object.values(scenarios) });
  citizen = await varde.token({ kind: "CITIZEN", pid: OWN });
  operator = await varde.token({ kind: "OPERATOR" });
  start = await log().size();
});
afterEach(() => varde.close());

const CONTACT =
  "contactInfo { email { address changedAt confirmedAt } mobile { number changedAt confirmedAt } }";
const CHANGED = {
  updateContactInfo: CONTACT,
  confirmContactInfo: CONTACT,
  reserve: "reservation { reserved reservedAt changedAt }",
  withdrawReservation: "reservation { reserved reservedAt changedAt }",
  chooseLanguage: "language { code changedAt }",
};
type Name = keyof typeof CHANGED;
interface Answer {
  __typename: string;
  code?: string;
  message?: string;
  person?: { revision: number };
  receipt?: { logIndex: number; leafHash: string };
}

const send = (
  name: Name,
  input: Record<string, unknown>,
  token: string | null = citizen,
  headers = {},
) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const query = `mutation($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on Problem { code message path } ... on RevisionConflict { person { revision } }
    ... on ${type}Success { person { revision ${CHANGED[name]} } receipt { logIndex leafHash } } } }`;
  return varde.ask(query, { input }, token, headers);
};
const ask = async (...args: Parameters<typeof send>): Promise<Answer> => {
  const { data, errors } = await send(...args);
  expect(errors).toBeUndefined();
  return data?.[args[0]] as Answer;
};
const codes = ({ errors }: GraphQLBody) => errors?.map(({ extensions }) => extensions.code);
const stored = async (id = OWN) => (await varde.store.people([id]))[0];
const log = () => varde.store.auditLog;

describe("a citizen", () => {
  it("reserves, withdraws and chooses a language, each with its evidence", async () => {
    const now = new Date(NOW).toISOString();
    expect(await ask("reserve", {})).toEqual({
      __typename: "ReserveSuccess",
      person: { revision: 3, reservation: { reserved: true, reservedAt: now, changedAt: now } },
      receipt: { logIndex: start, leafHash: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) },
    });
    expect(await ask("withdrawReservation", {})).toMatchObject({
      person: { revision: 4, reservation: { reserved: false, reservedAt: null, changedAt: now } },
      receipt: { logIndex: start + 1 },
    });
    expect(await ask("chooseLanguage", { code: "SE" })).toMatchObject({
      person: { revision: 5, language: { code: "SE", changedAt: now } },
      receipt: { logIndex: start + 2 },
    });
    expect(await stored()).toMatchObject({ revision: 5, updatedAt: NOW, language: { code: "SE" } });
    const { data } = await varde.ask(
      "{ me { revision reservation { reserved } language { code } } }",
      {},
      citizen,
    );
    expect(data?.me).toEqual({
      revision: 5,
      reservation: { reserved: false },
      language: { code: "SE" },
    });
  });

  it("is told why not, in their language, when there is nothing to change", async () => {
    expect(await ask("withdrawReservation", {})).toMatchObject({
      __typename: "NotReserved",
      code: "NOT_RESERVED",
      message: "Personen har ikke reservert seg.",
      path: ["input"],
    });
    await ask("reserve", {});
    expect(await ask("reserve", {}, citizen, { "accept-language": "en" })).toMatchObject({
      __typename: "AlreadyReserved",
      code: "ALREADY_RESERVED",
      message: "The person has already reserved.",
    });
    await ask("chooseLanguage", { code: "NN" });
    expect(await ask("chooseLanguage", { code: "NN" })).toMatchObject({
      code: "LANGUAGE_ALREADY_CHOSEN",
    });
    expect((await log().size()) - start).toBe(2);
  });

  it("replaces a value, which is then new, and leaves the other as it was", async () => {
    const now = new Date(NOW).toISOString();
    const { mobile } = scenarios.reachable;
    expect(await ask("updateContactInfo", { email: " Kari.Ny@EXAMPLE.com " })).toMatchObject({
      person: {
        revision: 3,
        contactInfo: {
          email: { address: "Kari.Ny@example.com", changedAt: now, confirmedAt: null },
          mobile: {
            number: "+4799999999",
            confirmedAt: new Date(mobile?.confirmedAt ?? 0).toISOString(),
          },
        },
      },
    });
    expect(await ask("updateContactInfo", { mobile: "912 34 567", email: null })).toMatchObject({
      person: { contactInfo: { email: null, mobile: { number: "+4791234567", changedAt: now } } },
    });
  });

  it("confirms every value present, which makes it fresh again", async () => {
    const { nationalId } = scenarios.emailExpiredMobileFresh;
    const own = await varde.token({ kind: "CITIZEN", pid: nationalId });
    const now = new Date(NOW).toISOString();
    expect(await ask("confirmContactInfo", {}, own)).toMatchObject({
      person: { contactInfo: { email: { confirmedAt: now }, mobile: { confirmedAt: now } } },
    });
    const { data } = await varde.ask("{ me { contactInfo { email { freshness } } } }", {}, own);
    expect(data?.me).toEqual({ contactInfo: { email: { freshness: "FRESH" } } });
    const empty = await varde.token({ kind: "CITIZEN", pid: scenarios.nothingLeft.nationalId });
    expect(await ask("confirmContactInfo", {}, empty)).toMatchObject({
      code: "NOTHING_TO_CONFIRM",
    });
  });

  it("may not remove the last value, unless reserved", async () => {
    expect(await ask("updateContactInfo", { email: null, mobile: null })).toMatchObject({
      code: "CONTACT_INFO_REQUIRED",
    });
    await ask("updateContactInfo", { email: null });
    expect(await ask("updateContactInfo", { mobile: null })).toMatchObject({
      code: "CONTACT_INFO_REQUIRED",
    });
    await ask("reserve", {});
    expect((await ask("updateContactInfo", { mobile: null })).__typename).toBe(
      "UpdateContactInfoSuccess",
    );
    expect(await stored()).toMatchObject({ email: null, mobile: null });
  });

  it.each([
    [
      "email",
      "INVALID_EMAIL_ADDRESS",
      [
        "kari",
        "kari@example.com\r\nBcc: x@y.no",
        "kari@ex\u0430mple.com",
        `${"a".repeat(300)}@example.com`,
        "kari@example.com/x",
      ],
    ],
    [
      "mobile",
      "INVALID_MOBILE_NUMBER",
      ["22222222", "1", "+", "91234567\r\n", "ring meg", "' OR 1=1 --"],
    ],
  ])("with a faulty %s is told so, and nothing is stored", async (field, code, faulty) => {
    for (const value of faulty)
      expect(await ask("updateContactInfo", { [field]: value })).toMatchObject({
        code,
        path: ["input", field],
      });
    expect(await ask("updateContactInfo", {})).toMatchObject({ code: "NOTHING_TO_CHANGE" });
    expect(await ask("updateContactInfo", { email: "kari@example.com" })).toMatchObject({
      code: "NOTHING_TO_CHANGE",
    });
    expect(await stored()).toMatchObject({ revision: 2 });
    expect((await log().size()) - start).toBe(0);
  });

  it("logged in at a low level of assurance reads and does not write", async () => {
    const caller = {
      kind: "CITIZEN" as const,
      subject: OWN,
      mayWrite: false,
      scopes: new Set<string>(),
      expiresAt: NOW,
    };
    const context = await createContext(varde.register, {
      caller,
      now: NOW,
      acceptLanguage: "nn",
      purpose: null,
      channel: "GRAPH",
    });
    expect(await context.deeds.change("confirmContactInfo", {}, confirmContactInfo)).toMatchObject({
      problem: "AssuranceLevelTooLow",
      code: "ASSURANCE_LEVEL_TOO_LOW",
    });
    expect((await log().size()) - start).toBe(0);
  });

  it("who is deleted or was never registered is not changed", async () => {
    const deleted = await varde.token({ kind: "CITIZEN", pid: scenarios.deleted.nationalId });
    expect(await ask("reserve", {}, deleted)).toMatchObject({ code: "REGISTRATION_DELETED" });
    const unknown = await varde.token({ kind: "CITIZEN", pid: "01814000008" });
    expect(await ask("reserve", {}, unknown)).toMatchObject({ code: "NOT_REGISTERED" });
    expect(await stored("01814000008")).toBeNull();
  });

  it("changes nobody else's record, and none without the scope", async () => {
    const other = await send("reserve", { nationalId: scenarios.mobileOnly.nationalId });
    expect(codes(other)).toEqual(["FORBIDDEN"]);
    const reader = await varde.token({
      kind: "CITIZEN",
      pid: OWN,
      scope: "krr:user/kontaktinformasjon.read krr:user/spraak.write",
    });
    expect(codes(await send("reserve", {}, reader))).toEqual(["FORBIDDEN"]);
    expect((await ask("chooseLanguage", { code: "EN" }, reader)).__typename).toBe(
      "ChooseLanguageSuccess",
    );
    expect((await log().size()) - start).toBe(1);
  });
});

describe("an operator", () => {
  it("changes a record with a reason, and not without", async () => {
    expect(await ask("reserve", { nationalId: OWN }, operator)).toMatchObject({
      code: "REASON_REQUIRED",
    });
    expect(await ask("reserve", { nationalId: OWN, reason: "  " }, operator)).toMatchObject({
      code: "REASON_REQUIRED",
    });
    expect(
      (await ask("reserve", { nationalId: OWN, reason: "A letter of 3 May" }, operator)).__typename,
    ).toBe("ReserveSuccess");
  });

  it("has to say whose, by an id that can be one", async () => {
    expect(codes(await send("reserve", { reason: "x" }, operator))).toEqual(["BAD_USER_INPUT"]);
    expect(codes(await send("reserve", { reason: "x", nationalId: "123" }, operator))).toEqual([
      "BAD_USER_INPUT",
    ]);
    expect(
      codes(await send("reserve", { reason: "x".repeat(501), nationalId: OWN }, operator)),
    ).toEqual(["BAD_USER_INPUT"]);
  });

  it("looks somebody up when they say why, one by one", async () => {
    const look = async (args: string) => {
      const { data, errors } = await varde.ask(`{ ${args} { registration } }`, {}, operator);
      return errors?.[0]?.extensions.code ?? data;
    };
    expect(await look(`person(nationalId: "${OWN}")`)).toBe("BAD_USER_INPUT");
    const withReason = `person(nationalId: "${OWN}", lookupPurpose: "A complaint")`;
    expect(await look(withReason)).toEqual({ person: { registration: "ACTIVE" } });
    expect(await look(`persons(nationalIds: ["${OWN}"])`)).toBe("FORBIDDEN");
  });
});

describe("nobody else", () => {
  it.each([
    ["an agency with every scope", { kind: "AGENCY" as const }],
    [
      "an agency with citizens' scopes",
      { kind: "AGENCY" as const, scope: SCOPES_OF.CITIZEN.join(" ") },
    ],
    ["an operator without the scope", { kind: "OPERATOR" as const, scope: "varde:audit.read" }],
  ])("changes a record: not %s", async (_, wish) => {
    const token = await varde.token(wish);
    for (const name of ["reserve", "withdrawReservation"] as const)
      expect(codes(await send(name, { nationalId: OWN, reason: "x" }, token))).toEqual([
        "FORBIDDEN",
      ]);
    expect(
      codes(await send("chooseLanguage", { nationalId: OWN, reason: "x", code: "EN" }, token)),
    ).toEqual(["FORBIDDEN"]);
    expect(codes(await send("reserve", {}, null))).toEqual(["UNAUTHENTICATED"]);
    expect((await log().size()) - start).toBe(0);
  });
});

describe("an expected revision", () => {
  it("that is not the record's changes nothing and shows the record's", async () => {
    expect(await ask("reserve", { expectedRevision: 1 })).toMatchObject({
      __typename: "RevisionConflict",
      person: { revision: 2 },
    });
    expect((await ask("reserve", { expectedRevision: 2 })).__typename).toBe("ReserveSuccess");
  });
});

describe("an idempotency key", () => {
  it("asked a hundred times at once makes one change, one entry and a hundred equal answers", async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => ask("reserve", { idempotencyKey: "k" })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.__typename).toBe("ReserveSuccess");
    expect((await log().size()) - start).toBe(1);
    await ask("withdrawReservation", {});
    expect(await ask("reserve", { idempotencyKey: "k" })).toEqual(answers[0]);
    expect(await stored()).toMatchObject({ reservation: { reserved: false } });
  });

  it("with another body, or for another operation, is told to be used", async () => {
    await ask("chooseLanguage", { code: "NN", idempotencyKey: "k" });
    expect(await ask("chooseLanguage", { code: "EN", idempotencyKey: "k" })).toMatchObject({
      code: "IDEMPOTENCY_KEY_REUSED",
    });
    expect(await ask("reserve", { idempotencyKey: "k" })).toMatchObject({
      code: "IDEMPOTENCY_KEY_REUSED",
    });
    const other = await varde.token({ kind: "CITIZEN", pid: scenarios.mobileOnly.nationalId });
    expect((await ask("reserve", { idempotencyKey: "k" }, other)).__typename).toBe(
      "ReserveSuccess",
    );
  });
});

describe("the audit log", () => {
  it("has one entry a change, which names nobody and opens with what lies beside it", async () => {
    await ask("reserve", { nationalId: OWN, reason: "A letter of 3 May" }, operator);
    const { receipt } = await ask("chooseLanguage", { code: "SE" });
    const entry = JSON.parse(String(await log().entry(start)));
    expect(entry).toMatchObject({
      version: 1,
      index: start,
      time: "2026-11-24T11:00:00.000Z",
      kind: "RESERVED",
      actor: "OPERATOR",
      fields: ["reservation"],
      revision: { from: 2, to: 3 },
    });
    const values = new Map(
      (await log().values(start)).map(({ name, ...opened }) => [name, opened]),
    );
    expect(values.get("who")?.value).toEqual({
      actor: ["OPERATOR", "Test Forvalter"],
      reason: "A letter of 3 May",
      channel: "GRAPH",
    });
    expect(values.get("record")?.value).toMatchObject({
      before: { revision: 2, reservation: { reserved: false } },
      after: { reservation: { reserved: true } },
    });
    for (const { name, commitment } of entry.commitments) {
      const { value, salt } = values.get(name) as { value: AuditValue; salt: Buffer };
      expect(opens(commitment, value, salt)).toBe(true);
    }
    const second = (await log().entry(start + 1)) as Buffer;
    expect(leafHash(second).toString("base64")).toBe(receipt?.leafHash);
    expect(JSON.parse(String(second)).subject).toBe(entry.subject);
    const text = `${await log().entry(start)}${second}`;
    for (const secret of [OWN, "kari@", "+47", "Forvalter", "letter"])
      expect(text).not.toContain(secret);
  });

  it("keeps a tree with a node for all that is complete", async () => {
    for (let i = 0; i < 5; i++) {
      await ask("reserve", {});
      await ask("withdrawReservation", {});
    }
    const read = (level: number, index: number) => log().node(level, index);
    expect((await log().size()) - start).toBe(10);
    for (let index = start; index < start + 10; index++)
      expect(await read(0, index)).toEqual(leafHash((await log().entry(index)) as Buffer));
    expect(await withNodes(read, (known) => rootOf(start + 10, known))).toHaveLength(32);
  });

  it("takes sixty-four writers at once on one person: no update lost, revisions without a gap", async () => {
    const languages = ["NB", "NN", "EN", "SE"];
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, i) =>
        ask("chooseLanguage", { code: languages[i % 4], idempotencyKey: `w${i}` }),
      ),
    );
    const made = answers.filter(({ receipt }) => receipt);
    const revisions = made.map(({ person }) => person?.revision ?? 0).sort((a, b) => a - b);
    expect(revisions).toEqual(Array.from({ length: made.length }, (_, i) => 3 + i));
    expect(await stored()).toMatchObject({ revision: 2 + made.length });
    expect((await log().size()) - start).toBe(made.length);
  });
});
