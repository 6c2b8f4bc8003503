import { openCheckpoint } from "./checkpoint.ts";
import { type NoteKey, parseVerifier } from "./note.ts";
import { provesLeaf } from "./proof.ts";
import { isConsistent } from "./verify-proof.ts";

/** An entry, and what is to show that it is in the log. Hashes are base64 of 32 bytes. */
export interface Claim {
  proof: string;
  leafHash: string;
  verifierKey: string;
}

/** Two checkpoints as they were signed, and the hashes that join the older one's tree to the newer. */
export interface Growth {
  older: string;
  newer: string;
  hashes: readonly string[];
  verifierKey: string;
}

/** Checks what the audit log says of itself, by nothing but the proofs and the log's public key. */
export const auditChecks = {
  isInLog: ({ proof, leafHash, verifierKey }: Claim): boolean =>
    provesLeaf(proof, bytes(leafHash), parseVerifier(verifierKey)),

  /** The size that a checkpoint states; null where the key has not signed it. */
  sizeOf: (note: string, verifierKey: string): number | null =>
    read(note, parseVerifier(verifierKey))?.size ?? null,

  hasOnlyGrown({ older, newer, hashes, verifierKey }: Growth): boolean {
    const key = parseVerifier(verifierKey);
    const [before, after] = [read(older, key), read(newer, key)];
    return before !== null && after !== null && isConsistent(before, after, hashes.map(bytes));
  },
};

/** What was pasted from elsewhere may have other line ends, and lack the last one. */
function read(note: string, key: NoteKey) {
  return openCheckpoint(`${note.replaceAll("\r\n", "\n").trimEnd()}\n`, key);
}

function bytes(hash: string): Buffer {
  return Buffer.from(hash, "base64");
}
