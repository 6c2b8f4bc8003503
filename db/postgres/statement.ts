import type { Query } from "../builder.ts";

/** A statement under the name by which a session has it prepared. */
export interface Statement {
  name: string;
  text: string;
}

/** Texts of this database cannot hold U+0000: U+FFFD stands for it, as for what UTF-8 cannot say. */
export function sayable(value: unknown): unknown {
  if (typeof value === "string")
    return value.includes("\0") ? value.replaceAll("\0", "\ufffd") : value;
  return Array.isArray(value) ? value.map(sayable) : value;
}

const names = new Map<string, string>();

/** Names a statement, the same wherever it is the same. */
export function prepare(query: Query): Statement {
  const text = query.toSQL().sql;
  const name = names.get(text) ?? `varde_${names.size + 1}`;
  names.set(text, name);
  return { name, text };
}
