import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AuditLog } from "../../db/store.ts";
import type { SignedCheckpoint } from "../audit/signer.ts";

/** Hashes in a full tile, which is a subtree of this many levels. */
const WIDTH = 256;
const LEVELS = 8;

/**
 * Writes a log as tiles (C2SP tlog-tiles): `checkpoint`, `tile/<L>/<N>` with hashes, and
 * `tile/entries/<N>` with entries, each behind its length as two bytes, big-endian. The rightmost
 * may be partial: `.p/<W>`.
 *
 * @returns how many files it wrote.
 */
export async function exportTiles(
  log: AuditLog,
  { size, note }: SignedCheckpoint,
  folder: string,
): Promise<number> {
  let files = 0;
  const put = (path: string, content: string | Uint8Array) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    files += 1;
  };
  for (const { path, start, width } of tilesOf(size)) {
    const entries: Buffer[] = [];
    for (let index = start; index < start + width; index++)
      entries.push(withLength(await entryAt(log, index)));
    put(`tile/entries/${path}`, Buffer.concat(entries));
  }
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / WIDTH))
    for (const { path, start, width } of tilesOf(count)) {
      const hashes: Buffer[] = [];
      for (let index = start; index < start + width; index++)
        hashes.push(await nodeAt(log, level * LEVELS, index));
      put(`tile/${level}/${path}`, Buffer.concat(hashes));
    }
  put("checkpoint", note);
  return files;
}

interface Tile {
  path: string;
  start: number;
  width: number;
}

/** The tiles over a level of `count` hashes. */
function* tilesOf(count: number): Generator<Tile> {
  for (let start = 0; start < count; start += WIDTH) {
    const width = Math.min(WIDTH, count - start);
    const whole = pathOf(start / WIDTH);
    yield { path: width === WIDTH ? whole : `${whole}.p/${width}`, start, width };
  }
}

/** `1234067` is `x001/x234/067`. */
function pathOf(index: number): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, "0");
  const parts = padded.match(/\d{3}/g) ?? [];
  return parts.map((part, i) => (i < parts.length - 1 ? `x${part}` : part)).join("/");
}

function withLength(entry: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(entry.length);
  return Buffer.concat([length, entry]);
}

async function entryAt(log: AuditLog, index: number): Promise<Buffer> {
  const entry = await log.entry(index);
  if (entry === null) throw new RangeError(`expected entry ${index} in the log, it is missing`);
  return entry;
}

async function nodeAt(log: AuditLog, level: number, index: number): Promise<Buffer> {
  const node = await log.node(level, index);
  if (node === null)
    throw new RangeError(`expected node ${level}/${index} in the log, it is missing`);
  return node;
}
