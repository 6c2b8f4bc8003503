import { type FileHandle, open } from "node:fs/promises";

export interface Line {
  text: string;
  /** Where the next line starts, in bytes from the start of the file. */
  end: number;
}

const CHUNK_BYTES = 1 << 20;
const NEWLINE = 0x0a;

/** Reads a file line by line from a byte offset; the last line need not end in a newline. */
export async function* readLines(path: string, from: number): AsyncGenerator<Line> {
  const file = await open(path);
  try {
    let rest: Buffer = Buffer.alloc(0);
    let position = from;
    let end = from;
    for (;;) {
      const chunk = await readChunk(file, position);
      position += chunk.length;
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let start = 0;
      for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, start)) {
        end += at + 1 - start;
        yield { text: bytes.toString("utf8", start, at), end };
        start = at + 1;
      }
      rest = bytes.subarray(start);
      if (chunk.length === 0) break;
    }
    if (rest.length > 0) yield { text: rest.toString("utf8"), end: end + rest.length };
  } finally {
    await file.close();
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
