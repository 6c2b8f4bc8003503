import { describe, expect, it } from "vitest";
import {
  AGENCY,
  AT_NOON,
  citizen,
  entries,
  entry,
  look,
  MINUTE,
  made,
  OPERATOR,
  OWN,
  openOffice,
  operate,
  read,
  reason,
  refusal,
  STRANGE_AGENCY,
  SUPPLIER,
  send,
  start,
  TESTETATEN,
  time,
  tokenOf,
  varde,
  type Who,
} from "../support/office.ts";

openOffice();

describe("a digital mailbox", () => {
  const choose = (mailbox: object | null) =>
    send(
      citizen(),
      "chooseDigitalMailbox",
      { mailbox },
      "person { digitalMailbox { address supplier } }",
    );
  const own = { address: "kari.nordmann#9YDT", supplier: SUPPLIER };

  it("is chosen, moved to another supplier and given up", async () => {
    const moved = { ...own, supplier: "922020175" };
    for (const mailbox of [own, moved, null]) {
      expect((await made(choose(mailbox))).person).toEqual({ digitalMailbox: mailbox });
      const postkasse = { kind: "AGENCY", scope: "krr:global/postkasse.read" } as const;
      const { person } = await read(
        postkasse,
        `person(nationalId: "${OWN}") { digitalMailbox { address supplier } }`,
      );
      expect(person).toEqual({ digitalMailbox: mailbox });
    }
    expect(await entry(start + 2)).toMatchObject({
      kind: "DIGITAL_MAILBOX_CHOSEN",
      fields: ["digitalMailbox"],
    });
    expect(await entries()).toBe(3);
  });

  it.each([
    ["of seven characters", { ...own, address: "kari#9Y" }],
    ["of a hundred and one", { ...own, address: "k".repeat(101) }],
    ["with a line break", { ...own, address: "kari.nordmann\n#9YDT" }],
    ["with a supplier that is none", { ...own, supplier: "984661186" }],
  ])("%s is none", async (_, mailbox) => {
    expect((await choose(mailbox)).code).toBe("INVALID_MAILBOX");
    expect(await entries()).toBe(0);
  });
});

describe("an agency", () => {
  const strange: Who = { kind: "AGENCY", org: STRANGE_AGENCY };
  const AGENCY_FIELDS =
    "agency { orgNumber name connectedAt disconnectedAt displayDelayDays } receipt { logIndex leafHash }";
  const connect = (input = {}) =>
    operate(
      "connectAgency",
      { orgNumber: STRANGE_AGENCY, name: " Digdir ", ...input },
      AGENCY_FIELDS,
    );
  const disconnect = (orgNumber = STRANGE_AGENCY) =>
    operate("disconnectAgency", { orgNumber }, AGENCY_FIELDS);

  it("looks people up from the moment it is connected to the moment it is not", async () => {
    const token = await tokenOf(strange);
    const asked = look(OWN, "registration");
    expect(await refusal(token, asked)).toBe("FORBIDDEN");
    expect(await made(connect({ displayDelayDays: 7 }))).toMatchObject({
      agency: {
        orgNumber: STRANGE_AGENCY,
        name: "Digdir",
        connectedAt: AT_NOON,
        disconnectedAt: null,
        displayDelayDays: 7,
      },
      receipt: { logIndex: start },
    });
    expect(await read(token, asked)).toEqual({ person: { registration: "ACTIVE" } });
    time.now += MINUTE;
    expect(await made(disconnect())).toMatchObject({
      agency: { connectedAt: AT_NOON, disconnectedAt: new Date(time.now).toISOString() },
    });
    expect(await refusal(token, asked)).toBe("FORBIDDEN");
    expect(await refusal(token, `persons(nationalIds: ["${OWN}"]) { registration }`)).toBe(
      "FORBIDDEN",
    );
    expect(await refusal(token, "changes { cursor }")).toBe("FORBIDDEN");
    expect(await read(token, "whoami { connected }")).toEqual({ whoami: { connected: false } });
    const kinds = [await entry(start), await entry(start + 1)].map(({ kind }) => kind);
    expect(kinds).toEqual(["AGENCY_CONNECTED", "AGENCY_DISCONNECTED"]);
  });

  it("that is disconnected records no decisions, and reads none of its own", async () => {
    const input = { nationalIds: [OWN], purpose: "DECISION", caseReference: "2026/17" };
    const recorded = await made(
      send(AGENCY, "recordNotificationDecisions", input, "decisions { id }"),
    );
    const [{ id }] = recorded.decisions as [{ id: string }];
    await made(disconnect(TESTETATEN));
    const { errors } = await varde.ask(
      `mutation { recordNotificationDecisions(input: { nationalIds: ["${OWN}"], purpose: DECISION, caseReference: "c" }) { __typename } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(await refusal(AGENCY, `notificationDecision(id: "${id}") { outcome }`)).toBe(
      "FORBIDDEN",
    );
    expect(await entries()).toBe(2);
  });

  it("may be connected again, later and under another name", async () => {
    await made(connect());
    await made(disconnect());
    time.now += MINUTE;
    expect(await made(connect({ name: "Digitaliseringsdirektoratet" }))).toMatchObject({
      agency: {
        name: "Digitaliseringsdirektoratet",
        connectedAt: new Date(time.now).toISOString(),
        disconnectedAt: null,
      },
    });
    expect(await read(strange, "whoami { connected }")).toEqual({ whoami: { connected: true } });
  });

  it("is connected once under a key, and answered alike", async () => {
    const first = await made(connect({ idempotencyKey: "k" }));
    await made(disconnect());
    expect(await connect({ idempotencyKey: "k" })).toEqual(first);
    expect(await read(strange, "whoami { connected }")).toEqual({ whoami: { connected: false } });
    expect(await entries()).toBe(2);
  });

  it.each([
    ["an organisation number that is none", { orgNumber: "991825828" }],
    ["a name of spaces", { name: "  " }],
    ["a name too long", { name: "n".repeat(201) }],
    ["a delay below none", { displayDelayDays: -1 }],
    ["a reason too long", { reason: "r".repeat(501) }],
  ])("is not connected with %s", async (_, but) => {
    const input = { orgNumber: STRANGE_AGENCY, name: "Digdir", reason, ...but };
    const { errors } = await varde.ask(
      "mutation($input: ConnectAgencyInput!) { connectAgency(input: $input) { __typename } }",
      { input },
      await tokenOf(OPERATOR),
    );
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(await entries()).toBe(0);
  });
});
