import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { ImportRun } from "../../db/positions.ts";
import type { Store } from "../../db/store.ts";
import type { Progress } from "./progress.ts";

export interface ImportOptions {
  store: Store;
  path: string;
  /** Milliseconds since 1970. */
  now: number;
  startProgress(totalKilobytes: number): Progress;
}

/**
 * A file is known by all it holds and by how it is read, so one that was moved resumes and one that
 * was changed does not.
 */
export async function identifyFile(
  path: string,
  reading: string,
): Promise<{ number: number; size: number }> {
  const hash = createHash("sha256").update(reading);
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { number: hash.digest().readUIntBE(0, 6), size };
}

/** How far a file was read; from its beginning when it never was. */
export async function runOf(store: Store, number: number, path: string): Promise<ImportRun> {
  const beginning = { line: 0, byteOffset: 0, accepted: 0, refused: 0, finishedAt: null };
  return (await store.importRun(number)) ?? { number, file: basename(path), ...beginning };
}

const BYTE_ORDER_MARK = /^\uFEFF/;

/** What a line holds, or why it is refused. */
export function readRow<Read>(
  text: string | null,
  read: (row: unknown) => Read | string,
): Read | string {
  if (text === null) return "expected UTF-8, and at most 1 MiB on the line";
  try {
    return read(JSON.parse(text.replace(BYTE_ORDER_MARK, "")));
  } catch (fault) {
    if (fault instanceof SyntaxError) return "expected one JSON object on the line";
    throw fault;
  }
}
