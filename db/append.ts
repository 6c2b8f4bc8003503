import { type Evidence, makeEntry } from "../src/audit/entry.ts";
import { completedBy, type Hash, leafHash, type ReadNode } from "../src/audit/merkle.ts";
import type { Receipt } from "./commit.ts";
import type { Step } from "./step.ts";

/** The audit log as a transaction finds it. */
export interface LogHead {
  /** Entries in the log. */
  size: number;
  read: ReadNode;
}

export interface Appended {
  index: number;
  steps: Step[];
  receipt: Receipt;
}

/** Appends one entry after another to the log as it was found, each on the nodes of those before. */
export function appendingTo({ size, read }: LogHead): (evidence: Evidence) => Appended {
  const tree = growing(read);
  let next = size;
  return (evidence) => {
    const index = next++;
    const { bytes, opened } = makeEntry(index, evidence);
    const leaf = leafHash(bytes);
    const steps: Step[] = [["addEntry", index, bytes, tree(index, leaf)]];
    if (opened !== null) steps.push(["addValue", index, opened]);
    return { index, steps, receipt: { logIndex: index, leafHash: leaf.toString("base64") } };
  };
}

/**
 * Grows a tree leaf by leaf, each on the nodes of those before.
 *
 * @returns gives every node that a leaf completes, lowest first, one after the other.
 */
export function growing(read: ReadNode): (index: number, leaf: Hash) => Buffer {
  /** The newest node made on each level; nothing else can be asked for again. */
  const newest: { index: number; hash: Hash }[] = [];
  const known: ReadNode = (level, index) => {
    const made = newest[level];
    return made?.index === index ? made.hash : read(level, index);
  };
  return (index, leaf) => {
    const completed = completedBy(index, leaf, known);
    for (const { level, index: at, hash } of completed) newest[level] = { index: at, hash };
    return completed.length === 1 ? leaf : Buffer.concat(completed.map(({ hash }) => hash));
  };
}

const HASH_BYTES = 32;

/** The node at a level among those that one entry completed; null when it is not there. */
export function nodeAmong(nodes: Buffer, level: number): Hash | null {
  const start = level * HASH_BYTES;
  return nodes.length < start + HASH_BYTES ? null : nodes.subarray(start, start + HASH_BYTES);
}
