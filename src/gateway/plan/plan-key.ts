/**
 * Under which key a plan asks for a field. A caller may name any field like a key that the plan has
 * to ask for as well (`id: name`); such aliases get names that no field has.
 */
export function planKey(key: string, name: string, isFieldName: (name: string) => boolean): string {
  if (key === name) return key;
  return key === "__typename" || key.startsWith(PREFIX) || isFieldName(key) ? PREFIX + key : key;
}

/** The key in the answer, of one in a plan. */
export function responseKey(key: string): string {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key;
}

const PREFIX = "_as_";
