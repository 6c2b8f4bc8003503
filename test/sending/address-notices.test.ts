import { describe, expect, it } from "vitest";
import type { Person } from "../../src/rules/person.ts";
import { wordingOf } from "../../src/sending/outgoing.ts";
import { NOW } from "../support/a-person.ts";
import {
  citizen,
  made,
  NEW_NUMBER,
  OWN,
  openOffice,
  operate,
  STRANGER,
  send,
  time,
  varde,
} from "../support/office.ts";
import { scenarios } from "../support/scenarios.ts";

const NEW_EMAIL = "somebody.new@example.org";
const NEW_MOBILE = "+4791234567";
const own = (mutation: string, input: object = {}) => send(citizen(), mutation, input);
const messages = async () => (await varde.store.outbox.list(null, null, 100)).reverse();
const notices = async () => (await messages()).filter(({ kind }) => kind === "ADDRESS_CHANGED");
const told = async () => (await notices()).map(({ channel, address }) => `${channel} ${address}`);

describe("a notice of a change", () => {
  openOffice();

  it("goes to the old e-mail address, and does not tell the new one", async () => {
    await made(own("updateContactInfo", { email: NEW_EMAIL }));
    const [notice, ...others] = await notices();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      nationalId: OWN,
      at: NOW,
      channel: "EMAIL",
      address: "kari@example.com",
      language: "NB",
      content: "",
      state: "QUEUED",
      attempts: 0,
      nextAttemptAt: NOW,
    });
    if (!notice) throw new Error("expected a notice");
    const said = JSON.stringify([notice, wordingOf(notice)]);
    expect(said).not.toContain("somebody");
    expect(said).toContain("Var det ikke deg");
  });

  it("goes to the old number by SMS, in the language the person has chosen", async () => {
    await made(own("chooseLanguage", { code: "SE" }));
    await made(own("updateContactInfo", { mobile: NEW_MOBILE }));
    expect(await notices()).toMatchObject([
      { channel: "SMS", address: "+4799999999", language: "SE" },
    ]);
  });

  it("goes to both where both go, also when they are only removed, and by whomever", async () => {
    await made(operate("reserve", { nationalId: OWN }));
    await made(operate("updateContactInfo", { nationalId: OWN, email: null, mobile: null }));
    expect(await told()).toEqual(["EMAIL kari@example.com", "SMS +4799999999"]);
  });

  it("goes out when an address that was proven takes the place of another", async () => {
    await made(own("requestValidationCode", { channel: "EMAIL", address: NEW_EMAIL }));
    const [code] = await messages();
    const proven = { channel: "EMAIL", address: NEW_EMAIL, code: code?.content };
    await made(own("validateContactPoint", proven));
    expect(await told()).toEqual(["EMAIL kari@example.com"]);
  });

  it("does not go out where no address went", async () => {
    await made(own("confirmContactInfo"));
    await made(own("reserve"));
    await made(own("updateContactInfo", { email: "Kari@example.com" }));
    const { nationalId } = scenarios.mobileOnly;
    await made(send(citizen(nationalId), "updateContactInfo", { email: NEW_EMAIL }));
    await made(operate("registerPerson", { nationalId: STRANGER, email: NEW_EMAIL }));
    await made(operate("replaceNationalId", { nationalId: STRANGER, newNationalId: NEW_NUMBER }));
    expect(await notices()).toEqual([]);
  });

  it("does not go out when somebody is deleted, comes back, or is erased", async () => {
    await made(operate("deleteRegistration", { nationalId: OWN }));
    await made(operate("registerPerson", { nationalId: OWN, email: NEW_EMAIL }));
    await made(operate("erasePerson", { nationalId: OWN }));
    expect(await notices()).toEqual([]);
  });

  it("does not go out when people are imported", async () => {
    const [before = null] = await varde.store.people([OWN]);
    if (before?.email == null) throw new Error("expected an e-mail address");
    const email = { ...before.email, address: NEW_EMAIL };
    const after: Person = { ...before, revision: before.revision + 1, email };
    const people = [{ before, after }];
    await varde.store.load({ at: NOW, source: "a test", people, suppliers: [], run: null });
    expect(await notices()).toEqual([]);
  });

  it("comes with its change or not at all, and once", async () => {
    const change = { email: NEW_EMAIL, idempotencyKey: "k" };
    expect((await own("updateContactInfo", { ...change, mobile: "1" })).__typename).toBe(
      "InvalidMobileNumber",
    );
    expect(await notices()).toEqual([]);
    await made(own("updateContactInfo", change));
    await made(own("updateContactInfo", change));
    expect(await notices()).toHaveLength(1);
  });

  it("is one of ten to a person in a day at most, for it may be to somebody else's address", async () => {
    for (let i = 0; i < 14; i++) await made(own("updateContactInfo", { email: `a${i}@b.example` }));
    expect(await notices()).toHaveLength(10);
    time.now += 86_400_000 + 1;
    await made(own("updateContactInfo", { email: NEW_EMAIL }));
    expect(await notices()).toHaveLength(11);
  });

  it("is gone with the person who is erased", async () => {
    await made(own("updateContactInfo", { email: NEW_EMAIL }));
    await made(operate("erasePerson", { nationalId: OWN }));
    expect(await messages()).toEqual([]);
  });
});
