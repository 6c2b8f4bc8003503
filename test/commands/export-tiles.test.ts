import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { completedBy, type Hash, leafHash, rootOf } from "../../src/audit/merkle.ts";
import { openSigner } from "../../src/audit/signer.ts";
import { exportTiles } from "../../src/commands/export-tiles.ts";
import { createEvidence } from "../../src/request/evidence.ts";
import { type KeptRegister, makeRegister, openKept } from "../support/kept-register.ts";

const ENTRIES = 600;
let folder: string;
let register: KeptRegister;
let size: number;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-tiles-"));
  await makeRegister(folder, { entries: ENTRIES, checkpointEvery: ENTRIES + 1 });
  register = openKept(folder);
  const signer = openSigner({
    origin: "varde.example/register",
    keyFile: join(folder, "key.pem"),
    folder: join(folder, "kept", "register"),
  });
  const checkpoint = await createEvidence(register.store.auditLog, signer).sign();
  size = checkpoint.size;
  await exportTiles(register.store.auditLog, checkpoint, join(folder, "tiles"));
});
afterAll(() => {
  register.close();
  rmSync(folder, { recursive: true });
});
const read = (path: string) => readFileSync(join(folder, "tiles", path));

it("are as wide as the specification says, the rightmost partial", () => {
  const files = readdirSync(join(folder, "tiles"), { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, "tiles", path)).isFile())
    .map((path) => relative(".", path))
    .sort();
  expect(files).toEqual([
    "checkpoint",
    "tile/0/000",
    "tile/0/001",
    "tile/0/002.p/88",
    "tile/1/000.p/2",
    "tile/entries/000",
    "tile/entries/001",
    "tile/entries/002.p/88",
  ]);
  expect(read("tile/0/000")).toHaveLength(256 * 32);
});

it("hold entries that lead to the signed root, by nothing but the tiles", () => {
  const bundles = ["000", "001", "002.p/88"].map((path) => read(`tile/entries/${path}`));
  const nodes = new Map<string, Hash>();
  const node = (level: number, index: number) => nodes.get(`${level}/${index}`) as Hash;
  let index = 0;
  for (const bundle of bundles)
    for (let at = 0; at < bundle.length; ) {
      const length = bundle.readUInt16BE(at);
      const leaf = leafHash(bundle.subarray(at + 2, at + 2 + length));
      for (const made of completedBy(index, leaf, node))
        nodes.set(`${made.level}/${made.index}`, made.hash);
      index += 1;
      at += 2 + length;
    }
  expect(index).toBe(size);
  const leaves = Buffer.concat(["000", "001", "002.p/88"].map((path) => read(`tile/0/${path}`)));
  expect(leaves).toEqual(Buffer.concat(Array.from({ length: size }, (_, i) => node(0, i))));
  expect(read("tile/1/000.p/2")).toEqual(Buffer.concat([node(8, 0), node(8, 1)]));
  const [, signedSize, root] = read("checkpoint").toString().split("\n");
  expect(Number(signedSize)).toBe(size);
  expect(root).toBe(rootOf(size, node).toString("base64"));
});
