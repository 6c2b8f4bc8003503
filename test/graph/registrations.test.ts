import { beforeEach, describe, expect, it } from "vitest";
import {
  AGENCY,
  AT_NOON,
  citizen,
  D_NUMBER,
  entries,
  entry,
  look,
  made,
  NEW_NUMBER,
  NEWER_NUMBER,
  OPERATOR,
  OWN,
  openOffice,
  operate,
  RECORD,
  read,
  reason,
  STRANGER,
  SUPPLIER,
  send,
  start,
  TESTETATEN,
  tokenOf,
  varde,
} from "../support/office.ts";
import { scenarios } from "../support/scenarios.ts";

const { reservedLastWinter, mobileOnly, deleted } = scenarios;
openOffice();

describe("a first registration", () => {
  it("by the citizen gives them a record they may be notified by, with its evidence", async () => {
    const wish = { email: "Ny@EXAMPLE.com", mobile: "912 34 567", language: "NN" };
    const success = `person { ${RECORD} } receipt { logIndex }`;
    expect(await send(citizen(STRANGER), "registerPerson", wish, success)).toEqual({
      __typename: "RegisterPersonSuccess",
      person: {
        nationalId: STRANGER,
        registration: "ACTIVE",
        revision: 1,
        reservation: { reserved: false, reservedAt: null },
        language: { code: "NN" },
        contactInfo: {
          email: {
            address: "Ny@example.com",
            changedAt: AT_NOON,
            confirmedAt: null,
            validatedAt: null,
          },
          mobile: { number: "+4791234567" },
        },
      },
      receipt: { logIndex: start },
    });
    expect(await entry(start)).toMatchObject({
      kind: "REGISTERED",
      actor: "CITIZEN",
      revision: { from: 0, to: 1 },
    });
    const fields = `registration notificationDecision(purpose: DECISION) { outcome }
      changes { nodes { kind before { revision } after { revision } } }`;
    expect(await read(citizen(STRANGER), `me { ${fields} }`)).toEqual({
      me: {
        registration: "ACTIVE",
        notificationDecision: { outcome: "NOTIFY" },
        changes: { nodes: [{ kind: "REGISTERED", before: null, after: { revision: 1 } }] },
      },
    });
  });

  it("by an operator, of somebody with a D-number who has reserved and gives nothing else", async () => {
    await made(operate("registerPerson", { nationalId: D_NUMBER, reserved: true }));
    const { person } = await read(AGENCY, look(D_NUMBER, RECORD));
    expect(person).toEqual({
      nationalId: D_NUMBER,
      registration: "ACTIVE",
      revision: 1,
      reservation: { reserved: true, reservedAt: AT_NOON },
      language: null,
      contactInfo: { email: null, mobile: null },
    });
  });

  it("asks for an address, a number or a reservation, and for valid ones", async () => {
    const register = async (input: object) =>
      (await send(citizen(STRANGER), "registerPerson", input)).code;
    expect(await register({})).toBe("CONTACT_INFO_REQUIRED");
    expect(await register({ reserved: false, language: "SE" })).toBe("CONTACT_INFO_REQUIRED");
    expect(await register({ email: "kari@" })).toBe("INVALID_EMAIL_ADDRESS");
    expect(await register({ mobile: "22222222" })).toBe("INVALID_MOBILE_NUMBER");
    expect(await entries()).toBe(0);
  });

  it("asked twenty times at once is one", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        send(citizen(STRANGER), "registerPerson", { reserved: true }),
      ),
    );
    const others = answers.filter(({ __typename }) => __typename !== "RegisterPersonSuccess");
    expect(others).toHaveLength(19);
    expect(new Set(others.map(({ code }) => code))).toEqual(new Set(["ALREADY_REGISTERED"]));
    expect(await entries()).toBe(1);
  });

  it("after a deletion takes up the record, and what was reserved against still is", async () => {
    const { nationalId } = reservedLastWinter;
    await made(operate("deleteRegistration", { nationalId }));
    await made(operate("registerPerson", { nationalId, email: "ny@example.com" }));
    const { me } = await read(citizen(nationalId), `me { ${RECORD} changes { nodes { kind } } }`);
    expect(me).toMatchObject({
      registration: "ACTIVE",
      revision: 4,
      reservation: { reserved: true },
      contactInfo: { email: { address: "ny@example.com" }, mobile: null },
      changes: {
        nodes: [
          { kind: "REGISTERED" },
          { kind: "REGISTRATION_DELETED" },
          { kind: "IMPORTED" },
          { kind: "IMPORTED" },
        ],
      },
    });
  });
});

describe("a deleted registration", () => {
  beforeEach(async () => {
    const mailbox = { address: "kari.nordmann#9YDT", supplier: SUPPLIER };
    await made(send(citizen(), "chooseDigitalMailbox", { mailbox }));
    await made(send(citizen(), "chooseLanguage", { code: "SE" }));
    await made(operate("deleteRegistration", { nationalId: OWN }));
  });

  it("leaves nothing to reach the person by, and says DELETED", async () => {
    const fields = `registration revision contactInfo { email { address } } language { code }
      digitalMailbox { address }`;
    expect((await read(AGENCY, look(OWN, fields))).person).toEqual({
      registration: "DELETED",
      revision: 5,
      contactInfo: null,
      language: null,
      digitalMailbox: null,
    });
    expect(await entry(start + 2)).toMatchObject({
      kind: "REGISTRATION_DELETED",
      actor: "OPERATOR",
      fields: ["registration", "email", "mobile", "language", "digitalMailbox"],
    });
  });

  it.each([
    ["DECISION", "PAPER", "REGISTRATION_DELETED"],
    ["INFO_LETTER", "PAPER", "REGISTRATION_DELETED"],
    ["REMINDER", "CANNOT_NOTIFY", "REGISTRATION_DELETED"],
    ["SERVICE", "CANNOT_NOTIFY", "REGISTRATION_DELETED"],
    ["EMERGENCY", "CANNOT_NOTIFY", "REGISTRATION_DELETED"],
    ["MARKETING", "NOT_PERMITTED", "PURPOSE_NOT_PERMITTED"],
  ])("for %s is %s", async (purpose, outcome, code) => {
    const decision = `notificationDecision(purpose: ${purpose}) { outcome channels { kind } reasons { code } }`;
    expect((await read(AGENCY, look(OWN, decision))).person).toEqual({
      notificationDecision: { outcome, channels: [], reasons: [{ code }] },
    });
  });

  it.each([
    ["updateContactInfo", { email: "ny@example.com" }],
    ["confirmContactInfo", {}],
    ["reserve", {}],
    ["withdrawReservation", {}],
    ["chooseLanguage", { code: "NN" }],
    ["chooseDigitalMailbox", { mailbox: null }],
    ["requestValidationCode", { channel: "EMAIL", address: "ny@example.com" }],
    ["validateContactPoint", { channel: "EMAIL", address: "ny@example.com", code: "123456" }],
    ["deleteRegistration", {}],
    ["replaceNationalId", { newNationalId: NEW_NUMBER }],
  ])("is not changed by %s", async (mutation, input) => {
    const asked = operate(mutation, { nationalId: OWN, ...input });
    expect((await asked).__typename).toBe("RegistrationDeleted");
    expect(await entries()).toBe(3);
  });

  it("is an operator's to make, and not the citizen's own", async () => {
    const { errors } = await varde.ask(
      `mutation { deleteRegistration(input: { nationalId: "${mobileOnly.nationalId}" }) { __typename } }`,
      {},
      await tokenOf(citizen(mobileOnly.nationalId)),
    );
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  it("is told with its reason in the person's own history, where they stood before too", async () => {
    const fields = "changes(first: 1) { nodes { kind reason before { language { code } } } }";
    expect((await read(citizen(), `me { ${fields} }`)).me).toEqual({
      changes: {
        nodes: [{ kind: "REGISTRATION_DELETED", reason, before: { language: { code: "SE" } } }],
      },
    });
  });
});

describe("a replaced number", () => {
  const replace = (nationalId: string, newNationalId: string, key: object = {}) =>
    operate(
      "replaceNationalId",
      { nationalId, newNationalId, ...key },
      "person { nationalId redirectedFrom revision } receipt { logIndex leafHash }",
    );
  const KINDS = "nationalId redirectedFrom revision changes { nodes { kind } }";
  const nodes = [{ kind: "NATIONAL_ID_REPLACED" }, { kind: "IMPORTED" }, { kind: "IMPORTED" }];

  it("leads to the new one, says so, and the history follows", async () => {
    expect(await made(replace(OWN, NEW_NUMBER))).toMatchObject({
      person: { nationalId: NEW_NUMBER, redirectedFrom: null, revision: 3 },
      receipt: { logIndex: start },
    });
    const record = { nationalId: NEW_NUMBER, revision: 3, changes: { nodes } };
    expect((await read(OPERATOR, look(NEW_NUMBER, KINDS))).person).toEqual({
      ...record,
      redirectedFrom: null,
    });
    expect((await read(OPERATOR, look(OWN, KINDS))).person).toEqual({
      ...record,
      redirectedFrom: OWN,
    });
    const { persons } = await read(
      AGENCY,
      `persons(nationalIds: ["${OWN}", "${NEW_NUMBER}", "${OWN}"]) { nationalId redirectedFrom contactInfo { email { address } } }`,
    );
    const person = {
      nationalId: NEW_NUMBER,
      contactInfo: { email: { address: "kari@example.com" } },
    };
    expect(persons).toEqual([
      { ...person, redirectedFrom: OWN },
      { ...person, redirectedFrom: null },
      { ...person, redirectedFrom: OWN },
    ]);
  });

  it("is still the citizen's own way in, to read and to change", async () => {
    await read(AGENCY, look(OWN, "registration"));
    await made(replace(OWN, NEW_NUMBER));
    await made(send(citizen(), "reserve", {}));
    await made(send(citizen(NEW_NUMBER), "chooseLanguage", { code: "SE" }));
    const fields = `nationalId revision reservation { reserved } language { code }
      lookups { nodes { organization } }`;
    const me = {
      nationalId: NEW_NUMBER,
      revision: 5,
      reservation: { reserved: true },
      language: { code: "SE" },
    };
    for (const own of [citizen(), citizen(NEW_NUMBER)])
      expect((await read(own, `me { ${fields} }`)).me).toMatchObject({
        ...me,
        lookups: { nodes: expect.arrayContaining([{ organization: TESTETATEN }]) },
      });
  });

  it("that is replaced again leads to the newest, from either", async () => {
    await made(replace(OWN, NEW_NUMBER));
    await made(replace(NEW_NUMBER, NEWER_NUMBER));
    for (const old of [OWN, NEW_NUMBER])
      expect((await read(OPERATOR, look(old, "nationalId redirectedFrom"))).person).toEqual({
        nationalId: NEWER_NUMBER,
        redirectedFrom: old,
      });
  });

  it("is not given to somebody else, and neither is the new one", async () => {
    await made(replace(OWN, NEW_NUMBER));
    for (const taken of [OWN, NEW_NUMBER, deleted.nationalId])
      expect((await replace(mobileOnly.nationalId, taken)).code).toBe("NATIONAL_ID_TAKEN");
    for (const own of [OWN, NEW_NUMBER])
      expect((await operate("registerPerson", { nationalId: own, reserved: true })).code).toBe(
        "ALREADY_REGISTERED",
      );
    expect(await entries()).toBe(1);
  });

  it("asked for again under its key is answered as the first time", async () => {
    const first = await made(replace(OWN, NEW_NUMBER, { idempotencyKey: "k" }));
    expect(await replace(OWN, NEW_NUMBER, { idempotencyKey: "k" })).toEqual(first);
    expect(await entries()).toBe(1);
  });

  it("that a change was asked by answers alike when it is asked again", async () => {
    await made(replace(OWN, NEW_NUMBER));
    const reserve = () =>
      operate(
        "reserve",
        { nationalId: OWN, idempotencyKey: "k" },
        "person { nationalId redirectedFrom revision } receipt { logIndex }",
      );
    const first = await made(reserve());
    expect(await reserve()).toEqual(first);
  });

  it("that a change was asked by is not told of to those who ask by the new one", async () => {
    await made(replace(OWN, NEW_NUMBER));
    await made(operate("reserve", { nationalId: OWN }));
    await made(operate("withdrawReservation", { nationalId: OWN }));
    const fields = `redirectedFrom asOf(time: "${AT_NOON}") { redirectedFrom }
      changes(first: 2) { nodes { before { redirectedFrom } after { redirectedFrom } } }`;
    const none = { redirectedFrom: null };
    expect((await read(OPERATOR, look(NEW_NUMBER, fields))).person).toEqual({
      ...none,
      asOf: none,
      changes: {
        nodes: [
          { before: none, after: none },
          { before: none, after: none },
        ],
      },
    });
  });
});
