import type { AuditLog } from "../../db/store.ts";
import { consistencyProof, inclusionProof, leafHash, rootOf } from "../audit/merkle.ts";
import { formatVerifier } from "../audit/note.ts";
import { formatProof } from "../audit/proof.ts";
import type { SignedCheckpoint, Signer } from "../audit/signer.ts";
import { withNodes } from "../audit/with-nodes.ts";

/** The evidence that anybody with a token may ask for. */
export interface Evidence {
  checkpoint(): Promise<Published>;
  /** Null until a checkpoint covers the entry. */
  proof(index: number): Promise<InclusionProof | null>;
  /** `to` is the newest checkpoint's size when null; null unless 0 <= `from` <= `to` <= that size. */
  consistency(
    from: number,
    to: number | null,
  ): Promise<{ from: number; to: number; hashes: string[] } | null>;
  /** Signs what the log has grown by. */
  sign(): Promise<SignedCheckpoint>;
}

/** A checkpoint with the key that it is checked by, as a signed note's verifier key. */
export interface Published extends SignedCheckpoint {
  verifierKey: string;
}

export interface InclusionProof {
  index: number;
  /** Base64. */
  leafHash: string;
  proof: string;
  verifierKey: string;
}

export function createEvidence(log: AuditLog, signer: Signer): Evidence {
  const load = (level: number, index: number) => log.node(level, index);

  async function sign(): Promise<SignedCheckpoint> {
    /** Before the size, for another process may sign a log that has grown in between. */
    const since = signer.latest();
    const older = since?.size ?? 0;
    const size = await log.size();
    if (size < older) return signer.sign({ size, root: Buffer.alloc(32) }, since, []);
    const { root, proof } = await withNodes(load, (read) => ({
      root: rootOf(size, read),
      proof: consistencyProof(older, size, read),
    }));
    return signer.sign({ size, root }, since, proof);
  }

  const verifierKey = formatVerifier(signer.key);
  const checkpoint = async () => signer.latest() ?? sign();

  return {
    sign,
    checkpoint: async () => ({ ...(await checkpoint()), verifierKey }),
    async proof(index) {
      const { size, note } = await checkpoint();
      if (index < 0 || index >= size) return null;
      const path = await withNodes(load, (read) => inclusionProof(index, size, read));
      const leaf = leafHash((await log.entry(index)) as Buffer).toString("base64");
      return { index, leafHash: leaf, proof: formatProof(index, path, note), verifierKey };
    },

    async consistency(from, newer) {
      const { size } = await checkpoint();
      const to = newer ?? size;
      if (from < 0 || from > to || to > size) return null;
      const proof = await withNodes(load, (read) => consistencyProof(from, to, read));
      return { from, to, hashes: proof.map((hash) => hash.toString("base64")) };
    },
  };
}
