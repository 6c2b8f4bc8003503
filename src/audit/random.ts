import { randomFillSync } from "node:crypto";

/** So many are drawn at once: most of what random bytes cost is the call. */
const AT_ONCE = 64;

/** Gives so many random bytes at a time, the same ones never twice. */
export function drawing(size: number): () => Buffer {
  let drawn = Buffer.alloc(0);
  return () => {
    if (drawn.length === 0) drawn = randomFillSync(Buffer.allocUnsafeSlow(size * AT_ONCE));
    const next = drawn.subarray(0, size);
    drawn = drawn.subarray(size);
    return next;
  };
}
