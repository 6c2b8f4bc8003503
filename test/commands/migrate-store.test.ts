import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openConfiguredStore } from "../../src/register.ts";
import { makeFullRegister, ORIGIN } from "../support/full-register.ts";
import { freshDatabase, onServer } from "../support/postgres.ts";

const PEOPLE = 12_000;
const programs = join(import.meta.dirname, "../../src");
let folder: string;
let original: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-migrate-"));
  original = join(folder, "varde.db");
  await makeFullRegister(folder, original, PEOPLE);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

interface Running {
  child: ChildProcess;
  ended: Promise<{ code: number | null; signal: string | null; out: string; err: string }>;
}

const varde = (args: string[], environment: Record<string, string> = {}) =>
  running("cli.ts", args, environment);

function running(
  program: "cli.ts" | "main.ts",
  args: string[],
  environment: Record<string, string>,
): Running {
  const settings = { VARDE_AUDIT_ORIGIN: ORIGIN, VARDE_AUDIT_KEY: join(folder, "key.pem") };
  const child = spawn(process.execPath, [join(programs, program), ...args], {
    cwd: folder,
    env: { ...process.env, ...settings, ...environment },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (text) => {
    out += text;
  });
  child.stderr.on("data", (text) => {
    err += text;
  });
  const ended = new Promise<Awaited<Running["ended"]>>((done) => {
    child.on("close", (code, signal) => done({ code, signal, out, err }));
  });
  return { child, ended };
}
const migrate = (from: string, to: string) => varde(["migrate-store", "--from", from, "--to", to]);

/** How many rows of a table are where the register is moved to; 0 before it is there. */
async function count(place: string, table: string): Promise<number> {
  const statement = `select count(*) from ${table}`;
  try {
    if (place.startsWith("postgres:"))
      return Number((await onServer(statement, new URL(place).pathname.slice(1))).rows[0]?.[0]);
    const db = new Database(place, { readonly: true, fileMustExist: true });
    try {
      return db.prepare(statement).pluck().get() as number;
    } finally {
      db.close();
    }
  } catch {
    return 0;
  }
}

/** When the process is killed: as soon as so many rows of a table are there. */
const MOMENTS = [
  ["audit_entry", 1],
  ["person", 1],
  ["person", PEOPLE / 2],
  ["change", PEOPLE / 4],
  ["change", PEOPLE],
] as const;

async function moveThroughKills(from: string, to: string): Promise<string> {
  const place = to.replace(/^file:/, "");
  for (const [table, rows] of MOMENTS) {
    const { child, ended } = migrate(from, to);
    const isOver = ended.then(() => true);
    while ((await count(place, table)) < rows)
      if (await Promise.race([isOver, sleep(2, false)])) break;
    child.kill("SIGKILL");
    const { signal, err } = await ended;
    expect(signal, err).toBe("SIGKILL");
    await expect(
      (async () => openConfiguredStore({ database: place, environment: "test" }))(),
    ).rejects.toThrow(/expected a whole register, only a part of one was moved here/);
  }
  const started = await running("main.ts", [], { VARDE_DATABASE: place, PORT: "0" }).ended;
  expect(started).toMatchObject({ code: 1, out: "" });
  expect(started.err).toMatch(/^Varde cannot start: .* expected a whole register, only a part of/);
  const { code, out, err } = await migrate(from, to).ended;
  expect(err).toMatch(/^Going on with moving .*: \d+ changes and \d+ look-ups of it are there\n/);
  expect(code).toBe(0);
  return out;
}

describe("varde migrate-store", () => {
  it("goes on where it was killed, and ends with the same register, there and back", async () => {
    const url = await freshDatabase();
    const back = join(folder, "back", "varde.db");
    const there = await moveThroughKills(`file:${original}`, url);
    const again = await moveThroughKills(url, `file:${back}`);
    const summary = /: \d+ rows are the same[\s\S]*$/;
    expect(summary.exec(again)?.[0]).toBe(summary.exec(there)?.[0]);
    expect(there).toMatch(
      /^All of the register is in the database varde_\w+ on 127\.0\.0\.1:\d+: /,
    );
    const verdicts = [];
    for (const database of [original, url, back]) {
      const { code, out } = await varde(["audit", "verify"], { VARDE_DATABASE: database }).ended;
      expect(code).toBe(0);
      verdicts.push(out);
    }
    expect(verdicts[0]).toMatch(
      /^changes: \d+ entries hold, .* [3-9] checkpoints extended\nlook-ups: 2\d /,
    );
    expect(new Set(verdicts).size).toBe(1);
  }, 240_000);

  it("says what was expected of the places it is given, and makes nothing", async () => {
    const gone = join(folder, "gone", "varde.db");
    const text = join(folder, "text.db");
    writeFileSync(text, "this is no database, by far not one, and never was\n".repeat(100));
    const url = await freshDatabase();
    const seeded = join(folder, "seeded.db");
    await varde(["seed", "--people", "3"], { VARDE_DATABASE: seeded }).ended;
    const cases: [from: string, to: string, expected: RegExp][] = [
      [`file:${gone}`, url, /gone\/varde\.db cannot be opened: there is no such file/],
      [`file:${text}`, url, /text\.db cannot be opened: file is not a database/],
      [
        `file:${seeded}`,
        url,
        /seeded\.db\.access cannot be opened: there is no such file; a register/,
      ],
      ["mysql://somewhere/varde", url, /expected file: and a path, or a URL such as postgres/],
      ["file::memory:", url, /expected file: and a path/],
      [`file:${original}`, `file:${original}`, /expected two places/],
      [url, `file:${gone}`, /cannot be opened: expected a register, found no tables of one/],
      ["postgres://nobody@127.0.0.1:1/varde", `file:${gone}`, /ECONNREFUSED/],
    ];
    for (const [from, to, expected] of cases) {
      const { code, out, err } = await migrate(from, to).ended;
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toMatch(expected);
      expect(err).not.toMatch(/^ {4}at /m);
    }
    expect(existsSync(join(folder, "gone"))).toBe(false);
    const tables = "select count(*) from information_schema.tables where table_schema = 'public'";
    expect((await onServer(tables, new URL(url).pathname.slice(1))).rows).toEqual([[0]]);
    expect(readdirSync(folder)).not.toContain("text.db.access");
  }, 60_000);
});
