import type { Instant } from "../src/rules/person.ts";
import type { MaybePromise } from "./store.ts";

/** What has come of a decision whose notification is to be repeated unless it is opened. */
export type ReminderState = "WAITING" | "OPENED" | "REMINDED" | "CANCELLED";

/** One decision that notified, until it is opened or decided again. */
export interface Reminder {
  /** The index of the decision's entry. */
  decision: number;
  /** Organisation number. */
  agency: string;
  renotifyAt: Instant;
  state: ReminderState;
  /** The index of the entry that says it was opened, be it after the repeat; null before. */
  openedIn: number | null;
  /** The index of the entry of the decision that repeats it; null before. */
  repeatedIn: number | null;
  /** Of the person, as it is now; null where it is about a unit. */
  nationalId: string | null;
  orgNumber: string | null;
}

/** A place in the order of reminders: by when they come due, then by their decisions. */
export type ReminderPlace = Pick<Reminder, "renotifyAt" | "decision">;

/** The part of the store that reads reminders; they are written with the deeds that make them. */
export interface Reminders {
  /** One statement. The order and repeats of `decisions` are kept; null where none is waited for. */
  reminders(decisions: readonly number[]): MaybePromise<(Reminder | null)[]>;

  /** An agency's that wait and are due by a moment, in their order after a place. */
  dueReminders(
    agency: string,
    after: ReminderPlace,
    by: Instant,
    first: number,
  ): MaybePromise<Reminder[]>;

  /** Every reminder, by decision after one. */
  keptReminders(after: number, first: number): MaybePromise<Reminder[]>;
}
