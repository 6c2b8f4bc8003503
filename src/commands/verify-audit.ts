import type { AuditLog } from "../../db/store.ts";
import { type AuditValue, canonicalBytes } from "../audit/canonical.ts";
import { opens } from "../audit/commitment.ts";
import type { EntryShape, OpenedValue } from "../audit/entry.ts";
import { completedBy, type Hash, leafHash, type ReadNode, rootOf } from "../audit/merkle.ts";
import type { SignedCheckpoint } from "../audit/signer.ts";

export interface Verdict {
  size: number;
  /** Base64 of the root that was derived; null when something does not hold. */
  root: string | null;
  /** The first thing that does not hold; null when everything does. */
  fault: string | null;
  /** Checkpoints that the log was found to extend. */
  checkpoints: number;
}

/**
 * Derives a whole log again from its entries: every leaf, every node, every commitment that can
 * still be opened, and every checkpoint kept outside. An erased value is no fault; one that was
 * changed is. Without checkpoints a log that was rewritten whole cannot be told from an honest one.
 */
export async function verifyAudit(
  log: AuditLog,
  checkpoints: readonly SignedCheckpoint[],
): Promise<Verdict> {
  const size = await log.size();
  /** The newest complete node on each level: nothing else is ever needed to go on. */
  const newest: { index: number; hash: Hash }[] = [];
  const read: ReadNode = (level, index) => {
    const node = newest[level];
    if (node?.index !== index) throw new Error(`expected node ${level}/${index} to be the newest`);
    return node.hash;
  };
  const due = checkpoints.toSorted((a, b) => a.size - b.size);
  let passed = 0;
  const verdict = (fault: string | null): Verdict => ({
    size,
    root: fault === null ? rootOf(size, read).toString("base64") : null,
    fault,
    checkpoints: passed,
  });

  for (; due[passed]?.size === 0; passed++)
    if (!due[passed]?.root.equals(rootOf(0, read)))
      return verdict("the checkpoint of the empty log is not that of an empty log");
  for (let index = 0; index < size; index++) {
    const bytes = await log.entry(index);
    if (bytes === null) return verdict(`entry ${index} is missing`);
    for (const { level, index: at, hash } of completedBy(index, leafHash(bytes), read)) {
      const kept = await log.node(level, at);
      if (kept === null || !kept.equals(hash))
        return verdict(`node ${level}/${at} is not that of its entries`);
      newest[level] = { index: at, hash };
    }
    const entry = readEntry(index, bytes);
    if (typeof entry === "string") return verdict(entry);
    const fault = faultOf(entry, await valuesAt(log, index));
    if (fault !== null) return verdict(fault);
    for (; due[passed]?.size === index + 1; passed++)
      if (!due[passed]?.root.equals(rootOf(index + 1, read)))
        return verdict(`the checkpoint at ${index + 1} was signed for other entries`);
  }
  const beyond = due[passed];
  return verdict(
    beyond
      ? `the checkpoint at ${beyond.size} was signed for a longer log: entries are gone`
      : null,
  );
}

/** @returns what is wrong with its form, when something is. */
function readEntry(index: number, bytes: Buffer): EntryShape | string {
  let entry: EntryShape;
  try {
    entry = JSON.parse(bytes.toString());
  } catch {
    return `entry ${index} is no JSON`;
  }
  if (entry.index !== index) return `entry ${index} says it is entry ${entry.index}`;
  if (!canonicalBytes(entry as unknown as AuditValue).equals(bytes))
    return `entry ${index} is not in canonical form`;
  return entry;
}

async function valuesAt(log: AuditLog, index: number): Promise<OpenedValue[] | null> {
  try {
    return await log.values(index);
  } catch {
    return null;
  }
}

/** A value kept elsewhere is not here to be judged. */
function faultOf(
  { index, commitments = [] }: EntryShape,
  values: readonly OpenedValue[] | null,
): string | null {
  if (values === null) return `what lies beside entry ${index} cannot be read`;
  for (const { name, salt, value } of values) {
    const committed = commitments.find((commitment) => commitment.name === name);
    if (committed === undefined) return `entry ${index} does not know the value ${name} beside it`;
    if (value !== undefined && !opens(committed.commitment, value, salt))
      return `the value ${name} beside entry ${index} is not the one it commits to`;
  }
  return null;
}
