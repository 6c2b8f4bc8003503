import type { AuditLog } from "../../db/store.ts";
import type { AuditValue } from "../audit/canonical.ts";
import { canonicalBytes } from "../audit/canonical.ts";
import { opens } from "../audit/commitment.ts";
import { completedBy, type Hash, leafHash, type ReadNode, rootOf } from "../audit/merkle.ts";
import type { SignedCheckpoint } from "../audit/signer.ts";

export interface Verdict {
  size: number;
  /** Base64 of the root that was derived. */
  root: string;
  /** The first thing that does not hold; null when everything does. */
  fault: string | null;
  /** Checkpoints that the log was found to extend. */
  checkpoints: number;
}

interface EntryShape {
  index: number;
  commitments: { name: string; commitment: string }[];
}

/**
 * Derives the whole log again from its entries: every leaf, every node, every commitment that can
 * still be opened, and every checkpoint kept outside. An erased value is no fault; one that was
 * changed is. Without checkpoints a log that was rewritten whole cannot be told from an honest one.
 */
export async function verifyAudit(
  log: AuditLog,
  checkpoints: readonly SignedCheckpoint[],
): Promise<Verdict> {
  const size = await log.size();
  const derived = new Map<string, Hash>();
  const read: ReadNode = (level, index) => derived.get(`${level}/${index}`) as Hash;
  const due = checkpoints.toSorted((a, b) => a.size - b.size);
  let passed = 0;
  const verdict = (fault: string | null, at = size): Verdict => ({
    size,
    root: rootOf(at, read).toString("base64"),
    fault,
    checkpoints: passed,
  });

  for (; due[passed]?.size === 0; passed++)
    if (!due[passed]?.root.equals(rootOf(0, read)))
      return verdict("the checkpoint of the empty log is not that of an empty log", 0);
  for (let index = 0; index < size; index++) {
    const bytes = await log.entry(index);
    if (bytes === null) return verdict(`entry ${index} is missing`, index);
    for (const node of completedBy(index, leafHash(bytes), read)) {
      const kept = await log.node(node.level, node.index);
      if (kept === null || !kept.equals(node.hash))
        return verdict(`node ${node.level}/${node.index} is not that of its entries`, index);
      derived.set(`${node.level}/${node.index}`, node.hash);
    }
    const fault = faultOf(index, bytes, await log.values(index));
    if (fault !== null) return verdict(fault, index);
    for (; due[passed]?.size === index + 1; passed++)
      if (!due[passed]?.root.equals(rootOf(index + 1, read)))
        return verdict(`the checkpoint at ${index + 1} was signed for other entries`, index + 1);
  }
  const beyond = due[passed];
  return verdict(
    beyond
      ? `the checkpoint at ${beyond.size} was signed for a longer log: entries are gone`
      : null,
  );
}

function faultOf(
  index: number,
  bytes: Buffer,
  values: readonly { name: string; salt: Buffer; value: AuditValue }[],
): string | null {
  let entry: EntryShape;
  try {
    entry = JSON.parse(bytes.toString());
  } catch {
    return `entry ${index} is no JSON`;
  }
  if (entry.index !== index) return `entry ${index} says it is entry ${entry.index}`;
  if (!canonicalBytes(entry as unknown as AuditValue).equals(bytes))
    return `entry ${index} is not in canonical form`;
  for (const { name, salt, value } of values) {
    const committed = entry.commitments.find((commitment) => commitment.name === name);
    if (committed === undefined) return `entry ${index} does not know the value ${name} beside it`;
    if (!opens(committed.commitment, value, salt))
      return `the value ${name} beside entry ${index} is not the one it commits to`;
  }
  return null;
}
