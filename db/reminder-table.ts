import type { ColumnKit } from "./column-kit.ts";

/**
 * What is to be notified again when it is not opened in time (eFvf § 8). Whom a row is about stands
 * with the entry of its decision, and so follows a number that is replaced.
 */
export function defineReminderTable<Column extends { notNull(): Column }, Table>({
  table,
  id,
  instant,
  count,
}: ColumnKit<Column, Table>) {
  return {
    reminder: table(
      "reminder",
      {
        decision: id("decision"),
        agency: count("agency").notNull(),
        renotifyAt: instant("renotify_at").notNull(),
        state: count("state").notNull(),
        openedIn: count("opened_in"),
        repeatedIn: count("repeated_in"),
      },
      [{ name: "reminder_by_agency", column: ["agency", "state", "renotifyAt"] }],
    ),
  };
}
