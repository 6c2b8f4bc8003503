import type { ColumnKit } from "./column-kit.ts";

/** The tables of the access log, in a file of their own. */
export function defineAccessTables<Column extends { notNull(): Column }, Table>(
  kit: ColumnKit<Column, Table>,
) {
  const { table, id, text, count, bytes } = kit;
  return {
    /** Canonical JSON, one for each request, with every node that it completes; never changed. */
    accessEntry: table("access_entry", {
      entryIndex: id("entry_index"),
      entry: text("entry").notNull(),
      nodes: bytes("nodes").notNull(),
    }),

    /** Which entries show whom: derived from the entries, and can be derived again. */
    lookup: table(
      "lookup",
      {
        number: id("number"),
        reference: text("reference").notNull(),
        entryIndex: count("entry_index").notNull(),
      },
      [{ name: "lookup_by_reference", column: "reference" }],
    ),

    /** One row: entries below this index are derived. */
    derived: table("derived", { number: id("number"), upTo: count("up_to").notNull() }),

    /** The name by which the log knows somebody the register does not hold. */
    stranger: table("stranger", {
      nationalId: id("national_id"),
      reference: text("reference").notNull(),
    }),
  };
}
