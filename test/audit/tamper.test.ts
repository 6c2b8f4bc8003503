import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeKey } from "../../db/append.ts";
import { openStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import { canonicalBytes } from "../../src/audit/canonical.ts";
import { completedBy, type Hash, leafHash } from "../../src/audit/merkle.ts";
import { parseVerifier } from "../../src/audit/note.ts";
import { proves } from "../../src/audit/proof.ts";
import { LogRewritten, openSigner, readCheckpoints } from "../../src/audit/signer.ts";
import { verifyAudit } from "../../src/commands/verify-audit.ts";
import { createEvidence } from "../../src/request/evidence.ts";
import type { Change } from "../../src/rules/change.ts";
import { chooseLanguage } from "../../src/rules/language-choice.ts";
import { notRegistered, type Person } from "../../src/rules/person.ts";
import { NOW } from "../support/a-person.ts";
import { scenarios } from "../support/scenarios.ts";
import { startVarde } from "../support/varde.ts";

const ENTRIES = 40;
const CHECKPOINT_AT = 25;
let folder: string;
let store: Store;
let raw: Database.Database;
const signerIn = (place: string) =>
  openSigner({
    origin: "varde.example/test",
    keyFile: join(folder, "key.pem"),
    folder: join(folder, place),
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-tamper-"));
  const file = join(folder, "register.db");
  store = openStore({ file, environment: "test" });
  raw = new Database(file);
  let person = scenarios.reachable;
  await store.commit({
    at: NOW,
    actor: "OPERATOR",
    deeds: [{ of: "PERSON", change: registered(person), values: { reason: null, secret: "s" } }],
    idempotency: null,
  });
  const evidence = createEvidence(store.auditLog, signerIn("kept"));
  for (let i = 1; i < ENTRIES; i++) {
    const change = chooseLanguage(i % 2 ? "NN" : "EN")(person, NOW + i) as Change;
    await store.commit({
      at: NOW + i,
      actor: "CITIZEN",
      deeds: [{ of: "PERSON", change, values: { reason: null, secret: `s${i}` } }],
      idempotency: null,
    });
    person = change.after;
    if (i + 1 === CHECKPOINT_AT) await evidence.sign();
  }
});
afterEach(() => {
  raw.close();
  store.close();
  rmSync(folder, { recursive: true });
});

const registered = (after: Person): Change => ({
  kind: "REGISTERED",
  before: notRegistered(after.nationalId),
  after,
  fields: [],
});
const kept = () => readCheckpoints(join(folder, "kept"), signerIn("kept").key);
const faultWith = async () => (await verifyAudit(store.auditLog, kept())).fault;
const faultWithout = async () => (await verifyAudit(store.auditLog, [])).fault;

/** What somebody with the whole database in their hands can do: every hash worked out again. */
function rewrite(entries: readonly Buffer[]): void {
  raw.exec("DELETE FROM audit_entry; DELETE FROM audit_node");
  const nodes = new Map<number, Hash>();
  for (const [index, bytes] of entries.entries()) {
    raw.prepare("INSERT INTO audit_entry VALUES (?, ?)").run(index, bytes);
    const read = (level: number, at: number) => nodes.get(nodeKey(level, at)) as Hash;
    for (const { level, index: at, hash } of completedBy(index, leafHash(bytes), read)) {
      nodes.set(nodeKey(level, at), hash);
      raw.prepare("INSERT INTO audit_node VALUES (?, ?)").run(nodeKey(level, at), hash);
    }
  }
}
const entries = () =>
  raw.prepare("SELECT bytes FROM audit_entry ORDER BY entry_index").pluck().all() as Buffer[];

describe("the audit log", () => {
  it("holds, and extends its checkpoint", async () => {
    expect(await verifyAudit(store.auditLog, kept())).toMatchObject({
      size: ENTRIES,
      fault: null,
      checkpoints: 1,
    });
  });

  it.each([
    [
      "a bit of an entry is flipped",
      "UPDATE audit_entry SET bytes = CAST(replace(CAST(bytes AS TEXT), 'CITIZEN', 'CITIZEM') AS BLOB) WHERE entry_index = 7",
      /node 0\/7/,
    ],
    [
      "an entry's time is changed",
      "UPDATE audit_entry SET bytes = CAST(replace(CAST(bytes AS TEXT), '2026-11', '2026-10') AS BLOB) WHERE entry_index = 30",
      /node 0\/30/,
    ],
    [
      "a leaf is changed",
      "UPDATE audit_node SET hash = zeroblob(32) WHERE node_key = 9",
      /node 0\/9/,
    ],
    [
      "an inner node is changed",
      `UPDATE audit_node SET hash = zeroblob(32) WHERE node_key = ${nodeKey(2, 3)}`,
      /node 2\/3/,
    ],
    ["a node is gone", `DELETE FROM audit_node WHERE node_key = ${nodeKey(3, 1)}`, /node 3\/1/],
    [
      "two entries are swapped",
      "UPDATE audit_entry SET entry_index = CASE entry_index WHEN 4 THEN -5 ELSE -4 END WHERE entry_index IN (4, 5); UPDATE audit_entry SET entry_index = -entry_index WHERE entry_index < 0",
      /node 0\/4/,
    ],
    [
      "the first entry is gone",
      "DELETE FROM audit_entry WHERE entry_index = 0",
      /entry 0 is missing/,
    ],
    [
      "one in the middle is gone",
      "DELETE FROM audit_entry WHERE entry_index = 20",
      /entry 20 is missing/,
    ],
    [
      "a value beside an entry is changed",
      `UPDATE audit_value SET opened = replace(opened, 's3', 'other') WHERE entry_index = 3`,
      /value secret beside entry 3/,
    ],
    [
      "a value is put beside an entry",
      `UPDATE audit_value SET opened = json_insert(opened, '$[#]', json('{"name":"extra","salt":"00","value":null}')) WHERE entry_index = 6`,
      /does not know the value extra/,
    ],
  ])("shows it when %s, checkpoints or none", async (_, tampering, fault) => {
    raw.exec(tampering);
    expect(await faultWith()).toMatch(fault);
    expect(await faultWithout()).toMatch(fault);
  });

  it("still holds when a person's values are erased", async () => {
    raw.exec("DELETE FROM audit_value");
    expect(await faultWith()).toBeNull();
  });

  it("shows an end cut off, and history rewritten, by its checkpoint and by nothing else", async () => {
    const all = entries();
    rewrite(all.slice(0, 10));
    expect(await faultWithout()).toBeNull();
    expect(await faultWith()).toMatch(/checkpoint at 25 was signed for a longer log/);

    const forged = all.map((bytes, i) =>
      i < 12 ? bytes : canonicalBytes({ ...JSON.parse(bytes.toString()), actor: "OPERATOR" }),
    );
    rewrite(forged);
    raw.exec("DELETE FROM audit_value");
    expect(await faultWithout()).toBeNull();
    expect(await faultWith()).toMatch(/checkpoint at 25 was signed for other entries/);
  });

  it("is not signed for once it was rewritten, or rolled back", async () => {
    const evidence = createEvidence(store.auditLog, signerIn("kept"));
    const all = entries();
    rewrite(all.slice(0, 10));
    await expect(evidence.sign()).rejects.toThrow(LogRewritten);
    rewrite(all.map((bytes) => canonicalBytes({ ...JSON.parse(bytes.toString()), kind: "X" })));
    await expect(evidence.sign()).rejects.toThrow(LogRewritten);
    rewrite(all);
    expect(await evidence.sign()).toMatchObject({ size: ENTRIES });
    expect(readdirSync(join(folder, "kept"))).toHaveLength(2);
  });

  it("does not take a checkpoint that somebody else has signed", async () => {
    writeFileSync(
      join(folder, "kept", "0000000000000040.checkpoint"),
      "varde.example/test\n40\nAAAA\n\n— x y\n",
    );
    expect(() => kept()).toThrow(/expected a checkpoint signed by varde.example\/test/);
  });
});

describe("the graph", () => {
  it("gives the checkpoint, and a proof of each receipt that verifies offline", async () => {
    const varde = await startVarde({ people: [scenarios.reachable] });
    const token = await varde.token({ kind: "CITIZEN", pid: scenarios.reachable.nationalId });
    const RESERVE =
      "mutation { reserve(input: {}) { ... on ReserveSuccess { receipt { logIndex } } } }";
    expect((await varde.ask(RESERVE, {}, token)).data).toEqual({
      reserve: { receipt: { logIndex: 4 } },
    });
    const PROOF =
      "{ auditCheckpoint { origin size rootHash note } auditProof(index: 4) { index proof verifierKey } }";
    expect((await varde.ask(PROOF, {}, token)).data).toMatchObject({
      auditCheckpoint: { size: 3 },
      auditProof: null,
    });
    await varde.register.evidence.sign();
    const { data } = await varde.ask(PROOF, {}, token);
    const { proof, verifierKey } = (data as { auditProof: { proof: string; verifierKey: string } })
      .auditProof;
    const entry = (await varde.store.auditLog.entry(4)) as Buffer;
    expect(data?.auditCheckpoint).toMatchObject({ origin: "varde.example/test", size: 5 });
    expect(proves(proof, entry, parseVerifier(verifierKey))).toBe(true);
    expect(proves(proof, Buffer.from("another"), parseVerifier(verifierKey))).toBe(false);
    expect(
      (await varde.ask("{ auditCheckpoint { size } }", {}, null)).errors?.[0]?.extensions.code,
    ).toBe("UNAUTHENTICATED");
    await varde.close();
  });
});
