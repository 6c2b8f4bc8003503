import type { Hash, ReadNode } from "./merkle.ts";

const UNKNOWN: Hash = Buffer.alloc(32);

/**
 * Works something out over a tree whose nodes have to be waited for. Which nodes are read depends
 * on sizes and indexes only, so a first pass over unknown hashes tells them, and a second is exact.
 *
 * @throws {Error} when a node is missing from the log.
 */
export async function withNodes<Result>(
  load: (level: number, index: number) => Hash | null | Promise<Hash | null>,
  compute: (read: ReadNode) => Result,
): Promise<Result> {
  const nodes = new Map<string, Hash>();
  compute((level, index) => {
    nodes.set(`${level}/${index}`, UNKNOWN);
    return UNKNOWN;
  });
  for (const name of nodes.keys()) {
    const [level = 0, index = 0] = name.split("/").map(Number);
    const hash = await load(level, index);
    if (hash === null) throw new Error(`node ${name} is missing from the audit log`);
    nodes.set(name, hash);
  }
  return compute((level, index) => nodes.get(`${level}/${index}`) as Hash);
}
