import type { OpenedDeed, ReminderMove } from "./commit.ts";
import { writeState } from "./reminder-row.ts";
import type { Step } from "./step.ts";

const WAITING = writeState("WAITING");
const OPENED = writeState("OPENED");

/** What the decision whose entry is at `index` means for reminders. */
export function reminderSteps(move: ReminderMove | undefined, index: number): Step[] {
  if (move === undefined) return [];
  return "repeats" in move
    ? [["repeatReminder", writeState(move.state), index, move.repeats, WAITING]]
    : [["addReminder", index, Number(move.agency), move.renotifyAt, WAITING, null, null]];
}

export function openedSteps({ decision, recipient }: OpenedDeed, index: number): Step[] {
  const entry: Step =
    "nationalId" in recipient
      ? ["addPersonEntry", index, Number(recipient.nationalId)]
      : ["addEnterpriseEntry", index, Number(recipient.orgNumber)];
  return [entry, ["openReminder", WAITING, OPENED, index, decision]];
}
