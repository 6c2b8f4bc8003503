import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TokenWish } from "../../src/access/dev-issuer.ts";
import { openSealing } from "../../src/access/sealed.ts";
import { TEST_PERSONS } from "../../src/commands/test-persons.ts";
import { textOf, visitorOf } from "../support/visitor.ts";
import { FORMS, openDesk, PAGES, time, varde, visitor } from "./a-desk.ts";

const [KARI] = TEST_PERSONS.emailAndMobile;
const SESSION = "__Host-varde-desk";
const HOUR = 3_600_000;

openDesk();

/** A browser with a session that this server sealed itself, over any token. */
async function holding(wish: Partial<TokenWish>, cookie = SESSION) {
  const sealing = openSealing(join(tmpdir(), `varde-test-session-key-${process.pid}`));
  const now = Date.now();
  const session = {
    id: "id",
    csrf: "csrf",
    token: await varde.token(wish),
    endsAt: now + HOUR,
    goto: null,
    pending: null,
    lookup: { nationalId: KARI, purpose: "A test" },
    done: null,
  };
  const holder = visitorOf(varde);
  holder.cookies.set(cookie, await sealing.seal(session, cookie, now, now + HOUR));
  return holder;
}

describe("signing in at the desk", () => {
  it("asks the operators' issuer for a code with PKCE, state, nonce and the operators' scopes", async () => {
    const { headers, cookies } = await visitor.once("GET", "/forvaltning/logg-inn");
    const url = new URL(String(headers.location), "http://localhost");
    expect(url.pathname).toBe("/dev/logg-inn/forvalter");
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      redirect_uri: "http://localhost/forvaltning/logg-inn/svar",
      scope: "openid varde:register.write varde:agencies.write varde:audit.read varde:operations",
    });
    expect(url.searchParams.has("acr_values")).toBe(false);
    expect(cookies).toMatchObject([
      { name: "__Host-varde-sign-in-forvaltning", httpOnly: true, secure: true, path: "/" },
    ]);
  });

  it("shows nobody else to be than the test operator", async () => {
    const issuer = await visitor.get("/forvaltning/logg-inn");
    expect(issuer.html.match(/<button[^>]*name="pid"[^>]*>/g)).toHaveLength(1);
    expect(textOf(issuer)).toContain("Test Forvalter");
    expect(issuer.html).not.toMatch(/\d{11}/);
  });

  it("makes a session of its own, which is no citizen's, and a citizen's is none here", async () => {
    expect(textOf(await visitor.logInAsOperator())).toContain("Oversikt");
    expect([...visitor.cookies.keys()]).toContain(SESSION);
    expect(textOf(await visitor.get("/minprofil"))).toContain("Logg inn");
    const citizen = visitorOf(varde);
    await citizen.logIn(KARI);
    expect(textOf(await citizen.get("/forvaltning"))).toContain("Logg inn");
    citizen.cookies.set(SESSION, citizen.cookies.get("__Host-varde-session") ?? "");
    expect(textOf(await citizen.get("/forvaltning"))).toContain("Logg inn");
  });

  it("can be cancelled", async () => {
    const { headers } = await visitor.once("GET", "/forvaltning/logg-inn");
    const state = new URL(String(headers.location), "http://localhost").searchParams.get("state");
    const iss = "https://internal.dev.varde.example";
    const answer = new URLSearchParams({ error: "access_denied", state: state ?? "", iss });
    const shown = await visitor.get(`/forvaltning/logg-inn/svar?${answer}`);
    expect([shown.status, textOf(shown)]).toEqual([
      403,
      expect.stringContaining("Innloggingen ble avbrutt"),
    ]);
  });

  it("ends for good when the operator logs out, whoever kept the cookie", async () => {
    await visitor.logInAsOperator();
    const kept = visitor.cookies.get(SESSION) ?? "";
    expect(textOf(await visitor.post("/forvaltning/logg-ut"))).toContain("Du er logget ut.");
    visitor.cookies.set(SESSION, kept);
    expect(textOf(await visitor.get("/forvaltning/etater"))).toContain("økten er over");
  });

  it("ends with the token", async () => {
    await visitor.logInAsOperator();
    time.ahead = HOUR + 1000;
    expect(textOf(await visitor.get("/forvaltning/etater"))).toContain("økten er over");
  });
});

describe("the desk", () => {
  it.each(PAGES.filter((path) => path !== ""))(
    "shows %s to nobody without a session",
    async (path) => {
      const { statusCode, headers } = await visitor.once("GET", `/forvaltning${path}`);
      expect([statusCode, headers.location]).toEqual([303, "/forvaltning?utlogget"]);
    },
  );

  it.each([{ kind: "CITIZEN", pid: KARI }, { kind: "AGENCY" }] as const)(
    "refuses a session with a token of $kind",
    async (wish) => {
      const holder = await holding(wish);
      for (const path of PAGES) {
        const shown = await holder.get(`/forvaltning${path}`);
        expect(textOf(shown), path).not.toContain("Revisjonslogg");
      }
      for (const path of FORMS) {
        const sent = await holder.once("POST", `/forvaltning${path}`, {
          csrf: "csrf",
          reason: "x",
        });
        expect([sent.statusCode, sent.headers.location], path).toEqual([
          303,
          "/forvaltning?utlogget",
        ]);
      }
      expect((await holder.once("GET", "/forvaltning/strom")).statusCode).toBe(401);
    },
  );

  it("shows an operator no more than the token's scopes allow", async () => {
    const auditor = await holding({ kind: "OPERATOR", scope: "varde:audit.read" });
    expect((await auditor.get("/forvaltning/etater")).status).toBe(200);
    const refused = await auditor.get("/forvaltning/utboks");
    expect([refused.status, textOf(refused)]).toEqual([
      403,
      expect.stringContaining("Dette har du ikke tilgang til"),
    ]);
  });

  it.each(FORMS)("takes no form of another site at %s", async (path) => {
    await visitor.logInAsOperator();
    for (const csrf of ["", "guessed"]) {
      const sent = await visitor.once("POST", `/forvaltning${path}`, { csrf, reason: "Fordi" });
      expect(sent.statusCode).toBe(403);
    }
    expect((await visitor.get("/forvaltning/etater")).status).toBe(200);
  });

  it("has no inline script or style on any page, and lets none be loaded from elsewhere", async () => {
    const operator = await holding({ kind: "OPERATOR" });
    for (const path of PAGES) {
      const { html, headers, status } = await operator.get(`/forvaltning${path}`);
      expect([status, path]).toEqual([200, path]);
      expect(html, path).not.toMatch(/<script(?![^>]*\ssrc="\/assets\/)|<style|\sstyle=|\son\w+=/);
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).not.toContain("unsafe");
      expect(headers).toMatchObject({ "cache-control": "no-store", "x-frame-options": "DENY" });
      for (const form of html.match(/<form method="post".*?<\/form>/gs) ?? [])
        expect(form, path).toMatch(/name="csrf" value=".+?"/);
    }
  });

  it("never has a person's number in a URL", async () => {
    const operator = await holding({ kind: "OPERATOR" });
    for (const path of PAGES)
      expect((await operator.get(`/forvaltning${path}`)).html, path).not.toMatch(
        /(href|action)="[^"]*\d{11}/,
      );
  });
});
