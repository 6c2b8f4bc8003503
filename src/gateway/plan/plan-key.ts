/** Names that a graph's own fields have. */
export interface FieldNames {
  /** Whether anything has a field of this name, seen by callers or not. */
  has(name: string): boolean;
  /** Whether a `@requires` asks for a field of this name with arguments. */
  isRequiredWithArguments(name: string): boolean;
}

/**
 * Under which key a plan asks for what the caller asks for. A caller may name any field like a key that
 * the plan has to ask for as well (`id: name`), or ask for a field with other arguments than a
 * `@requires` does; such fields get keys that no field has.
 */
export function planKey(key: string, name: string, names: FieldNames): string {
  const isTaken =
    key === name
      ? names.isRequiredWithArguments(name)
      : key === "__typename" || key.startsWith(PREFIX) || names.has(key);
  return isTaken ? PREFIX + key : key;
}

/** The key in the answer, of one in a plan. */
export function responseKey(key: string): string {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key;
}

const PREFIX = "_as_";
