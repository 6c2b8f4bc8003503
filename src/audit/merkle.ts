import { hash } from "node:crypto";

/**
 * The Merkle tree of RFC 6962, section 2, over SHA-256. A node is named by its level (leaves are 0)
 * and its index in that level; only complete nodes, those over 2^level leaves, are ever stored.
 */
export type Hash = Buffer;

/** Reads a complete node. */
export type ReadNode = (level: number, index: number) => Hash;

export interface TreeNode {
  level: number;
  index: number;
  hash: Hash;
}

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

export const EMPTY_ROOT: Hash = sha256(Buffer.alloc(0));

export function leafHash(entry: Uint8Array): Hash {
  return sha256(Buffer.concat([LEAF, entry]));
}

export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(Buffer.concat([NODE, left, right]));
}

/** The leaf to append at `index` and every node that it completes, lowest first. */
export function completedBy(index: number, leaf: Hash, read: ReadNode): TreeNode[] {
  const completed: TreeNode[] = [{ level: 0, index, hash: leaf }];
  let node = completed[0] as TreeNode;
  while (node.index % 2 === 1) {
    const { level } = node;
    node = {
      level: level + 1,
      index: (node.index - 1) / 2,
      hash: nodeHash(read(level, node.index - 1), node.hash),
    };
    completed.push(node);
  }
  return completed;
}

/** The entry that completes a node: all that it completes can be kept beside it, lowest first. */
export function completedAt(level: number, index: number): number {
  return (index + 1) * 2 ** level - 1;
}

export function rootOf(size: number, read: ReadNode): Hash {
  return size === 0 ? EMPTY_ROOT : subtree(0, size, read);
}

/** RFC 6962, 2.1.1: the siblings from the leaf up, as of the tree of `size` leaves. */
export function inclusionProof(index: number, size: number, read: ReadNode): Hash[] {
  const path = (start: number, end: number): Hash[] => {
    if (end - start === 1) return [];
    const middle = start + splitOf(end - start);
    return index < middle
      ? [...path(start, middle), subtree(middle, end, read)]
      : [...path(middle, end), subtree(start, middle, read)];
  };
  return path(0, size);
}

/** RFC 6962, 2.1.2: what shows that the tree of `newer` leaves only adds to that of `older`. */
export function consistencyProof(older: number, newer: number, read: ReadNode): Hash[] {
  const path = (start: number, end: number, isWhole: boolean): Hash[] => {
    if (older === end) return isWhole ? [] : [subtree(start, end, read)];
    const middle = start + splitOf(end - start);
    return older <= middle
      ? [...path(start, middle, isWhole), subtree(middle, end, read)]
      : [...path(middle, end, false), subtree(start, middle, read)];
  };
  return older === 0 || older === newer ? [] : path(0, newer, true);
}

/** The hash over leaves `start` to `end`: a stored node where that is one, else worked out. */
function subtree(start: number, end: number, read: ReadNode): Hash {
  const leaves = end - start;
  const split = splitOf(leaves);
  if (leaves === 1) return read(0, start);
  if (leaves === split * 2) return read(Math.log2(leaves), start / leaves);
  return nodeHash(subtree(start, start + split, read), subtree(start + split, end, read));
}

/** The largest power of two below `leaves`. */
function splitOf(leaves: number): number {
  let split = 1;
  while (split * 2 < leaves) split *= 2;
  return split;
}

function sha256(bytes: Uint8Array): Hash {
  return hash("sha256", bytes, "buffer");
}
