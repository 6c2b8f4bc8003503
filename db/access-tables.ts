import type { ColumnKit } from "./column-kit.ts";

/** The tables of the access log, in a file of their own. */
export function defineAccessTables<Column extends { notNull(): Column }, Table>(
  kit: ColumnKit<Column, Table>,
) {
  const { table, id, key, text, count, bytes } = kit;
  return {
    /** Canonical JSON, one for each request, with every node that it completes; never changed. */
    accessEntry: table("access_entry", {
      entryIndex: id("entry_index"),
      entry: text("entry").notNull(),
      nodes: bytes("nodes").notNull(),
    }),

    /** Entries that are sorted by person: derived from them, and can be derived again. */
    lookupRun: table("lookup_run", {
      firstEntry: id("first_entry"),
      endEntry: count("end_entry").notNull(),
    }),

    /** Who was shown by which entries of a run, in order of people. */
    lookupBlock: table("lookup_block", { key: key("key"), records: text("records").notNull() }),

    /** The name by which the log knows somebody the register does not hold. */
    stranger: table("stranger", {
      nationalId: id("national_id"),
      reference: text("reference").notNull(),
    }),
  };
}
