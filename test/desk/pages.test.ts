import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import { TEST_PERSONS } from "../../src/commands/test-persons.ts";
import { textOf, visitorOf } from "../support/visitor.ts";
import { folder, openDesk, varde, visitor } from "./a-desk.ts";

const [KARI] = TEST_PERSONS.emailAndMobile;
const [NEW_NUMBER = "", UNKNOWN = ""] = syntheticIds().drop(5000).take(2);
const XSS = `<img src=x onerror="alert('1')">&`;
const ESCAPED = "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;";

openDesk();

const lookUp = (nationalId: string, purpose = "Personen ringte") =>
  visitor.post("/forvaltning/person", { nationalId, purpose });

describe("the overview", () => {
  it("shows the register's quality, with a table beside each chart", async () => {
    const shown = await visitor.logInAsOperator();
    const text = textOf(shown);
    const { registered, channels } = await varde.store.quality(Date.now());
    expect(text).toMatch(new RegExp(`Registrerte ${registered} `));
    expect(text).toMatch(new RegExp(`Gyldige ${channels[0]?.fresh} `));
    expect(shown.html.match(/<svg class="v-chart" role="img" aria-labelledby/g)).toHaveLength(2);
    expect(shown.html.match(/<details/g)).toHaveLength(2);
    expect(shown.html.match(/<rect/g)).toHaveLength(38);
  });
});

describe("the agencies", () => {
  const agency = { orgNumber: "991 825 827", name: XSS, delay: "7", reason: "Avtale" };

  it("are connected and disconnected, with a reason, and their names are only text", async () => {
    await visitor.logInAsOperator();
    await visitor.get("/forvaltning/etater/tilknytt");
    const connected = await visitor.post("/forvaltning/etater/tilknytt", agency);
    expect(textOf(connected)).toContain("Etaten er tilknyttet.");
    expect(connected.html).toContain(ESCAPED);
    expect(connected.html).not.toContain("<img");
    expect(await varde.store.agency("991825827")).toMatchObject({
      name: XSS,
      displayDelayDays: 7,
      disconnectedAt: null,
    });
    const again = await visitor.post("/forvaltning/etater/tilknytt", agency);
    expect([again.status, textOf(again)]).toEqual([422, expect.stringContaining("Noe må rettes")]);
    expect(again.html).toContain(`value="${ESCAPED}"`);
    await visitor.get("/forvaltning/etater/koble-fra?etat=991825827");
    const gone = { orgNumber: "991825827", reason: "Avtalen er over" };
    const disconnected = await visitor.post("/forvaltning/etater/koble-fra", gone);
    expect(textOf(disconnected)).toContain("Etaten er koblet fra.");
    expect((await varde.store.agency("991825827"))?.disconnectedAt).not.toBe(null);
  });

  it.each([
    [{ orgNumber: "123" }, "orgNumber"],
    [{ name: " " }, "name"],
    [{ name: "a".repeat(201) }, "name"],
    [{ delay: "-1" }, "delay"],
    [{ delay: "3651" }, "delay"],
    [{ reason: " " }, "reason"],
    [{ reason: "a".repeat(501) }, "reason"],
  ])("are not connected with %j", async (but, field) => {
    await visitor.logInAsOperator();
    const wrong = await visitor.post("/forvaltning/etater/tilknytt", { ...agency, ...but });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain(`href="#${field}"`);
    expect(await varde.store.agency("991825827")).toBe(null);
  });

  it("look people up, and what for is only text", async () => {
    const look = `query($why: String) { person(nationalId: "${KARI}", lookupPurpose: $why) { registration } }`;
    await varde.ask(look, { why: XSS });
    await visitor.logInAsOperator();
    const shown = await visitor.get("/forvaltning/oppslag");
    expect(textOf(shown)).toMatch(/Oppslag 1 Personer 1 /);
    expect(shown.html).toContain(ESCAPED);
    expect(shown.html).not.toContain("<img");
  });
});

describe("a person", () => {
  it("is shown for a reason, which the person reads", async () => {
    await visitor.logInAsOperator();
    const shown = await lookUp(KARI, XSS);
    expect(shown.path).toBe("/forvaltning/person/vis");
    expect(textOf(shown)).toContain("emailAndMobile1@example.com");
    expect(shown.html).toContain(ESCAPED);
    const citizen = visitorOf(varde);
    await citizen.logIn(KARI);
    const seen = await citizen.get("/minprofil/oppslag");
    expect(seen.html).toContain(ESCAPED);
    expect(seen.html).not.toContain("<img");
  });

  it.each([
    ["", "Fordi", "nationalId"],
    ["1182264895", "Fordi", "nationalId"],
    ["11822648951", "Fordi", "nationalId"],
    [KARI, "", "purpose"],
    [KARI, " ", "purpose"],
    [KARI, "a".repeat(201), "purpose"],
  ])("is not looked up with %j and %j", async (nationalId, purpose, field) => {
    const before = await varde.register.accessLog.log.size();
    await visitor.logInAsOperator();
    const wrong = await lookUp(nationalId, purpose);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain(`href="#${field}"`);
    expect(await varde.register.accessLog.log.size()).toBe(before);
  });

  it("may be somebody whom nobody knows", async () => {
    await visitor.logInAsOperator();
    const text = textOf(await lookUp(UNKNOWN));
    expect(text).toContain("Ikke registrert");
    expect(text).not.toContain("Slett alt om personen");
  });

  it("is deleted with a reason, which stands in the history with the operator's name", async () => {
    await visitor.logInAsOperator();
    await lookUp(KARI);
    await visitor.get("/forvaltning/person/slett?revisjon=1");
    const missing = await visitor.post("/forvaltning/person/slett", { revision: "1", reason: "" });
    expect([missing.status, missing.html]).toEqual([
      422,
      expect.stringContaining('href="#reason"'),
    ]);
    const done = await visitor.post("/forvaltning/person/slett", { revision: "1", reason: XSS });
    const text = textOf(done);
    expect(text).toContain("Registreringen er slettet.");
    expect(text).toContain("Forvalter: Test Forvalter Forvaltning");
    expect(done.html).toContain(ESCAPED);
    expect(done.html).not.toContain("<img");
  });

  it("sees every look at them with its reason, those that came with a change too", async () => {
    await visitor.logInAsOperator();
    await lookUp(KARI);
    await visitor.get("/forvaltning/person/nytt-nummer?revisjon=1");
    const right = { revision: "1", reason: "Fordi", newNationalId: NEW_NUMBER };
    await visitor.post("/forvaltning/person/nytt-nummer", right);
    const citizen = visitorOf(varde);
    await citizen.logIn(NEW_NUMBER);
    const seen = textOf(await citizen.get("/minprofil/oppslag"));
    expect(seen.match(/Personen ringte/g)?.length).toBeGreaterThan(1);
    expect(seen).not.toContain("Ikke oppgitt");
  });

  it("is left as they are when somebody else was there in between", async () => {
    await visitor.logInAsOperator();
    await lookUp(KARI);
    const late = { revision: "7", reason: "Fordi" };
    expect((await visitor.post("/forvaltning/person/slett", late)).status).toBe(422);
    const [person] = await varde.store.people([KARI]);
    expect(person?.registration).toBe("ACTIVE");
  });

  it("gets a new number, which is shown from then on", async () => {
    await visitor.logInAsOperator();
    await lookUp(KARI);
    const path = "/forvaltning/person/nytt-nummer";
    for (const newNationalId of ["123", "11822648951", TEST_PERSONS.mobileOnly[0]]) {
      const wrong = await visitor.post(path, { revision: "1", reason: "Fordi", newNationalId });
      expect([wrong.status, newNationalId]).toEqual([422, newNationalId]);
    }
    const right = { revision: "1", reason: "Fordi", newNationalId: NEW_NUMBER };
    const done = await visitor.post(path, right);
    expect(done.html).toContain(`<h1 class="ds-heading" data-size="lg">${NEW_NUMBER}</h1>`);
    expect(textOf(done)).toContain("Nummeret er byttet.");
    expect(textOf(await lookUp(KARI))).toContain(`det tidligere nummeret ${KARI}`);
  });

  it("is erased in two steps, of which the second asks for the number again", async () => {
    await visitor.logInAsOperator();
    await lookUp(KARI);
    const sure = await visitor.post("/forvaltning/person/slett-alt", { reason: "Pålegg" });
    expect(textOf(sure)).toContain("Er du helt sikker?");
    expect(await varde.store.people([KARI])).not.toEqual([null]);
    const last = "/forvaltning/person/slett-alt/bekreft";
    const wrong = await visitor.post(last, { reason: "Pålegg", nationalId: UNKNOWN });
    expect([wrong.status, textOf(wrong)]).toEqual([
      422,
      expect.stringContaining("ikke det samme som du slo opp"),
    ]);
    const done = await visitor.post(last, { reason: "Pålegg", nationalId: KARI });
    expect(textOf(done)).toContain("Alt om personen er slettet.");
    expect(await varde.store.people([KARI])).toEqual([null]);
    expect(done.path).toBe("/forvaltning/person");
    expect((await visitor.get("/forvaltning/person/vis")).path).toBe("/forvaltning/person");
  });
});

describe("the audit log", () => {
  it("has a newest checkpoint, and a proof of each entry, that hold", async () => {
    await visitor.logInAsOperator();
    const shown = await visitor.get("/forvaltning/revisjon?innforsel=0");
    const text = textOf(shown);
    expect(text).toContain("Signaturen stemmer med loggens offentlige nøkkel.");
    expect(text).toContain("Beviset holder: innførselen er i loggen.");
    expect(text).toContain("c2sp.org/tlog-proof@v1 index 0");
  });

  it.each(["-1", "x", "99999999999", "4000"])("has no proof of %j", async (index) => {
    await visitor.logInAsOperator();
    const wrong = await visitor.get(`/forvaltning/revisjon?innforsel=${index}`);
    expect(wrong.status).toBe(422);
    expect(textOf(wrong)).not.toContain("Beviset holder");
  });

  it("is held against an older checkpoint that somebody kept", async () => {
    const { note } = await varde.register.evidence.checkpoint();
    const agency = { orgNumber: "991825827", name: "Etaten", delay: "0", reason: "Avtale" };
    await visitor.logInAsOperator();
    await visitor.post("/forvaltning/etater/tilknytt", agency);
    await varde.register.evidence.sign();
    const path = "/forvaltning/revisjon";
    const held = await visitor.post(path, { older: note.replaceAll("\n", "\r\n").trimEnd() });
    expect(textOf(held)).toContain("Loggen har bare vokst siden da.");
    for (const older of ["", XSS, note.replace(/^\d+$/m, "1")]) {
      const wrong = await visitor.post(path, { older });
      expect([wrong.status, textOf(wrong)]).toEqual([
        422,
        expect.stringContaining("Lim inn hele det signerte notatet"),
      ]);
      expect(wrong.html).not.toContain("<img");
    }
  });
});

describe("the outbox", () => {
  it("shows what was given up, and sends it again for a reason", async () => {
    const database = new Database(join(folder, "register.db"));
    database
      .prepare(
        `INSERT INTO outbox (national_id, at, kind, channel, address, language, content, state, attempts, last_error)
         VALUES (?, ?, 'ADDRESS_CHANGED', 'EMAIL', 'kari@example.com', 'NB', '', 'DEAD', 9, ?)`,
      )
      .run(Number(KARI), Date.now(), XSS);
    database.close();
    await visitor.logInAsOperator();
    const shown = await visitor.get("/forvaltning/utboks");
    expect(textOf(shown)).toMatch(/Oppgitt 1 /);
    expect(shown.html).toContain(ESCAPED);
    expect(shown.html).not.toContain("kari@example.com");
    const missing = await visitor.post("/forvaltning/utboks/send", { number: "1", reason: "" });
    expect(missing.status).toBe(422);
    const again = { number: "1", reason: "Feilen er rettet" };
    const sent = textOf(await visitor.post("/forvaltning/utboks/send", again));
    expect(sent).toContain("Meldingen er lagt i køen igjen.");
    expect(sent).toMatch(/I kø 1 /);
    const twice = await visitor.post("/forvaltning/utboks/send", again);
    expect(twice.status).toBe(422);
  });
});

describe("the subgraphs", () => {
  it("are those of the graph that is served, and whether each rests", async () => {
    await visitor.logInAsOperator();
    const text = textOf(await visitor.get("/forvaltning/delgrafer"));
    expect(text).toMatch(/register I denne prosessen Spørres/);
    expect(text).toMatch(/enterprises I denne prosessen Spørres/);
  });
});
