import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDevIssuer } from "../../src/access/dev-issuer.ts";
import { TEST_PERSONS } from "../../src/commands/test-persons.ts";
import { verifyRegister } from "../../src/commands/verify-register.ts";
import { openConfiguredAccessLog, openConfiguredStore } from "../../src/register.ts";
import { configIn, type Server, startServer, stop } from "../../trust/server.ts";

const MAIN = join(import.meta.dirname, "../../src/main.ts");
const [PID = ""] = TEST_PERSONS.emailAndMobile;
const LOOK_UP = `{ person(nationalId: "${PID}") { registration } }`;
const CONFIRM =
  "mutation { confirmContactInfo(input: {}) { ... on ConfirmContactInfoSuccess { receipt { logIndex } } } }";

let folder: string;
let server: Server;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "varde-workers-"));
});
afterEach(() => {
  server.child.kill("SIGKILL");
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

async function start(settings: Record<string, string> = {}): Promise<void> {
  server = await startServer(folder, { VARDE_WORKERS: "2", ...settings });
}

async function tokenOf(kind: "AGENCY" | "CITIZEN"): Promise<string> {
  const issuer = await openDevIssuer(join(folder, "data/dev-issuer.pem"));
  return issuer.sign({ kind, ...(kind === "CITIZEN" ? { pid: PID } : {}) }, Date.now());
}

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

/** By a connection of its own: each goes to the next worker. */
async function send(
  path: string,
  headers: Record<string, string>,
  body: string | null = null,
): Promise<Answer> {
  const { url } = server;
  const sent = request(new URL(path, url), {
    method: body === null ? "GET" : "POST",
    agent: false,
    headers,
  });
  sent.end(body ?? undefined);
  const [response] = await once(sent, "response");
  let text = "";
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, headers: response.headers, text };
}

async function ask(query: string, token: string) {
  const { text } = await send(
    "/graphql",
    { "content-type": "application/json", authorization: `Bearer ${token}` },
    JSON.stringify({ query }),
  );
  return JSON.parse(text);
}

/** The processes that answer, and the planner of none. */
function workersOf({ pid }: ChildProcess): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    .trim()
    .split(" ")
    .filter((child) => readFileSync(`/proc/${child}/cmdline`, "utf8").includes("main.ts"))
    .map(Number);
}

/** Kills one of them, and waits for the other one that takes its place. */
async function killOne(): Promise<void> {
  const [before = 0] = workersOf(server.child);
  process.kill(before, "SIGKILL");
  for (;;) {
    await sleep(50);
    const now = workersOf(server.child);
    if (now.length === 2 && !now.includes(before)) break;
  }
  await sleep(1500);
}

describe("a server of several processes", () => {
  it("loses nothing it has acknowledged when one of them is killed, and starts another", async () => {
    await start();
    const [agency, citizen] = [await tokenOf("AGENCY"), await tokenOf("CITIZEN")];
    const receipts = new Set<number>();
    let lookups = 0;
    let isOver = false;
    const asking = Array.from({ length: 6 }, async (_, i) => {
      while (!isOver)
        try {
          if (i % 2) {
            const { data } = await ask(CONFIRM, citizen);
            receipts.add(data.confirmContactInfo.receipt.logIndex);
          } else {
            const { data } = await ask(LOOK_UP, agency);
            expect(data.person.registration).toBe("ACTIVE");
            lookups += 1;
          }
        } catch (fault) {
          expect((fault as NodeJS.ErrnoException).code).toMatch(/ECONNRESET|ECONNREFUSED|EPIPE/);
        }
    });
    await killOne();
    isOver = true;
    await Promise.all(asking);
    expect(receipts.size).toBeGreaterThan(50);
    expect(lookups).toBeGreaterThan(50);
    await stop(server.child, "SIGTERM");
    const config = configIn(folder);
    const store = await openConfiguredStore(config);
    const log = await openConfiguredAccessLog(config);
    for (const index of receipts)
      expect(String(await store.auditLog.entry(index))).toContain("CONTACT_INFO_CONFIRMED");
    expect(await log.log.size()).toBeGreaterThanOrEqual(lookups);
    const { fault } = await verifyRegister(store, log, { register: [], access: [] });
    expect(fault).toBeNull();
    await store.close();
    await log.close();
  }, 60_000);

  it("takes what one organisation asks about from one budget, whoever answers", async () => {
    await start({ VARDE_PERSONS_PER_HOUR: "7" });
    const agency = await tokenOf("AGENCY");
    let answered = 0;
    for (let i = 0; i < 12; i++) {
      if ((await ask(LOOK_UP, agency)).data?.person) answered += 1;
      await sleep(60);
    }
    expect(answered).toBe(7);
    await killOne();
    for (let i = 0; i < 4; i++)
      expect((await ask(LOOK_UP, agency)).errors[0].extensions.code).toBe("RATE_LIMITED");
  }, 60_000);

  it("signs people in by whichever process, and out of all of them", async () => {
    await start();
    const cookies = new Map<string, string>();
    const visit = async (path: string, fields: Record<string, string> | null = null) => {
      const answer = await send(
        path,
        {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
          ...(fields && { "content-type": "application/x-www-form-urlencoded" }),
        },
        fields && new URLSearchParams(fields).toString(),
      );
      for (const cookie of (answer.headers["set-cookie"] as string[] | undefined) ?? []) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (value === "") cookies.delete(name);
        else cookies.set(name, value);
      }
      return answer;
    };
    const started = await visit("/minprofil/logg-inn");
    const issuer = await visit(started.headers.location as string);
    const hidden = [...issuer.text.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(hidden.map(([, name, value]) => [name, value]));
    const granted = await visit("/dev/logg-inn", {
      ...fields,
      pid: PID,
      acr: "idporten-loa-high",
    } as Record<string, string>);
    const back = granted.headers.location as string;
    expect((await visit(back)).headers.location).toBe("/minprofil");
    const own = await visit("/minprofil");
    const csrf = /name="csrf" value="([^"]+)"/.exec(own.text)?.[1] ?? "";
    expect(csrf).not.toBe("");
    const kept = new Map(cookies);
    await visit("/minprofil/logg-ut", { csrf });
    await sleep(60);
    for (let i = 0; i < 4; i++) {
      for (const [name, value] of kept) cookies.set(name, value);
      expect((await visit("/minprofil/epost")).status).not.toBe(200);
    }
  }, 60_000);

  it("proves a change by whichever process once it is signed", async () => {
    await start();
    const citizen = await tokenOf("CITIZEN");
    const { logIndex } = (await ask(CONFIRM, citizen)).data.confirmContactInfo.receipt;
    const PROOF = `{ auditProof(index: ${logIndex}) { index } auditCheckpoint { size } }`;
    const until = Date.now() + 15_000;
    while ((await ask(PROOF, citizen)).data.auditProof === null && Date.now() < until)
      await sleep(100);
    for (let i = 0; i < 4; i++)
      expect((await ask(PROOF, citizen)).data).toEqual({
        auditProof: { index: logIndex },
        auditCheckpoint: { size: logIndex + 1 },
      });
  }, 60_000);

  it("ends with the process that was started, however that ends", async () => {
    await start();
    const workers = workersOf(server.child);
    expect(workers).toHaveLength(2);
    await stop(server.child, "SIGKILL");
    const isRunning = (pid: number) => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    for (let i = 0; i < 50 && workers.some(isRunning); i++) await sleep(100);
    expect(workers.filter(isRunning)).toEqual([]);
  }, 60_000);
});

describe("a server of several processes is not started", () => {
  async function refused(args: string[], settings: Record<string, string>) {
    const child = spawn(process.execPath, [MAIN, ...args], {
      cwd: folder,
      env: { ...process.env, ...settings },
    });
    server = { child, url: "" };
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    const [code] = await once(child, "exit");
    return { code, said };
  }

  it.each([
    ["with none", ["--workers", "0"], {}, /VARDE_WORKERS: expected a number of processes/],
    ["with too many", [], { VARDE_WORKERS: "65" }, /VARDE_WORKERS: expected a number/],
    ["with no number", ["--workers"], {}, /expected --workers and a number/],
    ["with an option it has not", ["--worker", "2"], {}, /expected --workers and a number/],
    ["in memory", ["--workers", "2"], { VARDE_DATABASE: ":memory:" }, /expected 1, a register in/],
  ])("%s", async (_, args, settings, expected) => {
    const { code, said } = await refused(args, settings as Record<string, string>);
    expect(said).toMatch(expected);
    expect(code).toBe(1);
  });

  it("on a port that another server has, and says so once or twice", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const { code, said } = await refused(["--workers", "2"], { PORT: String(port) });
    other.close();
    expect(said).toMatch(/Varde cannot start: .*EADDRINUSE.*Set PORT to a free one/);
    expect(code).toBe(1);
  }, 30_000);
});
