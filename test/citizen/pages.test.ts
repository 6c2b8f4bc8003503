import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import { TEST_PERSONS } from "../../src/commands/test-persons.ts";
import { anEmail, aPerson } from "../support/a-person.ts";
import { keptIn, startVarde, type Varde } from "../support/varde.ts";
import { textOf, type Visitor, visitorOf } from "../support/visitor.ts";

const [KARI] = TEST_PERSONS.emailAndMobile;
const [OLA] = TEST_PERSONS.mobileOnly;
const [NOBODY = ""] = syntheticIds().drop(5000).take(1);
const DAY = 86_400_000;

let ahead = 0;
let folder: string;
let varde: Varde;
let visitor: Visitor;

beforeEach(async () => {
  ahead = 0;
  folder = mkdtempSync(join(tmpdir(), "varde-pages-"));
  varde = await startVarde({ clock: () => Date.now() + ahead, config: keptIn(folder) });
  visitor = visitorOf(varde);
});
afterEach(async () => {
  await varde.close();
  rmSync(folder, { recursive: true, force: true });
});

const PERSON = `query($id: NationalId!) { person(nationalId: $id) { revision
  registration contactInfo { email { address validatedAt } mobile { number } }
  reservation { reserved } language { code } digitalMailbox { address supplier } } }`;

// biome-ignore lint/suspicious/noExplicitAny: read as each test knows it
async function record(id: string = KARI): Promise<any> {
  return (await varde.ask(PERSON, { id })).data?.person;
}

/** The code in the newest message to somebody. */
function sentCode(): string {
  const database = new Database(join(folder, "register.db"), { readonly: true });
  const row = database
    .prepare("SELECT content FROM outbox WHERE kind = 'VALIDATION_CODE' ORDER BY number DESC")
    .pluck()
    .get();
  database.close();
  return String(row);
}

describe("the overview", () => {
  it("tells what is used, since when, and until when it counts", async () => {
    const text = textOf(await visitor.logIn(KARI));
    expect(text).toContain("emailAndMobile1@example.com");
    expect(text).toContain("+4799999999");
    expect(text).toContain("Brukes til varsling");
    expect(text).toMatch(/Gjelder til \d+\. \w+ 20\d\d/);
    expect(text).toContain("Digitalt. Du blir varslet");
  });

  it("warns of a value that others have, and never says who", async () => {
    const text = textOf(await visitor.logIn(KARI));
    expect(text).toContain("Denne er også registrert på andre");
    for (const others of Object.values(TEST_PERSONS).flat())
      if (others !== KARI) expect(text).not.toContain(others);
  });

  it.each([
    [89, 2000, false],
    [91, 2000, true],
    [2000, 89, false],
    [2000, 91, true],
  ])(
    "asks first when the last word is 90 days old: %i and %i days",
    async (confirmed, changed, asks) => {
      const ago = (days: number) => Date.now() - days * DAY;
      const dates = { changedAt: ago(changed), confirmedAt: ago(confirmed) };
      const after = aPerson({ nationalId: NOBODY, email: anEmail(dates), mobile: null });
      const load = { at: Date.now(), source: "tests", suppliers: [], run: null };
      await varde.store.load({ ...load, people: [{ before: null, after }] });
      const text = textOf(await visitor.logIn(NOBODY));
      expect(text.includes("Stemmer dette fortsatt?")).toBe(asks);
    },
  );

  it("says of an expired value that it does not count, and that the post comes on paper", async () => {
    const [expired] = TEST_PERSONS.expired;
    const text = textOf(await visitor.logIn(expired));
    expect(text).toContain("For gammel til å brukes");
    expect(text).toContain("Stemmer dette fortsatt?");
    expect(text).toContain("På papir, fordi det ikke finnes");
    expect(text.indexOf("Stemmer dette fortsatt?")).toBeLessThan(text.indexOf("E-postadresse"));
    const confirmed = textOf(await visitor.post("/minprofil/bekreft"));
    expect(confirmed).toContain("Takk. Opplysningene gjelder i 18 måneder til.");
    expect(confirmed).toContain("Digitalt. Du blir varslet");
    expect(confirmed).not.toContain("Stemmer dette fortsatt?");
    expect(textOf(await visitor.get("/minprofil"))).not.toContain("Takk.");
  });

  it("says of the reserved that their post comes on paper", async () => {
    const [reserved] = TEST_PERSONS.reservedWithContact;
    expect(textOf(await visitor.logIn(reserved))).toContain("På papir, fordi du har reservert deg");
  });

  it.each([
    ["nobody knows", NOBODY, "Du er ikke registrert ennå"],
    ["was deleted", TEST_PERSONS.deleted[0], "Du er slettet fra registeret"],
  ])("lets somebody register who %s", async (_, pid, title) => {
    expect(textOf(await visitor.logIn(pid))).toContain(title);
    const wrong = await visitor.post("/minprofil/registrer", { email: "ikke en adresse" });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="ikke en adresse"');
    expect(wrong.html).toContain('href="#email"');
    const none = await visitor.post("/minprofil/registrer", { email: " ", mobile: "" });
    expect(none.status).toBe(422);
    const done = await visitor.post("/minprofil/registrer", {
      email: "",
      mobile: "91 23 45 67",
    });
    expect(textOf(done)).toContain("Du er registrert.");
    expect((await record(pid)).contactInfo.mobile.number).toBe("+4791234567");
  });
});

describe("changing an address", () => {
  it("takes the code that was sent to the new one", async () => {
    await visitor.logIn(KARI);
    expect(textOf(await visitor.get("/minprofil/epost"))).toContain("Endre e-postadresse");
    const asked = await visitor.post("/minprofil/epost", { address: "ny@example.com" });
    expect(asked.path).toBe("/minprofil/epost/kode");
    expect(textOf(asked)).toContain("ny@example.com");
    expect((await record()).contactInfo.email.address).toBe("emailAndMobile1@example.com");
    const code = sentCode();
    const done = await visitor.post("/minprofil/epost/kode", {
      code: ` ${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect(textOf(done)).toContain("E-postadressen er endret");
    const { email } = (await record()).contactInfo;
    expect(email).toEqual({ address: "ny@example.com", validatedAt: expect.any(String) });
    expect((await visitor.get("/minprofil/epost/kode")).path).toBe("/minprofil/epost");
  });

  it("says what is wrong beside the field, and keeps what was written", async () => {
    await visitor.logIn(KARI);
    const { status, html } = await visitor.post("/minprofil/mobil", { address: '12 "><b>' });
    expect(status).toBe(422);
    expect(html).toContain('value="12 &quot;&gt;&lt;b&gt;"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('aria-describedby="address-hint address-error"');
  });

  it("is not won by guessing: after five wrong codes the right one is refused", async () => {
    await visitor.logIn(KARI);
    await visitor.post("/minprofil/epost", { address: "ny@example.com" });
    const right = sentCode();
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, "0");
    for (let tries = 0; tries < 5; tries++)
      expect((await visitor.post("/minprofil/epost/kode", { code: wrong })).status).toBe(422);
    expect((await visitor.post("/minprofil/epost/kode", { code: right })).status).toBe(422);
    const again = await visitor.post("/minprofil/epost/kode", { again: "1" });
    expect(again.status).toBe(422);
    expect((await record()).contactInfo.email.address).toBe("emailAndMobile1@example.com");
    ahead = 61_000;
    expect(textOf(await visitor.post("/minprofil/epost/kode", { again: "1" }))).toContain(
      "Vi har sendt en ny kode",
    );
    await visitor.post("/minprofil/epost/kode", { code: sentCode() });
    expect((await record()).contactInfo.email.address).toBe("ny@example.com");
  });

  it("takes no code that was sent for another address", async () => {
    await visitor.logIn(KARI);
    await visitor.post("/minprofil/epost", { address: "ny@example.com" });
    const code = sentCode();
    const other = visitorOf(varde);
    await other.logIn(OLA);
    await other.post("/minprofil/epost", { address: "annen@example.com" });
    expect((await other.post("/minprofil/epost/kode", { code })).status).toBe(422);
    expect((await record(OLA)).contactInfo.email).toBe(null);
  });

  it("removes one value of two, and never the last", async () => {
    await visitor.logIn(KARI);
    expect(textOf(await visitor.get("/minprofil/epost/fjern"))).toContain("Fjerne e-postadressen?");
    expect(textOf(await visitor.post("/minprofil/epost/fjern"))).toContain(
      "Opplysningen er fjernet",
    );
    expect((await record()).contactInfo.email).toBe(null);
    expect((await visitor.get("/minprofil")).html).not.toContain("/mobil/fjern");
    expect((await visitor.post("/minprofil/mobil/fjern")).status).toBe(422);
    expect((await record()).contactInfo.mobile.number).toBe("+4799999999");
  });
});

describe("choosing", () => {
  it("reserves, tells what follows from it, and withdraws", async () => {
    await visitor.logIn(KARI);
    expect(textOf(await visitor.get("/minprofil/reservasjon"))).toContain(
      "kommer på papir i posten",
    );
    const reserved = await visitor.post("/minprofil/reservasjon", { choice: "reserve" });
    expect(textOf(reserved)).toContain("Du har reservert deg. Post fra det offentlige");
    expect((await record()).reservation.reserved).toBe(true);
    const twice = await visitor.post("/minprofil/reservasjon", { choice: "reserve" });
    expect(twice.status).toBe(422);
    await visitor.post("/minprofil/reservasjon", { choice: "withdraw" });
    expect((await record()).reservation.reserved).toBe(false);
  });

  it("a language, in a register that is said to be national", async () => {
    await visitor.logIn(KARI);
    expect(textOf(await visitor.get("/minprofil/sprak"))).toContain("nasjonalt register");
    await visitor.post("/minprofil/sprak", { code: "SE" });
    expect((await record()).language).toEqual({ code: "SE" });
    expect((await visitor.post("/minprofil/sprak", { code: "XX" })).status).toBe(200);
    expect((await record()).language).toEqual({ code: "SE" });
  });

  it("a mailbox, and none", async () => {
    await visitor.logIn(KARI);
    const wish = { address: "kari.nordmann#9YDT", supplier: "984661185" };
    for (const wrong of [
      { ...wish, supplier: "" },
      { ...wish, supplier: "123" },
      { ...wish, address: "x" },
    ]) {
      const { status, html } = await visitor.post("/minprofil/postkasse", wrong);
      expect([status, html.includes(`value="${wrong.address}"`)]).toEqual([422, true]);
    }
    await visitor.post("/minprofil/postkasse", wish);
    expect((await record()).digitalMailbox).toEqual(wish);
    await visitor.post("/minprofil/postkasse", { none: "1" });
    expect((await record()).digitalMailbox).toBe(null);
  });
});

describe("what was done and seen", () => {
  it("tells who looked the person up, when and for what", async () => {
    await varde.ask(PERSON, { id: KARI }, undefined, { "varde-purpose": "Vedtak om <b>skatt</b>" });
    await visitor.logIn(KARI);
    const { html } = await visitor.get("/minprofil/oppslag");
    expect(html).toContain("Testetaten");
    expect(html).toContain("Vedtak om &lt;b&gt;skatt");
    expect(textOf(await visitor.get("/minprofil"))).toContain("Testetaten");
  });

  it("pages through look-ups without losing or repeating one", async () => {
    for (let i = 0; i < 60; i++)
      await varde.ask(PERSON, { id: KARI }, undefined, { "varde-purpose": `sak ${i}.` });
    await visitor.logIn(KARI);
    const first = await visitor.get("/minprofil/oppslag");
    const next =
      /href="([^"]+)"[^>]*>Eldre/.exec(first.html)?.[1] ??
      /rel="next" href="([^"]+)"/.exec(first.html)?.[1] ??
      "";
    const second = await visitor.get(next.replaceAll("&amp;", "&"));
    const seen = [first, second].flatMap(({ html }) => html.match(/sak \d+\./g) ?? []);
    expect(new Set(seen).size).toBe(60);
    expect(seen).toHaveLength(60);
  });

  it("tells what was changed, by whom and why", async () => {
    const operator = await varde.token({ kind: "OPERATOR" });
    await varde.ask(
      'mutation($id: NationalId!) { chooseLanguage(input: {nationalId: $id, code: EN, reason: "Ringte <i>oss</i>"}) { __typename } }',
      { id: KARI },
      operator,
    );
    await visitor.logIn(KARI);
    await visitor.post("/minprofil/bekreft");
    const { html } = await visitor.get("/minprofil/historikk");
    const text = textOf({ html });
    expect(text).toMatch(/Kontaktinformasjon bekreftet Deg selv/);
    expect(text).toContain("Språk valgt Registeret Ringte &lt;i&gt;oss");
    expect(html).not.toContain("Test Forvalter");
  });

  it("gives everything to take away", async () => {
    await varde.ask(PERSON, { id: KARI });
    await visitor.logIn(KARI);
    await visitor.post("/minprofil/bekreft");
    const { html, headers } = await visitor.get("/minprofil/data/min-profil.json");
    expect(headers["content-disposition"]).toBe('attachment; filename="min-profil.json"');
    const data = JSON.parse(html);
    expect(data.person.contactInfo.email.address).toBe("emailAndMobile1@example.com");
    expect(data.changes[0]).toMatchObject({
      kind: "CONTACT_INFO_CONFIRMED",
      channel: "SELF_SERVICE",
    });
    expect(data.lookups).toMatchObject([{ agency: { name: "Testetaten" } }]);
  });
});

const PATHS = [
  "",
  "/epost",
  "/mobil",
  "/epost/fjern",
  "/mobil/fjern",
  "/reservasjon",
  "/sprak",
  "/postkasse",
  "/oppslag",
  "/historikk",
  "/data",
  "/hjelp",
  "/tilgjengelighet",
];
const FORMS = [
  "/bekreft",
  "/registrer",
  "/epost",
  "/epost/kode",
  "/epost/fjern",
  "/mobil",
  "/mobil/kode",
  "/mobil/fjern",
  "/reservasjon",
  "/sprak",
  "/postkasse",
  "/logg-ut",
];

describe("every page", () => {
  it.each(PATHS)("%s has no script or style in it, and may not be framed or kept", async (path) => {
    await visitor.logIn(KARI);
    const { status, html, headers } = await visitor.get(`/minprofil${path}`);
    expect(status).toBe(200);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:/i);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });

  it.each(PATHS.filter((path) => !["", "/hjelp", "/tilgjengelighet"].includes(path)))(
    "%s asks who is not logged in to log in",
    async (path) => {
      const { html, path: at } = await visitor.get(`/minprofil${path}`);
      expect([at, html.includes("/minprofil/logg-inn")]).toEqual(["/minprofil?utlogget", true]);
    },
  );

  it.each(["nb", "nn", "en", "se"])("is in %s once that is chosen", async (language) => {
    await visitor.logIn(KARI);
    await visitor.get(`/minprofil?sprak=${language}`);
    for (const path of PATHS)
      expect((await visitor.get(`/minprofil${path}`)).html).toContain(`<html lang="${language}">`);
  });

  it("marks what is bokmål on a page in Northern Sami", async () => {
    await visitor.logIn(KARI);
    await visitor.get("/minprofil?sprak=se");
    const { html } = await visitor.post("/minprofil/epost", { address: "x" });
    expect(html).toContain('<span lang="nb">');
  });

  it.each(["/finnes-ikke", "/epost/finnes/ikke", "/%3Cb%3E"])(
    "that is none, %s, says so in the person's language",
    async (path) => {
      const shown = await visitor.get(`/minprofil${path}?sprak=nn`);
      expect([shown.status, textOf(shown)]).toEqual([
        404,
        expect.stringContaining("Sida finst ikkje"),
      ]);
      expect(shown.headers["content-type"]).toContain("text/html");
      expect(shown.html).not.toContain("<b>");
    },
  );

  it("is found with a slash at its end", async () => {
    expect((await visitor.get("/minprofil/")).path).toBe("/minprofil");
  });

  it("takes the browser's language first", async () => {
    const { html } = await visitor.get("/minprofil", {
      "accept-language": "fr, en-GB;q=0.8, nb;q=0.5",
    });
    expect(html).toContain('<html lang="en">');
    const sami = await visitorOf(varde).get("/minprofil", { "accept-language": "se-NO" });
    expect(sami.html).toContain('<html lang="se">');
  });

  it("comes with what it needs in under 150 kB, and is kept for good", async () => {
    const { html } = await visitor.logIn(KARI);
    let bytes = Buffer.byteLength(html);
    for (const [, path] of html.matchAll(/"(\/assets\/[^"]+)"/g)) {
      const asset = await visitor.get(path ?? "", { "accept-encoding": "gzip, br" });
      expect(asset.headers["content-encoding"]).toMatch(/^(br|gzip)$/);
      expect(asset.headers["cache-control"]).toContain("immutable");
      bytes += Number(asset.headers["content-length"]);
    }
    expect(bytes).toBeGreaterThan(30_000);
    expect(bytes).toBeLessThan(150_000);
  });
});

describe("every form", () => {
  it.each(FORMS)("%s is taken from this page only", async (path) => {
    const before = await record();
    await visitor.logIn(KARI);
    const other = visitorOf(varde);
    await other.logIn(OLA);
    const theirs = /name="csrf" value="([^"]+)"/.exec((await other.get("/minprofil")).html)?.[1];
    const fields = { choice: "reserve", code: "NN", address: "ny@example.com", none: "1" };
    for (const csrf of ["", "guessed", theirs ?? ""]) {
      const shown = await visitor.post(`/minprofil${path}`, { ...fields, csrf });
      expect(shown.status).toBe(403);
      expect(textOf(shown)).toContain("Skjemaet er ikke lenger gyldig");
    }
    expect(await record()).toEqual(before);
    expect(textOf(await visitor.get("/minprofil"))).toContain("Dette bruker det offentlige");
  });

  it.each(FORMS)("%s of who is not logged in changes nothing", async (path) => {
    const before = await record();
    const { path: at } = await visitor.post(`/minprofil${path}`, { choice: "reserve" });
    expect(at).toBe("/minprofil?utlogget");
    expect(await record()).toEqual(before);
  });

  it("is a form: JSON is none, and a form is none for the graph", async () => {
    await visitor.logIn(KARI);
    const [cookie] = [...visitor.cookies].map(([name, value]) => `${name}=${value}`);
    const json = await varde.server.inject({
      method: "POST",
      url: "/minprofil/reservasjon",
      headers: { "content-type": "application/json", cookie: cookie ?? "" },
      payload: JSON.stringify({ choice: "reserve" }),
    });
    expect([json.statusCode, (await record()).reservation.reserved]).toEqual([403, false]);
    const graph = await varde.server.inject({
      method: "POST",
      url: "/graphql",
      headers: { "content-type": "application/x-www-form-urlencoded", cookie: cookie ?? "" },
      payload: "query={me{nationalId}}",
    });
    expect(graph.statusCode).toBe(415);
  });

  it("that is too large, or not text, is refused with a clear word", async () => {
    await visitor.logIn(KARI);
    const large = await visitor.post("/minprofil/epost", { address: "a".repeat(30_000) });
    expect(large.status).toBe(413);
    const twice = await varde.server.inject({
      method: "POST",
      url: "/minprofil/epost",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      },
      payload: "csrf=a&csrf=b&address=a&address=b",
    });
    expect(twice.statusCode).toBe(403);
  });
});
