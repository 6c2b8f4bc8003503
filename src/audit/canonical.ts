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
  if (Array.isArray(value)) return itemsOf(value);
  if (typeof value !== "object")
    throw new TypeError(`expected no ${typeof value} in an audit entry`);
  return membersOf(value as { [name: string]: AuditValue | undefined });
}

function itemsOf(values: readonly AuditValue[]): string {
  let items = "";
  for (const [i, value] of values.entries()) items += (i === 0 ? "" : ",") + canonicalText(value);
  return `[${items}]`;
}

function membersOf(object: { [name: string]: AuditValue | undefined }): string {
  let members = "";
  for (const { name, quoted } of inOrder(Object.keys(object))) {
    const value = object[name];
    if (value === undefined) continue;
    members += (members === "" ? "" : ",") + quoted + canonicalText(value);
  }
  return `{${members}}`;
}

/** Names as objects of one form have them, and as they are written. */
interface Form {
  names: readonly string[];
  order: readonly { name: string; quoted: string }[];
}

/** By their first name. Sorting costs more than writing, and what is written has few forms. */
const forms = new Map<string, Form[]>();
/** Of first names, and of forms under one; what is beyond them is sorted each time. */
const MOST_FORMS = 64;

function inOrder(names: readonly string[]): Form["order"] {
  const first = names[0] ?? "";
  const known = forms.get(first) ?? [];
  for (const form of known) if (isSame(form.names, names)) return form.order;
  const order = names.toSorted().map((name) => ({ name, quoted: `${quote(name)}:` }));
  if (known.length < MOST_FORMS) known.push({ names, order });
  if (forms.size < MOST_FORMS) forms.set(first, known);
  return order;
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return true;
}

/** What stands for itself between quotes. */
const PLAIN = /^[ !#-[\]-~]*$/;

function quote(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError("expected Unicode in an audit entry");
  return JSON.stringify(text);
}
