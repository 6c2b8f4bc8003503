import type { Column } from "drizzle-orm";
import { type Builder, type Table, writing } from "../builder.ts";
import { and, eq, sql } from "../drizzle.ts";
import { REMINDER_COLUMNS } from "../reminder-row.ts";

/** The statements behind the steps of reminders. */
export function defineReminderSteps(reminder: Table, builder: Builder) {
  const { add, drop } = writing(builder);
  const decision = reminder.decision as Column;
  const state = reminder.state as Column;
  const openedIn = reminder.openedIn as Column;
  const ofDecision = eq(decision, sql.placeholder("decision"));
  return {
    addReminder: add(reminder, REMINDER_COLUMNS),
    /** Only once; what was decided again stays so. */
    openReminder: builder
      .update(reminder)
      .set({
        state: sql`case ${state} when ${sql.placeholder("waiting")} then ${sql.placeholder("opened")} else ${state} end`,
        openedIn: sql.placeholder("index"),
      })
      .where(and(ofDecision, sql`${openedIn} is null`)),
    /** Only while it waits. */
    repeatReminder: builder
      .update(reminder)
      .set({ state: sql.placeholder("state"), repeatedIn: sql.placeholder("index") })
      .where(and(ofDecision, eq(state, sql.placeholder("waiting")))),
    dropReminder: drop(reminder, ofDecision),
  };
}
