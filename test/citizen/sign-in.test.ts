import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TEST_PERSONS } from "../../src/commands/test-persons.ts";
import { readConfig } from "../../src/config.ts";
import { startVarde, type Varde } from "../support/varde.ts";
import { textOf, type Visitor, visitorOf } from "../support/visitor.ts";

const [KARI] = TEST_PERSONS.emailAndMobile;
const [OLA] = TEST_PERSONS.mobileOnly;
const SESSION = "__Host-varde-session";
const STARTED = "__Host-varde-sign-in-minprofil";
const OVERVIEW = "Dette bruker det offentlige";

let ahead = 0;
let varde: Varde;
let visitor: Visitor;

beforeAll(async () => {
  const { pages } = readConfig({ VARDE_RETURN_URLS: "https://tjeneste.example/skjema" });
  const sessionKeyFile = `/tmp/varde-test-session-${process.pid}`;
  varde = await startVarde({
    clock: () => Date.now() + ahead,
    config: { pages: { ...pages, sessionKeyFile } },
  });
});
afterAll(() => varde.close());
beforeEach(() => {
  ahead = 0;
  visitor = visitorOf(varde);
});

describe("logging in", () => {
  it("asks ID-porten for a code with PKCE, state, nonce and a level", async () => {
    const { headers, cookies } = await visitor.once("GET", "/minprofil/logg-inn");
    const url = new URL(String(headers.location), "http://localhost");
    const query = Object.fromEntries(url.searchParams);
    expect(query).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      acr_values: "idporten-loa-substantial",
      redirect_uri: "http://localhost/minprofil/logg-inn/svar",
      ui_locales: "nb",
    });
    expect(query.scope?.split(" ")).toContain("varde:user/reservasjon.write");
    for (const name of ["state", "nonce", "code_challenge"])
      expect(query[name]?.length).toBeGreaterThan(40);
    expect(cookies).toMatchObject([
      { name: STARTED, path: "/", httpOnly: true, secure: true, sameSite: "Lax" },
    ]);
  });

  it("shows the person's own page, and nobody else's", async () => {
    expect(textOf(await visitor.logIn(KARI))).toContain(OVERVIEW);
    const other = visitorOf(varde);
    expect(textOf(await other.logIn(OLA))).toContain("Ingen e-postadresse er registrert");
    expect(textOf(await visitor.get("/minprofil"))).toContain("emailAndMobile1@example.com");
  });

  it("makes a cookie that no script and no other site gets at", async () => {
    await visitor.logIn(KARI);
    const { cookies } = await visitor.once("GET", "/minprofil");
    expect(cookies.find(({ name }) => name === SESSION)).toMatchObject({
      path: "/",
      httpOnly: true,
      secure: true,
      sameSite: "Lax",
    });
    expect(visitor.cookies.get(SESSION)).not.toContain(KARI);
  });

  it("does not do with a level below substantial", async () => {
    const shown = await visitor.logIn(KARI, "idporten-loa-low");
    expect(shown.status).toBe(403);
    expect(textOf(shown)).toContain("nivå betydelig eller høyt");
    expect(visitor.cookies.has(SESSION)).toBe(false);
  });

  it("can be cancelled", async () => {
    const { headers } = await visitor.once("GET", "/minprofil/logg-inn");
    const state = new URL(String(headers.location), "http://localhost").searchParams.get("state");
    const shown = await visitor.get(
      `/minprofil/logg-inn/svar?error=access_denied&state=${state}&iss=x`,
    );
    expect(shown.status).toBe(403);
    expect(textOf(shown)).toContain("Innloggingen ble avbrutt");
  });

  /** Everything up to the issuer's answer, which is not followed. */
  async function answerTo(who: Visitor, change = (url: URL) => url): Promise<string> {
    const issuer = await who.get("/minprofil/logg-inn");
    const hidden = [...issuer.html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(hidden.map(([, name, value]) => [name, value ?? ""]));
    const sent = await who.once("POST", "/dev/logg-inn", {
      ...fields,
      pid: KARI,
      acr: "idporten-loa-high",
    });
    const url = change(new URL(String(sent.headers.location)));
    return url.pathname + url.search;
  }

  const refused = async (who: Visitor, answer: string) => {
    const shown = await who.get(answer);
    expect(shown.status).toBe(403);
    expect(textOf(shown)).toContain("Du ble ikke logget inn");
    expect(who.cookies.has(SESSION)).toBe(false);
  };

  it("is not ended in a browser where it was not started: nobody is logged in as somebody else", async () => {
    await refused(visitorOf(varde), await answerTo(visitor));
  });

  it("is not ended by the answer to another start", async () => {
    const answer = await answerTo(visitor);
    await visitor.once("GET", "/minprofil/logg-inn");
    await refused(visitor, answer);
  });

  it.each([
    ["another state", "state", "guessed"],
    ["another code", "code", "guessed"],
    ["another issuer", "iss", "https://evil.example"],
  ])("is refused with %s", async (_, name, value) => {
    const answer = await answerTo(visitor, (url) => {
      url.searchParams.set(name, value);
      return url;
    });
    await refused(visitor, answer);
  });

  it("takes a code once", async () => {
    const answer = await answerTo(visitor);
    const started = visitor.cookies.get(STARTED) ?? "";
    await visitor.get(answer);
    const thief = visitorOf(varde);
    thief.cookies.set(STARTED, started);
    await refused(thief, answer);
  });

  it("takes a code within a minute", async () => {
    const answer = await answerTo(visitor);
    ahead = 61_000;
    await refused(visitor, answer);
  });
});

describe("a session", () => {
  it("is a new one at each log-in, so that none can be foisted on anybody", async () => {
    const attacker = visitorOf(varde);
    await attacker.logIn(OLA);
    const foisted = attacker.cookies.get(SESSION) ?? "";
    visitor.cookies.set(SESSION, foisted);
    await visitor.logIn(KARI);
    expect(visitor.cookies.get(SESSION)).not.toBe(foisted);
    expect(textOf(await attacker.get("/minprofil"))).not.toContain("emailAndMobile1");
  });

  it("ends for every copy of it when somebody logs out", async () => {
    await visitor.logIn(KARI);
    const copy = visitorOf(varde);
    copy.cookies.set(SESSION, visitor.cookies.get(SESSION) ?? "");
    expect(textOf(await copy.get("/minprofil"))).toContain(OVERVIEW);
    copy.cookies.set(SESSION, visitor.cookies.get(SESSION) ?? "");
    expect(textOf(await visitor.post("/minprofil/logg-ut"))).toContain("Du er logget ut");
    expect(textOf(await copy.get("/minprofil"))).not.toContain(OVERVIEW);
  });

  it("ends after half an hour without a visit, and lasts as long as there are visits", async () => {
    await visitor.logIn(KARI);
    ahead = 25 * 60_000;
    expect(textOf(await visitor.get("/minprofil"))).toContain(OVERVIEW);
    ahead = 50 * 60_000;
    expect(textOf(await visitor.get("/minprofil/hjelp"))).toContain("Logg ut");
    expect(textOf(await visitor.get("/minprofil"))).toContain(OVERVIEW);
    ahead = 81 * 60_000;
    expect(textOf(await visitor.get("/minprofil/oppslag"))).toContain("Du er logget ut fordi");
  });

  it("ends with its token, however many visits there are", async () => {
    await visitor.logIn(KARI);
    for (let minutes = 10; minutes < 60; minutes += 10) {
      ahead = minutes * 60_000;
      expect(textOf(await visitor.get("/minprofil"))).toContain(OVERVIEW);
    }
    ahead = 61 * 60_000;
    expect(textOf(await visitor.get("/minprofil"))).not.toContain(OVERVIEW);
  });

  it("is nothing that anybody can make or change", async () => {
    await visitor.logIn(KARI);
    const sealed = visitor.cookies.get(SESSION) ?? "";
    const changed = `${sealed.slice(0, -8)}AAAAAAAA`;
    for (const forged of [changed, "", "a.b.c", sealed.slice(0, 40), "%00"]) {
      const thief = visitorOf(varde);
      thief.cookies.set(SESSION, forged);
      expect(textOf(await thief.get("/minprofil"))).toContain("Logg inn");
    }
    await visitor.once("GET", "/minprofil/logg-inn");
    const swapped = visitorOf(varde);
    swapped.cookies.set(SESSION, visitor.cookies.get(STARTED) ?? "");
    expect(textOf(await swapped.get("/minprofil"))).toContain("Logg inn");
  });
});

describe("coming from a service", () => {
  const SERVICE = "https://tjeneste.example/skjema/7?steg=2";
  const withGoto = (url: string) => `/minprofil/logg-inn?${new URLSearchParams({ gotoUrl: url })}`;

  it("leads back there once the person has confirmed", async () => {
    const welcome = await visitor.get(`/minprofil?${new URLSearchParams({ gotoUrl: SERVICE })}`);
    const link = /href="(\/minprofil\/logg-inn[^"]*)"/.exec(welcome.html)?.[1] ?? "";
    const shown = await visitor.logIn(KARI, undefined, link.replaceAll("&amp;", "&"));
    expect(shown.html).toContain('href="https://tjeneste.example/skjema/7?steg=2"');
    expect(shown.headers["content-security-policy"]).toContain(
      "form-action 'self' https://tjeneste.example",
    );
    expect((await visitor.post("/minprofil/bekreft")).left).toBe(SERVICE);
    expect((await visitor.get("/minprofil")).html).not.toContain("tjeneste.example");
  });

  it("works for who is logged in already", async () => {
    await visitor.logIn(KARI);
    await visitor.get(`/minprofil?${new URLSearchParams({ gotoUrl: SERVICE })}`);
    expect((await visitor.post("/minprofil/bekreft")).left).toBe(SERVICE);
  });

  it.each([
    "https://evil.example/",
    "https://tjeneste.example.evil.example/skjema",
    "https://tjeneste.example@evil.example/skjema",
    "https://evil.example/https://tjeneste.example/skjema",
    "https://kari@tjeneste.example/skjema",
    "https://tjeneste.example:8443/skjema",
    "http://tjeneste.example/skjema",
    "https://tjeneste.example/skjemaet",
    "https://tjeneste.example/skjema/../annet",
    "https://tjeneste.example/annet",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "tjeneste.example/skjema",
    "",
    "\r\nlocation: https://evil.example",
  ])("leads nowhere with %j", async (url) => {
    const fromLogIn = await visitor.get(withGoto(url));
    expect(fromLogIn.left).toBe(null);
    expect([fromLogIn.status, textOf(fromLogIn)]).toEqual([
      400,
      expect.stringContaining("Tjenesten er ikke kjent her"),
    ]);
    await visitor.logIn(KARI);
    const there = await visitor.get(`/minprofil?${new URLSearchParams({ gotoUrl: url })}`);
    expect(there.status).toBe(400);
    const confirmed = await visitor.post("/minprofil/bekreft");
    expect([confirmed.left, confirmed.path]).toEqual([null, "/minprofil"]);
  });

  it("takes one service, not a list of them", async () => {
    const both = new URLSearchParams([
      ["gotoUrl", SERVICE],
      ["gotoUrl", "https://evil.example/"],
    ]);
    expect((await visitor.get(`/minprofil?${both}`)).status).toBe(400);
  });
});
