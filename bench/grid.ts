import type { Table } from "./results.ts";

/** A table as it stands in a document: numbers to the right of their columns. */
export function gridOf({ columns, rows }: Pick<Table, "columns" | "rows">): string {
  return linesOf(columns, ["---", ...columns.slice(1).map(() => "---:")], rows);
}

/** @param rule what stands below each column's name. */
export function linesOf(
  columns: readonly string[],
  rule: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [columns, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
