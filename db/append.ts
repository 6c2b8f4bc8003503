import { type Evidence, makeEntry } from "../src/audit/entry.ts";
import { completedBy, type Hash, leafHash, type ReadNode } from "../src/audit/merkle.ts";
import type { Receipt } from "./commit.ts";
import type { Step } from "./step.ts";

/** The audit log as a commit finds it. */
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
  const made = new Map<number, Hash>();
  let next = size;
  return (evidence) => {
    const index = next++;
    const { bytes, opened } = makeEntry(index, evidence);
    const leaf = leafHash(bytes);
    const nodes = completedBy(
      index,
      leaf,
      (level, i) => made.get(nodeKey(level, i)) ?? read(level, i),
    );
    const steps: Step[] = [["addEntry", index, bytes]];
    for (const { level, index: i, hash } of nodes) {
      made.set(nodeKey(level, i), hash);
      steps.push(["addNode", nodeKey(level, i), hash]);
    }
    const values = opened.map(({ name, value, salt }) => ({
      name,
      salt: salt.toString("hex"),
      value,
    }));
    if (values.length > 0) steps.push(["addValue", index, JSON.stringify(values)]);
    return { index, steps, receipt: { logIndex: index, leafHash: leaf.toString("base64") } };
  };
}

const LEVEL = 2 ** 46;

/** Level and index of a node as one integer below 2^53. */
export function nodeKey(level: number, index: number): number {
  return level * LEVEL + index;
}
