import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { enterpriseDeed } from "../../db/commit.ts";
import { openStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import { verifyEnterprises } from "../../db/verify/enterprises.ts";
import { importUnits } from "../../src/commands/import-units.ts";
import type { Enterprise } from "../../src/rules/enterprise.ts";
import { type EnterpriseChange, setEnterpriseAddress } from "../../src/rules/enterprise-change.ts";
import { isOrgNumber } from "../../src/rules/org-number.ts";
import { NOW } from "../support/a-person.ts";

const [MAIN, SUB] = ["310100137", "315200237"] as const;
let folder: string;
let path: string;
let store: Store;
let lines: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "varde-units-"));
  path = join(folder, "units.ndjson");
  store = openStore({ file: join(folder, "register.db"), environment: "test" });
  lines = [];
});
afterEach(async () => {
  expect(await verifyEnterprises(store)).toBeNull();
  store.close();
  rmSync(folder, { recursive: true });
});

const progress = { advance() {}, finish() {}, line: (text: string) => lines.push(text) };
const attempt = () => importUnits({ store, path, now: NOW, startProgress: () => progress });
const run = async () => (await attempt()).run;
const write = (...rows: unknown[]) =>
  writeFileSync(
    path,
    rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n"),
  );
const unit = (organisasjonsnummer: string, navn: string, more = {}) => ({
  organisasjonsnummer,
  navn,
  organisasjonsform: { kode: "AS" },
  ...more,
});
const kept = async (...orgNumbers: string[]) => store.enterprises(orgNumbers);

describe("an import of units", () => {
  it("brings number, name and main unit, the sub-unit first or last", async () => {
    write(
      unit(SUB, "Avdeling", { overordnetEnhet: MAIN }),
      unit(MAIN, " Hovedenhet AS ", { overordnetEnhet: null }),
    );
    expect(await run()).toMatchObject({ line: 2, accepted: 2, refused: 0, finishedAt: NOW });
    expect(await kept(SUB, MAIN)).toMatchObject([
      { registration: "ACTIVE", revision: 1, name: "Avdeling", parent: MAIN, own: [] },
      { registration: "ACTIVE", revision: 1, name: "Hovedenhet AS", parent: null },
    ]);
  });

  it("of a file read before does nothing, and of one that changed what is other", async () => {
    write(unit(MAIN, "Hovedenhet AS"), unit(SUB, "Avdeling"));
    await run();
    expect((await attempt()).wasFinished).toBe(true);
    const size = await store.auditLog.size();
    write(unit(MAIN, "Nytt navn AS"), unit(SUB, "Avdeling"));
    expect(await run()).toMatchObject({ accepted: 2 });
    expect(await store.auditLog.size()).toBe(size + 1);
    expect(await kept(MAIN, SUB)).toMatchObject([
      { revision: 2, name: "Nytt navn AS" },
      { revision: 1 },
    ]);
  });

  it("leaves a unit's addresses, also of one that is deleted", async () => {
    write(unit(MAIN, "Hovedenhet AS"));
    await run();
    const given = { id: "a", kind: "EMAIL" as const, address: "a@b.example", name: null };
    const [before] = (await kept(MAIN)) as [Enterprise];
    const change = setEnterpriseAddress(given)(before, NOW) as EnterpriseChange;
    const deeds = [enterpriseDeed(change, {})];
    await store.commit({ at: NOW, actor: "OPERATOR", deeds, idempotency: null });
    write(unit(MAIN, "Hovedenhet AS", { slettedato: "2026-01-01" }));
    await run();
    expect(await kept(MAIN)).toMatchObject([
      { registration: "DELETED", revision: 3, own: [{ address: "a@b.example" }] },
    ]);
  });

  it("takes the last row about a unit", async () => {
    write(unit(MAIN, "Før"), unit(MAIN, "Etter"));
    await run();
    expect(await kept(MAIN)).toMatchObject([{ name: "Etter", revision: 1 }]);
  });

  it.each([
    ["no JSON", "{broken", /expected one JSON object on the line/],
    ["no object", "[]", /expected a JSON object|organisasjonsnummer: expected/],
    ["a faulty number", unit("310100138", "x"), /organisasjonsnummer: expected an organisation/],
    ["a faulty main unit", unit(SUB, "x", { overordnetEnhet: "12" }), /overordnetEnhet: expected/],
    ["itself for main unit", unit(SUB, "x", { overordnetEnhet: SUB }), /expected another unit/],
    ["a name too long", unit(SUB, "x".repeat(201)), /navn: expected at most 200/],
    ["a name that is none", { organisasjonsnummer: SUB, navn: 7 }, /navn: expected text/],
    ["no Unicode", `{"organisasjonsnummer":"${SUB}","navn":"\\ud800"}`, /navn: expected Unicode/],
  ])("names a row with %s, and reads the others", async (_, row, reason) => {
    write(row, unit(MAIN, "Hovedenhet AS"));
    expect(await run()).toMatchObject({ accepted: 1, refused: 1 });
    expect(lines).toEqual([expect.stringMatching(/^line 1: refused: /)]);
    expect(lines[0]).toMatch(reason);
    expect(lines[0]).not.toMatch(/310100138|xxx|broken/);
  });

  it("cut off goes on where it was", async () => {
    const numbers: string[] = [];
    for (let n = 320_000_000; numbers.length < 2500; n++)
      if (isOrgNumber(String(n))) numbers.push(String(n));
    write(...numbers.map((number, i) => unit(number, `Enhet ${i}`)));
    const { commit } = store;
    let commits = 0;
    Object.assign(store, {
      commit: (...args: Parameters<Store["commit"]>) =>
        ++commits === 2 ? Promise.reject(new Error("power cut")) : commit(...args),
    });
    await expect(attempt()).rejects.toThrow("power cut");
    Object.assign(store, { commit });
    expect(await store.auditLog.size()).toBe(1000);
    expect(await run()).toMatchObject({ line: 2500, accepted: 2500, refused: 0 });
    expect(await store.auditLog.size()).toBe(2500);
    appendFileSync(path, `\n${JSON.stringify(unit(MAIN, "Ny"))}`);
    expect((await attempt()).wasFinished).toBe(false);
  });
});
