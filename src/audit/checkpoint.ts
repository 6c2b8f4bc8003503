import type { Hash } from "./merkle.ts";
import { type NoteKey, openNote, signNote } from "./note.ts";

/** A tree head: what the log says it holds (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Which log; the name of its key too. */
  origin: string;
  size: number;
  root: Hash;
}

export function signCheckpoint({ origin, size, root }: Checkpoint, key: NoteKey): string {
  return signNote(`${origin}\n${size}\n${root.toString("base64")}\n`, key);
}

/** Null when the key has not signed it, or it is no checkpoint. */
export function openCheckpoint(note: string, key: NoteKey): Checkpoint | null {
  const text = openNote(note, key);
  const [origin = "", size = "", encoded = ""] = text?.split("\n") ?? [];
  const root = Buffer.from(encoded, "base64");
  const isWellFormed =
    origin === key.name &&
    /^(0|[1-9]\d{0,14})$/.test(size) &&
    root.length === 32 &&
    root.toString("base64") === encoded;
  return isWellFormed ? { origin, size: Number(size), root } : null;
}
