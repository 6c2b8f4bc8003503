import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  completedBy,
  consistencyProof,
  EMPTY_ROOT,
  type Hash,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
} from "../../src/audit/merkle.ts";
import { isConsistent, rootByInclusion } from "../../src/audit/verify-proof.ts";

/** A tree kept node by node, as the store keeps it. */
function growTree(size: number) {
  const nodes = new Map<string, Hash>();
  const read = (level: number, index: number) => {
    const found = nodes.get(`${level}/${index}`);
    if (found === undefined) throw new Error(`no node ${level}/${index}`);
    return found;
  };
  const leaves: Hash[] = [];
  for (let index = 0; index < size; index++) {
    const leaf = leafHash(Buffer.from(`entry ${index}`));
    leaves.push(leaf);
    for (const node of completedBy(index, leaf, read))
      nodes.set(`${node.level}/${node.index}`, node.hash);
  }
  return { read, leaves };
}

/** RFC 6962, 2.1, word for word. */
function rootByDefinition(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return EMPTY_ROOT;
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)));
}

const SIZE = 130;
const { read, leaves } = growTree(SIZE);
const roots = Array.from({ length: SIZE + 1 }, (_, size) => rootOf(size, read));

describe("the Merkle tree", () => {
  it.each([
    [
      "the empty tree",
      EMPTY_ROOT,
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ],
    [
      "an empty leaf",
      leafHash(Buffer.alloc(0)),
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    ],
    [
      "the leaf L123456",
      leafHash(Buffer.from("L123456")),
      "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56",
    ],
    [
      "the node of N123 and N456",
      nodeHash(Buffer.from("N123"), Buffer.from("N456")),
      "aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb",
    ],
  ])("hashes %s as RFC 6962 does", (_, hash, expected) => {
    expect(hash.toString("hex")).toBe(expected);
  });

  it("has the root of the definition at every size", () => {
    for (let size = 0; size <= SIZE; size++)
      expect(roots[size]).toEqual(rootByDefinition(leaves.slice(0, size)));
  });

  it("proves every leaf in every tree that holds it", () => {
    for (let size = 1; size <= SIZE; size++)
      for (let index = 0; index < size; index++)
        expect(
          rootByInclusion(leaves[index]!, index, size, inclusionProof(index, size, read)),
        ).toEqual(roots[size]);
  });

  it("proves every tree to hold every older one", () => {
    for (let newer = 0; newer <= SIZE; newer++)
      for (let older = 0; older <= newer; older++) {
        const proof = consistencyProof(older, newer, read);
        expect(
          isConsistent(
            { size: older, root: roots[older]! },
            { size: newer, root: roots[newer]! },
            proof,
          ),
        ).toBe(true);
      }
  });

  const tree = fc.integer({ min: 2, max: SIZE });

  it("proves nothing with a proof that was changed, shortened, lengthened or moved", () => {
    fc.assert(
      fc.property(
        tree,
        fc.nat(),
        fc.nat(),
        fc.constantFrom("flip", "drop", "add", "move", "leaf"),
        (size, at, where, how) => {
          const index = at % size;
          const proof = inclusionProof(index, size, read).map((hash) => Buffer.from(hash));
          const place = where % proof.length;
          if (how === "flip") proof[place]![where % 32]! ^= 1 << (where % 8);
          if (how === "drop") proof.splice(place, 1);
          if (how === "add") proof.splice(place, 0, Buffer.from(leaves[0]!));
          const movedTo = how === "move" ? (index + 1 + (where % (size - 1))) % size : index;
          const leaf = how === "leaf" ? leafHash(Buffer.from("another")) : leaves[index]!;
          expect(rootByInclusion(leaf, movedTo, size, proof)?.equals(roots[size]!) ?? false).toBe(
            false,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("joins no two trees by a proof that was changed, nor any tree to one that was rewritten", () => {
    fc.assert(
      fc.property(
        tree,
        fc.nat(),
        fc.nat(),
        fc.constantFrom("flip", "drop", "add", "older", "newer"),
        (newer, at, where, how) => {
          const older = 1 + (at % (newer - 1));
          const proof = consistencyProof(older, newer, read).map((hash) => Buffer.from(hash));
          const place = where % proof.length;
          if (how === "flip") proof[place]![where % 32]! ^= 1 << (where % 8);
          if (how === "drop") proof.splice(place, 1);
          if (how === "add") proof.splice(place, 0, Buffer.from(leaves[0]!));
          const rewritten = leafHash(Buffer.from("rewritten"));
          const first = { size: older, root: how === "older" ? rewritten : roots[older]! };
          const second = { size: newer, root: how === "newer" ? rewritten : roots[newer]! };
          expect(isConsistent(first, second, proof)).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
