import { SubgraphUnavailable } from "./client.ts";

/** Lists and objects in one another; what walks through them has only so much stack. */
export const MOST_DEPTH = 256;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** @throws {SubgraphUnavailable} when the bytes are no JSON in UTF-8, or too deep. */
export function jsonOf(body: Uint8Array): unknown {
  if (isTooDeep(body)) throw new SubgraphUnavailable(`expected at most ${MOST_DEPTH} levels`);
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    throw new SubgraphUnavailable("expected JSON in UTF-8, got something else");
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `[` and `{` are one bit apart, and so are `]` and `}`. */
const BIT = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;

function isTooDeep(body: Uint8Array): boolean {
  let depth = 0;
  for (let i = 0; i < body.length; i++) {
    const byte = body[i] as number;
    if (byte === QUOTE) {
      while (++i < body.length && body[i] !== QUOTE) if (body[i] === BACKSLASH) i++;
    } else if ((byte | BIT) === OPENING) {
      if (++depth > MOST_DEPTH) return true;
    } else if ((byte | BIT) === CLOSING) depth--;
  }
  return false;
}
