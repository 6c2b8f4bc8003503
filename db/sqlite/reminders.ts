import { type ReminderRow, readReminder, writeState } from "../reminder-row.ts";
import type { Reminders } from "../reminders.ts";
import type { Connection } from "./connection.ts";
import { prepareReminders } from "./reminder-statements.ts";

/** The part of the store that reads reminders. */
export function openReminders(connection: Connection): Reminders {
  const statements = prepareReminders(connection);
  const read = (rows: unknown[]) => (rows as ReminderRow[]).map(readReminder);
  const waiting = writeState("WAITING");
  return {
    reminders(decisions) {
      const rows = read(statements.reminders.all(JSON.stringify(decisions)));
      const found = new Map(rows.map((reminder) => [reminder.decision, reminder]));
      return decisions.map((decision) => found.get(decision) ?? null);
    },

    dueReminders: (agency, { renotifyAt, decision }, by, first) =>
      read(statements.due.all(Number(agency), waiting, renotifyAt, decision, by, first)),

    keptReminders: (after, first) => read(statements.kept.all(after, first)),
  };
}
