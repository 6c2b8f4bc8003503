import { orgNumberOf } from "./enterprise-row.ts";
import { nationalIdOf } from "./person-row.ts";
import type { Reminder, ReminderState } from "./reminders.ts";

/** The columns of `reminder` in the order in which `ReminderRow` begins. */
export const REMINDER_COLUMNS = [
  "decision",
  "agency",
  "renotifyAt",
  "state",
  "openedIn",
  "repeatedIn",
] as const;

/** A reminder as the driver gives it, with the numbers of whom its decision is about. */
export type ReminderRow = readonly [
  decision: number,
  agency: number,
  renotifyAt: number,
  state: number,
  openedIn: number | null,
  repeatedIn: number | null,
  nationalId: number | null,
  orgNumber: number | null,
];

const STATES: readonly ReminderState[] = ["WAITING", "OPENED", "REMINDED", "CANCELLED"];

export function readReminder(row: ReminderRow): Reminder {
  const [decision, agency, renotifyAt, state, openedIn, repeatedIn, nationalId, orgNumber] = row;
  return {
    decision,
    agency: orgNumberOf(agency),
    renotifyAt,
    state: STATES[state] as ReminderState,
    openedIn,
    repeatedIn,
    nationalId: nationalId === null ? null : nationalIdOf(nationalId),
    orgNumber: orgNumber === null ? null : orgNumberOf(orgNumber),
  };
}

export function writeState(state: ReminderState): number {
  return STATES.indexOf(state);
}
