import { openCheckpoint } from "./checkpoint.ts";
import { type Hash, leafHash } from "./merkle.ts";
import type { NoteKey } from "./note.ts";
import { rootByInclusion } from "./verify-proof.ts";

const HEADER = "c2sp.org/tlog-proof@v1";

/** A proof that an entry is in the log, to be checked offline for ever (C2SP tlog-proof). */
export function formatProof(index: number, path: readonly Hash[], checkpoint: string): string {
  const lines = [HEADER, `index ${index}`, ...path.map((hash) => hash.toString("base64"))];
  return `${lines.join("\n")}\n\n${checkpoint}`;
}

/** Whether the proof shows `entry` to be in the log that the key signs for. */
export function proves(proof: string, entry: Uint8Array, key: NoteKey): boolean {
  return provesLeaf(proof, leafHash(entry), key);
}

/** The same for an entry of which only the hash is known. */
export function provesLeaf(proof: string, leaf: Hash, key: NoteKey): boolean {
  const end = proof.indexOf("\n\n");
  if (end === -1) return false;
  const [header, place = "", ...encoded] = proof.slice(0, end).split("\n");
  const index = /^index (0|[1-9]\d{0,14})$/.exec(place)?.[1];
  const path = encoded.map((line) => Buffer.from(line, "base64"));
  const isWellFormed = path.every(
    (hash, i) => hash.length === 32 && hash.toString("base64") === encoded[i],
  );
  const checkpoint = openCheckpoint(proof.slice(end + 2), key);
  if (header !== HEADER || index === undefined || !isWellFormed || checkpoint === null)
    return false;
  const root = rootByInclusion(leaf, Number(index), checkpoint.size, path);
  return root?.equals(checkpoint.root) ?? false;
}
