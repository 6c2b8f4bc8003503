import serialize from "canonicalize";

/** What an audit entry may hold: no floats, and integers below 2^53 only, so every reader agrees. */
export type AuditValue =
  | string
  | number
  | boolean
  | null
  | readonly AuditValue[]
  | { readonly [name: string]: AuditValue };

/**
 * The one way to write a value as bytes: RFC 8785 (JCS), UTF-8.
 *
 * @throws {TypeError} for a number that is not a safe integer.
 */
export function canonicalBytes(value: AuditValue): Buffer {
  refuseFloats(value);
  return Buffer.from(serialize(value) as string, "utf8");
}

function refuseFloats(value: AuditValue): void {
  if (typeof value === "number" && !Number.isSafeInteger(value))
    throw new TypeError("expected integers below 2^53 in an audit entry");
  if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) refuseFloats(part);
}
