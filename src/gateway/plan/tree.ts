/** Data on its way through a plan: objects keyed by response key, as subgraphs gave them. */
export type Tree = Record<string, unknown>;

export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A member of the data itself. What every JavaScript object inherits is not data: functions, which no
 * data holds, and the prototype.
 */
export function member(tree: Tree, key: string): unknown {
  const value = tree[key];
  const isInherited = typeof value === "function" || key === "__proto__";
  return isInherited && !Object.hasOwn(tree, key) ? undefined : value;
}

/** Sets a member, also where the key is `__proto__` and assigning would change what the object is. */
export function setMember(tree: Tree, key: string, value: unknown): void {
  if (key !== "__proto__") tree[key] = value;
  else
    Object.defineProperty(tree, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

/**
 * Adds what another fetch found to what is there. Objects and lists meet member by member; null
 * never takes the place of something, for the fetch that found something knew more.
 */
export function merge(into: Tree, from: Tree): void {
  for (const key in from) setMember(into, key, merged(member(into, key), from[key]));
}

function merged(before: unknown, value: unknown): unknown {
  if (before === undefined || before === null) return value;
  if (value === undefined || value === null) return before;
  if (isTree(before) && isTree(value)) {
    merge(before, value);
    return before;
  }
  if (Array.isArray(before) && Array.isArray(value) && before.length === value.length)
    return before.map((item, index) => merged(item, value[index]));
  return value;
}

/** The same data once more, for a second place that will be added to differently. */
export function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T;
  if (!isTree(value)) return value;
  const copied: Tree = {};
  for (const key of Object.keys(value)) setMember(copied, key, copy(value[key]));
  return copied as T;
}
