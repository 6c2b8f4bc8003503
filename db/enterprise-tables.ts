import type { ColumnKit } from "./column-kit.ts";

/** The tables of units, beside those of people. */
export function defineEnterpriseTables<Column extends { notNull(): Column }, Table>(
  kit: ColumnKit<Column, Table>,
) {
  const { table, id, key, text, instant, count } = kit;
  return {
    /** A unit; what its record was before lies beside the entries of its changes. */
    enterprise: table("enterprise", {
      orgNumber: id("org_number"),
      state: count("state").notNull(),
      revision: count("revision").notNull(),
      name: text("name"),
      parent: count("parent"),
      updatedAt: instant("updated_at"),
      reference: text("reference").notNull(),
    }),

    /** An address that a unit has given itself, under the id it has at its source. */
    enterpriseAddress: table(
      "enterprise_address",
      {
        id: key("id"),
        orgNumber: count("org_number").notNull(),
        kind: text("kind").notNull(),
        address: text("address").notNull(),
        name: text("name"),
        source: text("source").notNull(),
        updatedAt: instant("updated_at").notNull(),
      },
      [{ name: "enterprise_address_by_enterprise", column: "orgNumber" }],
    ),

    /** Entries about a unit that changed nothing: decisions recorded. */
    enterpriseEntry: table(
      "enterprise_entry",
      { entryIndex: id("entry_index"), orgNumber: count("org_number").notNull() },
      [{ name: "enterprise_entry_by_enterprise", column: "orgNumber" }],
    ),

    /** How far each feed of addresses was followed; moves in the same transaction as its page. */
    enterpriseFeed: table("enterprise_feed", {
      number: id("number"),
      url: text("url").notNull(),
      since: text("since"),
      seen: text("seen").notNull(),
      entries: count("entries").notNull(),
      refused: count("refused").notNull(),
      at: instant("at").notNull(),
    }),
  };
}
