import { describe, expect, it } from "vitest";
import { TEST_PERSONS } from "../../src/commands/test-persons.ts";
import { textOf } from "../support/visitor.ts";
import { openDesk, varde, visitor } from "./a-desk.ts";

openDesk();

const XSS = "<b>Husk</b>";
const CAMPAIGN = {
  name: XSS,
  purpose: "REMINDER",
  channel: "",
  audience: "FRESH",
  subject: "Stemmer dette?",
  email: "Logg inn.\r\nOg bekreft.",
  sms: "Logg inn.",
  rate: "1000",
  clearAfter: "",
  reason: "Vedtatt 3. mai",
};
const NEW = "/forvaltning/utsendinger/ny";
const ONE = "/forvaltning/utsendinger/vis";
const see = () => visitor.get(`${ONE}?nummer=1`);

/** Waits until the page says so. */
async function until(text: string): Promise<string> {
  for (let i = 0; i < 100; i++) {
    const shown = await see();
    if (textOf(shown).includes(`Tilstand ${text}`)) return textOf(shown);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`expected ${text}: ${textOf(await see())}`);
}

describe("a campaign at the desk", () => {
  it("is planned, looked at, started and through", async () => {
    await visitor.logInAsOperator();
    await visitor.get(NEW);
    const planned = await visitor.post(NEW, CAMPAIGN);
    expect(planned.path).toBe("/forvaltning/utsendinger");
    expect(planned.html).toContain("&lt;b&gt;Husk");
    expect(planned.html).not.toContain(XSS);
    const found = await until("Planlagt");
    expect(found).toContain("Prøvekjøring");
    expect(found).toContain("Får melding");
    expect((await varde.store.outbox.count()).QUEUED).toBe(0);
    const without = await visitor.post(ONE, { number: "1", step: "startCampaign", reason: " " });
    expect(without.status).toBe(422);
    expect(without.html).toContain('href="#reason"');
    await visitor.post(ONE, { number: "1", step: "startCampaign", reason: "Klar" });
    const through = await until("Fullført");
    expect(through).toContain("Resultat");
    expect((await varde.store.outbox.count()).QUEUED).toBeGreaterThan(10);
    expect(through).not.toContain("Handling");
  });

  it("can be called off, and not started after that", async () => {
    await visitor.logInAsOperator();
    await visitor.get(NEW);
    await visitor.post(NEW, CAMPAIGN);
    await until("Planlagt");
    await visitor.post(ONE, { number: "1", step: "cancelCampaign", reason: "Feil tekst" });
    await until("Avlyst");
    const again = await visitor.post(ONE, { number: "1", step: "startCampaign", reason: "Nei" });
    expect([again.status, textOf(again)]).toEqual([
      422,
      expect.stringContaining("tillater det ikke"),
    ]);
  });

  it("keeps to what the page offers: no other mutation is a step", async () => {
    await visitor.logInAsOperator();
    await visitor.get(NEW);
    await visitor.post(NEW, CAMPAIGN);
    const { status } = await visitor.post(ONE, { number: "1", step: "erasePerson", reason: "x" });
    expect(status).toBe(422);
    expect((await visitor.get(`${ONE}?nummer=99`)).status).toBe(404);
  });

  it.each([
    [{ rate: "0" }, "rate"],
    [{ rate: "mange" }, "rate"],
    [{ clearAfter: "30" }, "clearAfter"],
    [{ audience: "SHARED", channel: "EMAIL", clearAfter: "x" }, "clearAfter"],
    [{ reason: "" }, "reason"],
    [{ name: "" }, "name"],
    [{ sms: "x".repeat(161) }, "name"],
    [{ subject: "" }, "name"],
    [{ audience: "SHARED" }, "name"],
  ])("is not planned with %j, and what was written stays", async (but, field) => {
    await visitor.logInAsOperator();
    await visitor.get(NEW);
    const wrong = await visitor.post(NEW, { ...CAMPAIGN, ...but });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain(`href="#${field}"`);
    expect(wrong.html).toContain("Og bekreft.");
    expect(await varde.store.campaigns.list(null, 10)).toEqual([]);
  });

  it("may be a clean-up of addresses that are shared, which the desk lists", async () => {
    await visitor.logInAsOperator();
    const shared = await visitor.get("/forvaltning/delte?kanal=SMS");
    expect(textOf(shared)).toMatch(/\+4799999999 \d+/);
    await visitor.get(NEW);
    const cleaning = { ...CAMPAIGN, audience: "SHARED", channel: "SMS", clearAfter: "30" };
    await visitor.post(NEW, { ...cleaning, purpose: "SERVICE" });
    expect(await until("Planlagt")).toContain("Kan ryddes fra");
  });
});

describe("what people would get of a campaign", () => {
  const KARI = TEST_PERSONS.emailAndMobile[0];
  const planned = async (but: object = {}) => {
    await visitor.logInAsOperator();
    await visitor.get(NEW);
    await visitor.post(NEW, { ...CAMPAIGN, ...but });
    await until("Planlagt");
  };
  const preview = (nationalId: string) =>
    visitor.post("/forvaltning/utsendinger/forhandsvis", { number: "1", nationalId });

  it("is shown for one person in their language, and that person sees who looked", async () => {
    const english = { subjectEN: "Is this right?", emailEN: "Log in.", smsEN: "Log in!" };
    await planned(english);
    expect(textOf(await preview(KARI))).toContain("NB: Stemmer dette?");
    const shown = textOf(await preview(TEST_PERSONS.english[0]));
    expect(shown).toContain("EN: Is this right?");
    expect(shown).toContain("Får melding");
    const citizen = await varde.token({ kind: "CITIZEN", pid: KARI });
    const own = "{ me { lookups(byOthers: true) { nodes { kind purpose } } } }";
    const { data } = await varde.ask(own, {}, citizen);
    expect(data?.me).toEqual({
      lookups: { nodes: [{ kind: "OPERATOR", purpose: "CAMPAIGN_PREVIEW" }] },
    });
  });

  it("is not shown for a number that is none", async () => {
    await planned();
    for (const wrong of ["", "123", "11822648951", "<b>"]) {
      const { status, html } = await preview(wrong);
      expect([status, html.includes('href="#nationalId"')]).toEqual([422, true]);
      expect(html).not.toContain("<b>");
    }
  });

  it("needs a whole text in a language, or none", async () => {
    await visitor.logInAsOperator();
    await visitor.get(NEW);
    const wrong = await visitor.post(NEW, { ...CAMPAIGN, subjectEN: "Is this right?" });
    expect([wrong.status, wrong.html.includes("Is this right?")]).toEqual([422, true]);
  });
});
