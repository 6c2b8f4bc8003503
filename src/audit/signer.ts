import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Checkpoint, openCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { readOrMakeKey } from "./key-file.ts";
import type { Hash } from "./merkle.ts";
import { type NoteKey, noteKey } from "./note.ts";
import { isConsistent } from "./verify-proof.ts";

export interface SignerOptions {
  /** Names the log, and its key. */
  origin: string;
  /** PEM of an Ed25519 private key; made on first use. */
  keyFile: string;
  /** Where every checkpoint is kept, outside the database: one file each, named by its size. */
  folder: string;
}

/** A checkpoint as it was signed, and what it says. */
export interface SignedCheckpoint extends Checkpoint {
  note: string;
  /** When its file was written; milliseconds since 1970. */
  signedAt: number;
}

/** The log does not extend what was signed before: it was rolled back or rewritten. */
export class LogRewritten extends Error {
  constructor(last: Checkpoint, size: number) {
    super(`the audit log of ${size} entries does not extend the checkpoint signed at ${last.size}`);
    this.name = "LogRewritten";
  }
}

export interface Signer {
  key: NoteKey;
  /** The newest checkpoint in the folder, whichever process signed it. */
  latest(): SignedCheckpoint | null;
  /**
   * Signs a tree head, unless the log has not grown since a checkpoint.
   *
   * @param proof joins the tree of `since` to this one.
   * @throws {LogRewritten} when it does not.
   */
  sign(head: Head, since: SignedCheckpoint | null, proof: readonly Hash[]): SignedCheckpoint;
}

export interface Head {
  size: number;
  root: Hash;
}

/** A folder's time of change is told no finer than this; milliseconds. */
const TICK = 20;

export function openSigner({ origin, keyFile, folder }: SignerOptions): Signer {
  const key = noteKey(origin, createPrivateKey(readOrMakeKey(keyFile, makePem)));
  mkdirSync(folder, { recursive: true });
  let latest: SignedCheckpoint | null = null;
  /** When the folder had changed last, as it was read; 0 where it may have changed since. */
  let readOf = 0;

  function readLatest(): SignedCheckpoint | null {
    const { mtimeMs } = statSync(folder);
    if (mtimeMs === readOf) return latest;
    const newest = namesIn(folder).at(-1);
    if (newest !== undefined && newest > fileName(latest?.size ?? -1))
      latest = readCheckpoint(folder, newest, key);
    readOf = Date.now() - mtimeMs > TICK ? mtimeMs : 0;
    return latest;
  }

  readLatest();
  return {
    key,
    latest: readLatest,
    sign(head, since, proof) {
      if (since !== null) {
        if (!isConsistent(since, head, proof)) throw new LogRewritten(since, head.size);
        if (head.size === since.size) return since;
      }
      const checkpoint = { origin, ...head };
      const note = signCheckpoint(checkpoint, key);
      const file = join(folder, fileName(head.size));
      writeWhole(file, note);
      const signed = { ...checkpoint, note, signedAt: writtenAt(file) };
      if (head.size > (latest?.size ?? -1)) latest = signed;
      return signed;
    },
  };
}

/** The checkpoints kept in a folder that the key has signed, smallest first. */
export function readCheckpoints(folder: string, key: NoteKey): SignedCheckpoint[] {
  return namesIn(folder).map((name) => readCheckpoint(folder, name, key));
}

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(CHECKPOINT_SUFFIX))
    .sort();
}

function readCheckpoint(folder: string, name: string, key: NoteKey): SignedCheckpoint {
  const file = join(folder, name);
  const note = readFileSync(file, "utf8");
  const checkpoint = openCheckpoint(note, key);
  if (checkpoint === null)
    throw new Error(`expected a checkpoint signed by ${key.name} in ${name}`);
  return { ...checkpoint, note, signedAt: writtenAt(file) };
}

/** Of the files that hold one each. */
export const CHECKPOINT_SUFFIX = ".checkpoint";

/** Under its name only when it is whole and synced: a process may be killed at any instant. */
function writeWhole(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text, { flush: true });
  renameSync(unfinished, file);
}

function writtenAt(file: string): number {
  return Math.floor(statSync(file).mtimeMs);
}

function fileName(size: number): string {
  return `${String(size).padStart(16, "0")}${CHECKPOINT_SUFFIX}`;
}

function makePem(): string {
  return generateKeyPairSync("ed25519")
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
}
