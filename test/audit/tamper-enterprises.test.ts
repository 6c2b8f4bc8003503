import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { enterpriseDeed } from "../../db/commit.ts";
import { seedTestEnterprises, TEST_ENTERPRISES } from "../../src/commands/test-enterprises.ts";
import type { Enterprise } from "../../src/rules/enterprise.ts";
import { type EnterpriseChange, setEnterpriseAddress } from "../../src/rules/enterprise-change.ts";
import { NOW } from "../support/a-person.ts";
import { copyOf, type KeptRegister, openKept } from "../support/kept-register.ts";

const { mainUnit, smsOnly } = TEST_ENTERPRISES;
let folder: string;
let copy: KeptRegister | null = null;
const place = (name: "honest" | "work") => join(folder, name);

/** Units, one of which has got another address since. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-tamper-units-"));
  mkdirSync(place("honest"));
  const { store, close } = openKept(place("honest"));
  await seedTestEnterprises(store, NOW);
  const [unit] = (await store.enterprises([mainUnit])) as Enterprise[];
  const given = { id: "new", kind: "EMAIL" as const, address: "ny@fjordvik.example", name: null };
  const change = setEnterpriseAddress(given)(unit as Enterprise, NOW + 1) as EnterpriseChange;
  const values = { who: { actor: ["OPERATOR", "Test"], reason: "A test", channel: "GRAPH" } };
  await store.commit({
    at: NOW + 1,
    actor: "OPERATOR",
    deeds: [enterpriseDeed(change, values)],
    idempotency: null,
  });
  close();
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  copy?.close();
  copy = null;
  rmSync(place("work"), { recursive: true, force: true });
});

function copied(): KeptRegister {
  copy = copyOf(place("honest"), place("work"));
  return copy;
}

it("units that are as the log says hold", async () => {
  expect((await copied().verify("without")).fault).toBeNull();
});

describe("a unit changed without its entry is found", () => {
  it.each([
    ["its name", `UPDATE enterprise SET name = 'X' WHERE org_number = ${mainUnit}`],
    ["its main unit", `UPDATE enterprise SET parent = ${smsOnly} WHERE org_number = ${mainUnit}`],
    ["its state", `UPDATE enterprise SET state = 1 WHERE org_number = ${mainUnit}`],
    ["its revision", `UPDATE enterprise SET revision = 1 WHERE org_number = ${mainUnit}`],
    ["when it changed", `UPDATE enterprise SET updated_at = 0 WHERE org_number = ${mainUnit}`],
    ["an address", "UPDATE enterprise_address SET address = 'x@x.example' WHERE id = 'new'"],
    ["an address's name", "UPDATE enterprise_address SET name = 'X' WHERE id = 'new'"],
    ["an address's source", "UPDATE enterprise_address SET source = 'KOFUVI' WHERE id = 'new'"],
    ["an address's date", "UPDATE enterprise_address SET updated_at = 0 WHERE id = 'new'"],
    ["an address taken away", "DELETE FROM enterprise_address WHERE id = 'new'"],
    [
      "an address moved to another",
      `UPDATE enterprise_address SET org_number = ${smsOnly} WHERE id = 'new'`,
    ],
    [
      "an address put in",
      `INSERT INTO enterprise_address VALUES ('y', ${smsOnly}, 'EMAIL', 'y@y.example', NULL, 'KOFUVI', 0)`,
    ],
  ])("%s", async (_, tampering) => {
    const register = copied();
    register.raw.exec(tampering);
    expect((await register.verify("without")).fault).toMatch(
      new RegExp(`^the records: unit (${mainUnit}|${smsOnly}) is not as entry \\d+ left it$`),
    );
  });

  it.each([
    [
      "taken away",
      `DELETE FROM enterprise WHERE org_number = ${smsOnly}; DELETE FROM enterprise_address WHERE org_number = ${smsOnly}`,
      new RegExp(`unit ${smsOnly}, which entry \\d+ left, is missing`),
    ],
    [
      "put in",
      "INSERT INTO enterprise VALUES (315200903, 0, 1, 'X', NULL, 0, 'x')",
      /unit 315200903 came by no entry/,
    ],
    [
      "that is not there, with an address",
      "INSERT INTO enterprise_address VALUES ('y', 315200903, 'EMAIL', 'y@y.example', NULL, 'KOFUVI', 0)",
      /addresses of units that are not there/,
    ],
  ])("%s", async (_, tampering, expected) => {
    const register = copied();
    register.raw.exec(tampering);
    expect((await register.verify("without")).fault).toMatch(expected);
  });

  it("by what lies beside its entries", async () => {
    const register = copied();
    const newest = (await register.store.auditLog.size()) - 1;
    register.raw.exec(`DELETE FROM audit_value WHERE entry_index = ${newest}`);
    expect((await register.verify("without")).fault).toMatch(/is not as entry \d+ left it/);
  });
});
