import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCheckpoint } from "../../src/audit/checkpoint.ts";
import { parseVerifier } from "../../src/audit/note.ts";
import { proves } from "../../src/audit/proof.ts";
import { isConsistent } from "../../src/audit/verify-proof.ts";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";

let varde: Varde;
let citizen: string;
beforeEach(async () => {
  varde = await startVarde({ people: [scenarios.reachable] });
  citizen = await varde.token({ kind: "CITIZEN", pid: scenarios.reachable.nationalId });
});
afterEach(() => varde.close());

/** Asks as the citizen, for what there must be. */
async function asked<Data>(query: string): Promise<Data> {
  const { data, errors } = await varde.ask(query, {}, citizen);
  expect(errors).toBeUndefined();
  return data as Data;
}

async function changed(times: number): Promise<{ logIndex: number; leafHash: string }> {
  let receipt = { logIndex: -1, leafHash: "" };
  for (let i = 0; i < times; i++) {
    const { confirmContactInfo } = await asked<{ confirmContactInfo: { receipt: typeof receipt } }>(
      "mutation { confirmContactInfo(input: {}) { ... on ConfirmContactInfoSuccess { receipt { logIndex leafHash } } } }",
    );
    ({ receipt } = confirmContactInfo);
  }
  return receipt;
}
const signed = async () => {
  await varde.register.evidence.sign();
  const { auditCheckpoint } = await asked<{ auditCheckpoint: { note: string; size: number } }>(
    "{ auditCheckpoint { note size } }",
  );
  return auditCheckpoint;
};
const verifier = async () => {
  const { auditProof } = await asked<{ auditProof: { verifierKey: string } }>(
    "{ auditProof(index: 0) { verifierKey } }",
  );
  return parseVerifier(auditProof.verifierKey);
};

describe("the proof of a receipt", () => {
  it("is there once a checkpoint covers it, and verifies offline", async () => {
    const { logIndex, leafHash } = await changed(1);
    const PROOF = `{ auditProof(index: ${logIndex}) { index proof verifierKey } }`;
    expect((await varde.ask(PROOF, {}, citizen)).data).toEqual({ auditProof: null });
    const { size } = await signed();
    expect(size).toBe(logIndex + 1);
    const { proof } = (await asked<{ auditProof: { proof: string } }>(PROOF)).auditProof;
    const key = await verifier();
    const entry = (await varde.store.auditLog.entry(logIndex)) as Buffer;
    expect((await varde.store.auditLog.node(0, logIndex))?.toString("base64")).toBe(leafHash);
    expect(proves(proof, entry, key)).toBe(true);
    expect(proves(proof, Buffer.from("another"), key)).toBe(false);
    await changed(20);
    await signed();
    expect(proves(proof, entry, key)).toBe(true);
  });

  it("is for whoever has a token", async () => {
    for (const field of ["auditCheckpoint { size }", "auditConsistency(from: 0) { to }"])
      expect((await varde.ask(`{ ${field} }`, {}, null)).errors?.[0]?.extensions.code).toBe(
        "UNAUTHENTICATED",
      );
  });
});

describe("the proof that the log only grew", () => {
  const consistency = async (args: string) => {
    const { auditConsistency } = await asked<{
      auditConsistency: { from: number; to: number; hashes: string[] } | null;
    }>(`{ auditConsistency(${args}) { from to hashes } }`);
    return auditConsistency;
  };

  it("joins every two checkpoints that anybody kept", async () => {
    const notes: string[] = [];
    for (const times of [1, 1, 2, 5, 11]) {
      await changed(times);
      notes.push((await signed()).note);
    }
    const key = await verifier();
    const kept = notes.map((note) => openCheckpoint(note, key));
    for (const [i, older] of kept.entries())
      for (const newer of kept.slice(i)) {
        if (older === null || newer === null) throw new Error("expected signed checkpoints");
        const found = await consistency(`from: ${older.size}, to: ${newer.size}`);
        const hashes = found?.hashes.map((hash) => Buffer.from(hash, "base64")) ?? [];
        expect(isConsistent(older, newer, hashes)).toBe(true);
        const forged = { ...newer, root: Buffer.alloc(32) };
        expect(isConsistent(older, forged, hashes)).toBe(false);
      }
    expect((await consistency("from: 1"))?.to).toBe(kept.at(-1)?.size);
  });

  it("is none for sizes that are in no such order, or that no checkpoint covers", async () => {
    const { size } = await signed();
    await changed(1);
    expect(await consistency("from: 2, to: 1")).toBeNull();
    expect(await consistency("from: -1")).toBeNull();
    expect(await consistency(`from: 1, to: ${size + 1}`)).toBeNull();
  });
});
