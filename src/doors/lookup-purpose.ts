import { Refusal } from "../rules/problem.ts";

const LONGEST = 200;
const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * What a look-up is for, as the header `Varde-Purpose` says in UTF-8; null without one.
 *
 * @throws {Refusal} when it is too long or no UTF-8.
 */
export function readPurpose(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  const purpose = decode(String(header)).trim();
  if (purpose.length > LONGEST || /\p{Cc}/u.test(purpose)) throw refuse();
  return purpose === "" ? null : purpose;
}

/** Node gives a header's bytes as Latin-1. */
function decode(header: string): string {
  try {
    return utf8.decode(Buffer.from(header, "latin1"));
  } catch {
    throw refuse();
  }
}

function refuse(): Refusal {
  const expected = `expected at most ${LONGEST} characters of UTF-8 in Varde-Purpose`;
  return new Refusal("BAD_USER_INPUT", expected);
}
