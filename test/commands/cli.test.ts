import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { InvalidConfig, readConfig } from "../../src/config.ts";
import { emailContent, serveFeed } from "../support/feed-server.ts";
import { startVarde } from "../support/varde.ts";

const root = join(import.meta.dirname, "../..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "varde-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function varde(args: string[], environment: Record<string, string> = {}) {
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    execFile(
      process.execPath,
      [join(root, "src/cli.ts"), ...args],
      {
        cwd: folder,
        env: { ...process.env, VARDE_DATABASE: join(folder, "register.db"), ...environment },
      },
      (fault, out, err) => done({ code: Number(fault?.code ?? 0), out, err }),
    );
  });
}

describe("varde token", () => {
  it("prints a token for each kind of caller, and nothing else", async () => {
    const agency = await varde([
      "token",
      "agency",
      "--org",
      "314168267",
      "--scope",
      "krr:global/digitalpost.read",
    ]);
    expect(agency).toMatchObject({ code: 0, err: "" });
    expect(decodeJwt(agency.out.trim())).toMatchObject({
      consumer: { ID: "0192:314168267" },
      scope: "krr:global/digitalpost.read",
    });
    const citizen = await varde(["token", "citizen", "--pid", "04846697271"]);
    expect(decodeJwt(citizen.out.trim())).toMatchObject({
      pid: "04846697271",
      acr: "idporten-loa-high",
    });
    expect(decodeJwt((await varde(["token", "operator"])).out.trim())).toHaveProperty("name");
  });

  it.each([
    [["token", "king"], /expected agency, citizen or operator/],
    [["token", "citizen", "--pid", "12"], /pid: expected 11 digits/],
    [["token", "agency", "--org", "12"], /org: expected an organisation number/],
    [["seed", "--people", "-1"], /expected a whole number above 0/],
    [["import", "nowhere.ndjson"], /no such file/],
    [["enterprises", "sync", "ftp://feed.example"], /expected https/],
    [["nonsense"], /unknown command/],
  ])("%j is told what was expected", async (args, message) => {
    const { code, out, err } = await varde(args);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(message);
  });

  it("prints none in production", async () => {
    const { code, out, err } = await varde(["token", "agency"], {
      VARDE_PROFILE: "production",
      VARDE_MASKINPORTEN_ISSUER: "https://maskinporten.no/",
      VARDE_MASKINPORTEN_KEYS_URL: "https://maskinporten.no/jwk",
      VARDE_MASKINPORTEN_AUDIENCE: "varde",
    });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/no test token counts in production/);
  });
});

describe("varde import and seed", () => {
  it("work on the configured store and say what they did", async () => {
    const file = join(folder, "people.ndjson");
    writeFileSync(
      file,
      '{"personidentifikator":"20914695016","status":"AKTIV","reservasjon":"JA"}\nbroken\n',
    );
    const imported = await varde(["import", file]);
    expect(imported.out).toMatch(/^2 lines read: 1 accepted, 1 refused/);
    expect(imported.err).toContain("line 2: refused: expected one JSON object on the line\n");
    expect((await varde(["seed", "--people", "30"])).out).toBe("30 people put in, 0 were there\n");
    expect((await varde(["seed", "--people", "40"])).out).toBe("10 people put in, 30 were there\n");
  });
});

describe("varde enterprises", () => {
  it("imports units, follows a feed of their addresses, and says what it did", async () => {
    const environment = { VARDE_DATABASE: join(folder, "units.db") };
    const file = join(folder, "units.ndjson");
    writeFileSync(file, '{"organisasjonsnummer":"310100137","navn":"Fjordvik"}\nbroken\n');
    const imported = await varde(["enterprises", "import", file], environment);
    expect(imported).toMatchObject({ code: 2, out: "2 lines read: 1 accepted, 1 refused\n" });
    expect(imported.err).toContain("line 2: refused: expected one JSON object on the line\n");

    const content = emailContent("310100137", "post");
    const feed = await serveFeed([
      { id: "a", updated: "2026-05-01T10:00:00Z", content },
      { id: "b", updated: "2026-05-01T10:00:01Z", content: "broken" },
    ]);
    const sync = () => varde(["enterprises", "sync", feed.url.href], environment);
    const synced = await sync();
    expect(synced).toMatchObject({
      code: 2,
      out: "2 entries read: 1 refused, 1 changes of units\n",
      err: "page 1, entry 2 of 2026-05-01T10:00:01.000Z: refused: content: expected an object\n",
    });
    expect(await sync()).toMatchObject({
      code: 0,
      out: "0 entries read: 0 refused, 0 changes of units\n",
    });
    await feed.close();
    const gone = await sync();
    expect(gone).toMatchObject({ code: 1, out: "" });
    expect(gone.err).toBe("the feed does not answer, or leads elsewhere\n");
    const verified = await varde(["audit", "verify"], environment);
    expect(verified.out).toMatch(/^changes: 2 entries hold/);
  });
});

describe("varde audit verify", () => {
  it("says what holds, and names the first fault with exit code 1", async () => {
    const database = join(folder, "audited.db");
    const environment = { VARDE_DATABASE: database, VARDE_AUDIT_KEY: join(folder, "audit.pem") };
    const empty = await varde(["audit", "verify"], environment);
    expect(empty).toMatchObject({ code: 0, err: "" });
    expect(empty.out).toMatch(
      /^changes: 0 entries hold, root 47DEQpj8HBSa.*\nlook-ups: 0 entries hold/,
    );
    const raw = new Database(database);
    raw.exec("INSERT INTO audit_entry VALUES (0, X'7B7D', X'00')");
    raw.close();
    const faulty = await varde(["audit", "verify"], environment);
    expect(faulty).toMatchObject({ code: 1, out: "" });
    expect(faulty.err).toBe(
      "This does not hold: the audit log: node 0/0 is not that of its entries\n",
    );
  });
});

describe("the start", () => {
  function start(environment: Record<string, string>) {
    const child = spawn(process.execPath, [join(root, "src/main.ts")], {
      cwd: folder,
      env: { ...process.env, PORT: "0", ...environment },
    });
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
    });
    child.stderr.on("data", (chunk) => {
      text += chunk;
    });
    const ended = new Promise<number | null>((done) => {
      child.on("exit", done);
    });
    const printed = async (pattern: RegExp) => {
      for (let tries = 0; tries < 200 && !pattern.test(text); tries++)
        await new Promise((later) => {
          setTimeout(later, 50);
        });
      return text;
    };
    return { child, ended, printed };
  }

  it("prints where everything is and a token that answers, without a warning, and stops when asked", async () => {
    const { child, ended, printed } = start({ VARDE_DATABASE: join(folder, "made", "start.db") });
    const text = await printed(/\neyJ\S+\n/);
    const [, address] = /graph +(http:\S+)\/graphql/.exec(text) ?? [];
    expect(text).toContain(`playground  ${address}/playground`);
    expect(text).toContain(`health      ${address}/healthz`);
    expect(text).not.toMatch(/warn|deprecat/i);
    const token = /\n(eyJ\S+)\n/.exec(text)?.[1];
    const answer = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: '{"query":"{ person(nationalId: \\"11822648950\\") { notificationDecision(purpose: DECISION) { outcome } } }"}',
    });
    expect(await answer.json()).toEqual({
      data: { person: { notificationDecision: { outcome: "NOTIFY" } } },
    });
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("lists all faults of the settings at once, and does not start", async () => {
    const { ended, printed } = start({
      PORT: "99999",
      HOST: "",
      VARDE_PROFILE: "test",
      VARDE_DATABASE: "mysql://somewhere/varde",
      VARDE_IDPORTEN_ISSUER: "https://idporten.no",
      VARDE_IDPORTEN_KEYS_URL: "http://idporten.no/jwks",
    });
    const text = await printed(/AUDIENCE/);
    for (const name of [
      "PORT",
      "HOST",
      "VARDE_PROFILE",
      "VARDE_DATABASE",
      "VARDE_IDPORTEN_KEYS_URL",
      "VARDE_IDPORTEN_AUDIENCE",
    ])
      expect(text).toMatch(new RegExp(`^  ${name}: expected `, "m"));
    expect(await ended).toBe(1);
  });

  it("is refused when the audit log was rolled back", async () => {
    const environment = {
      VARDE_DATABASE: join(folder, "rolled.db"),
      VARDE_AUDIT_KEY: join(folder, "rolled.pem"),
    };
    const first = start(environment);
    const [, address] = /graph +(http:\S+)\/graphql/.exec(await first.printed(/graphql/)) ?? [];
    const citizen = (await varde(["token", "citizen"])).out.trim();
    await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${citizen}` },
      body: '{"query":"mutation { reserve(input: {}) { __typename } }"}',
    });
    first.child.kill("SIGTERM");
    await first.ended;
    const again = start(environment);
    await again.printed(/graphql/);
    again.child.kill("SIGTERM");
    await again.ended;
    const raw = new Database(environment.VARDE_DATABASE);
    raw.exec("DROP TRIGGER audit_entry_is_not_deleted; DELETE FROM audit_entry");
    raw.close();
    const third = start(environment);
    expect(await third.printed(/\n/)).toBe(
      "Varde cannot start: the audit log of 0 entries does not extend the checkpoint signed at 10\n",
    );
    expect(await third.ended).toBe(1);
  });

  it("on a port in use, or a database that cannot be opened, says so in one line", async () => {
    const first = start({ VARDE_DATABASE: ":memory:" });
    const [, port] = /:(\d+)\/graphql/.exec(await first.printed(/graphql/)) ?? [];
    const second = start({ PORT: String(port), VARDE_DATABASE: ":memory:" });
    expect(await second.printed(/\n/)).toMatch(
      /^Varde cannot start: .*EADDRINUSE.* Set PORT to a free one\n$/,
    );
    expect(await second.ended).toBe(1);
    first.child.kill("SIGTERM");
    const third = start({ VARDE_DATABASE: folder });
    expect(await third.printed(/\n/)).toMatch(/^Varde cannot start: [^\n]+\n$/);
    expect(await third.ended).toBe(1);
  });
});

describe("the settings", () => {
  it("have defaults for a developer's machine", () => {
    expect(readConfig({})).toMatchObject({
      port: 4000,
      host: "127.0.0.1",
      profile: "dev",
      environment: "test",
      database: "data/varde.db",
      issuers: [],
    });
  });

  it("take issuers whole, and production needs one", () => {
    const { issuers, environment } = readConfig({
      VARDE_PROFILE: "production",
      VARDE_MASKINPORTEN_ISSUER: "https://maskinporten.no/",
      VARDE_MASKINPORTEN_KEYS_URL: "https://maskinporten.no/jwk",
      VARDE_MASKINPORTEN_AUDIENCE: "https://varde.example, varde",
    });
    expect(environment).toBe("production");
    expect(issuers).toEqual([
      {
        kind: "AGENCY",
        issuer: "https://maskinporten.no/",
        keysUrl: new URL("https://maskinporten.no/jwk"),
        audiences: ["https://varde.example", "varde"],
      },
    ]);
    expect(() => readConfig({ VARDE_PROFILE: "production" })).toThrow(InvalidConfig);
  });

  it.each([
    [{ PORT: "" }, /PORT: expected a port/],
    [{ PORT: "4000x" }, /PORT: expected a port/],
    [{ VARDE_INTERNAL_AUDIENCE: "varde," }, /VARDE_INTERNAL_AUDIENCE: expected the audiences/],
    [{ VARDE_INTERNAL_ISSUER: "https://idporten.no" }, /expected each iss to belong to one kind/],
  ])("refuse %j", (more, message) => {
    const issuer = (prefix: string, name: string) => ({
      [`${prefix}_ISSUER`]: name,
      [`${prefix}_KEYS_URL`]: "https://keys.example/jwks",
      [`${prefix}_AUDIENCE`]: "varde",
    });
    const good = {
      ...issuer("VARDE_IDPORTEN", "https://idporten.no"),
      ...issuer("VARDE_INTERNAL", "https://internal.example"),
    };
    expect(readConfig(good).issuers).toHaveLength(2);
    expect(() => readConfig({ ...good, ...more })).toThrow(message);
  });
});

describe("the production profile", () => {
  it("has no test tokens, no playground, no introspection and no test persons", async () => {
    const dev = await startVarde();
    const token = await dev.token();
    const production = await startVarde({
      config: { profile: "production", environment: "production" },
    });
    const authorization = `Bearer ${token}`;
    expect(
      (await production.post({ query: "{ whoami { kind } }" }, { authorization })).statusCode,
    ).toBe(401);
    for (const path of ["/dev/token", "/playground", "/"])
      expect(
        (
          await production.server.inject({
            method: path === "/dev/token" ? "POST" : "GET",
            url: path,
            payload: {},
          })
        ).statusCode,
      ).toBe(404);
    const introspection = await production.ask("{ __schema { queryType { name } } }", {}, null);
    expect(introspection.data).toBeUndefined();
    expect(introspection.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(await production.store.countPeople()).toBe(0);
    await dev.close();
    await production.close();
  });
});
