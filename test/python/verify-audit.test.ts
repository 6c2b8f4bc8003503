import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { formatVerifier } from "../../src/audit/note.ts";
import { openSigner } from "../../src/audit/signer.ts";
import { verifyAudit } from "../../src/commands/verify-audit.ts";
import { copyOf, type KeptRegister, makeRegister } from "../support/kept-register.ts";

const SCRIPT = join(import.meta.dirname, "../../scripts/verify_audit.py");
const ENTRIES = 600;
const run = promisify(execFile);
let folder: string;
let copy: KeptRegister;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-python-"));
  await makeRegister(join(folder, "made"), { entries: ENTRIES, checkpointEvery: 100 });
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  copy.close();
  rmSync(join(folder, "work"), { recursive: true });
});

/** Verifies with Python's standard library; `tampering` is done to a copy first. */
async function verify(tampering = "") {
  copy = copyOf(join(folder, "made"), join(folder, "work"));
  copy.raw.exec(tampering);
  copy.raw.pragma("wal_checkpoint(TRUNCATE)");
  const { key } = openSigner({
    origin: "varde.example/register",
    keyFile: join(copy.folder, "key.pem"),
    folder: join(copy.folder, "kept", "register"),
  });
  const database = join(copy.folder, "register.db");
  const kept = join(copy.folder, "kept", "register");
  const args = [SCRIPT, database, "--key", formatVerifier(key), "--checkpoints", kept];
  return run("python3", args).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, text: stderr }),
  );
}

it("reaches the same root, opens every commitment and knows every signature", async () => {
  const { code, text } = await verify();
  const { root } = await verifyAudit(copy.store.auditLog, []);
  expect({ code, text }).toEqual({
    code: 0,
    text: `${ENTRIES} entries hold, root ${root}, ${(ENTRIES - 1) * 2 + 2} commitments opened, 6 checkpoints extended\n`,
  });
});

it.each([
  [
    "an entry",
    "UPDATE audit_entry SET bytes = CAST(replace(CAST(bytes AS TEXT), 'OPERATOR', 'OPERATER') AS BLOB) WHERE entry_index = 7",
    "the nodes beside entry 7",
  ],
  ["a gap", "DELETE FROM audit_entry WHERE entry_index = 9", "entry 9 is missing"],
  [
    "a value",
    "UPDATE audit_value SET opened = replace(opened, 'A test', 'No test') WHERE entry_index = 5",
    "the value who beside entry 5",
  ],
  ["an end", "DELETE FROM audit_entry WHERE entry_index > 550", "signed for a longer log"],
])("finds %s that was tampered with", async (_, tampering, fault) => {
  const { code, text } = await verify(tampering);
  expect(code).toBe(1);
  expect(text).toContain(fault);
});
