/** What an audit entry may hold: no floats, and integers below 2^53 only, so every reader agrees. */
export type AuditValue =
  | string
  | number
  | boolean
  | null
  | readonly AuditValue[]
  | { readonly [name: string]: AuditValue };

/**
 * The one way to write a value as bytes: RFC 8785 (JCS), UTF-8. Strings and integers are written as
 * ECMAScript writes them, which is what the RFC asks for; members stand in the order of their names'
 * UTF-16 code units, and those that are undefined are left out.
 *
 * @throws {TypeError} for a number that is not a safe integer, and for a string that is no Unicode.
 */
export function canonicalBytes(value: AuditValue): Buffer {
  return Buffer.from(canonicalText(value), "utf8");
}

/** The same before it is encoded. */
export function canonicalText(value: AuditValue | undefined): string {
  if (typeof value === "string") return quote(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value))
      throw new TypeError("expected integers below 2^53 in an audit entry");
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalText).join()}]`;
  if (typeof value !== "object")
    throw new TypeError(`expected no ${typeof value} in an audit entry`);
  return `{${membersOf(value as { [name: string]: AuditValue | undefined })}}`;
}

function membersOf(object: { [name: string]: AuditValue | undefined }): string {
  let members = "";
  for (const name of sortedNames(object)) {
    const value = object[name];
    if (value === undefined) continue;
    members += `${members === "" ? "" : ","}${quote(name)}:${canonicalText(value)}`;
  }
  return members;
}

/** Sorting costs more than writing, and most objects are written in order already. */
function sortedNames(object: object): string[] {
  const names = Object.keys(object);
  for (let i = 1; i < names.length; i++)
    if ((names[i - 1] as string) > (names[i] as string)) return names.sort();
  return names;
}

/** What stands for itself between quotes. */
const PLAIN = /^[ !#-[\]-~]*$/;

function quote(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError("expected Unicode in an audit entry");
  return JSON.stringify(text);
}
