import { type FileHandle, open } from "node:fs/promises";

export interface Line {
  /** Null when the line is too long to be a person, or is not UTF-8. */
  text: string | null;
  /** Where the next line starts, in bytes from the start of the file. */
  end: number;
}

const CHUNK_BYTES = 1 << 20;
const LONGEST_LINE = 1 << 20;
const NEWLINE = 0x0a;

/** Reads a file line by line from a byte offset; the last line need not end in a newline. */
export async function* readLines(path: string, from: number): AsyncGenerator<Line> {
  const file = await open(path);
  try {
    let parts: Buffer[] = [];
    let length = 0;
    let end = from;
    const keep = (bytes: Buffer) => {
      length += bytes.length;
      if (length <= LONGEST_LINE) parts.push(bytes);
      else parts = [];
    };
    const finish = (ending: number): Line => {
      end += length + ending;
      const line = { text: length > LONGEST_LINE ? null : decode(parts), end };
      parts = [];
      length = 0;
      return line;
    };
    for (let position = from; ; ) {
      const chunk = await readChunk(file, position);
      if (chunk.length === 0) break;
      position += chunk.length;
      let start = 0;
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, start)) {
        keep(chunk.subarray(start, at));
        yield finish(1);
        start = at + 1;
      }
      keep(chunk.subarray(start));
    }
    if (length > 0) yield finish(0);
  } finally {
    await file.close();
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(parts: readonly Buffer[]): string | null {
  try {
    return utf8.decode(Buffer.concat(parts));
  } catch {
    return null;
  }
}

async function readChunk(file: FileHandle, position: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(
    Buffer.alloc(CHUNK_BYTES),
    0,
    CHUNK_BYTES,
    position,
  );
  return buffer.subarray(0, bytesRead);
}
