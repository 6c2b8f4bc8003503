import { createPrivateKey } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { noteKey } from "../audit/note.ts";
import {
  CHECKPOINT_SUFFIX,
  readCheckpoints,
  type SignedCheckpoint,
  type SignerOptions,
} from "../audit/signer.ts";

/** Copies what is kept of a log outside its database, with the times at which it was signed. */
export function copyCheckpoints(
  { folder: from }: SignerOptions,
  { folder: to }: SignerOptions,
): void {
  if (resolve(from) === resolve(to)) return;
  const names = checkpointsIn(from);
  if (names.length > 0) mkdirSync(to, { recursive: true });
  for (const name of names) {
    const source = join(from, name);
    const target = join(to, name);
    if (!existsSync(target)) copyWhole(target, readFileSync(source), statSync(source).mtimeMs);
  }
}

/**
 * The checkpoints kept of a log; none where there are none yet. No key is made for them.
 *
 * @throws {RangeError} when the key is missing, or did not sign them.
 */
export function keptCheckpoints({ origin, keyFile, folder }: SignerOptions): SignedCheckpoint[] {
  if (checkpointsIn(folder).length === 0) return [];
  if (!existsSync(keyFile))
    throw new RangeError(`expected the key in ${keyFile} that signed what is in ${folder}`);
  try {
    return readCheckpoints(folder, noteKey(origin, createPrivateKey(readFileSync(keyFile))));
  } catch (fault) {
    throw new RangeError(`${folder}: ${(fault as Error).message}`, { cause: fault });
  }
}

function checkpointsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(CHECKPOINT_SUFFIX));
}

/**
 * Under its name only when it is whole and synced.
 *
 * @param signedAt the time of its file, whose whole milliseconds are read back.
 */
function copyWhole(file: string, note: Buffer, signedAt: number): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, note, { flush: true });
  const seconds = (Math.floor(signedAt) + 0.5) / 1000;
  utimesSync(unfinished, seconds, seconds);
  renameSync(unfinished, file);
}
