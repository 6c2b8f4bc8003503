import type { EntryShape } from "../src/audit/entry.ts";
import type { Instant } from "../src/rules/person.ts";
import type { Deed } from "./commit.ts";

export const DECISION_RECORDED = "NOTIFICATION_DECISION_RECORDED";
export const DECISION_OPENED = "NOTIFICATION_DECISION_OPENED";

/** When the newest entry of the log was made, and whether it is a decision. */
export interface Moment {
  at: Instant;
  isDecision: boolean;
}

export function momentOf(entry: Buffer | null): Moment {
  if (entry === null) return { at: 0, isDecision: false };
  const { time, kind }: EntryShape = JSON.parse(String(entry));
  return { at: Date.parse(time), isDecision: kind === DECISION_RECORDED };
}

/** The earliest moment for what comes next: a change is later than every decision before it. */
export function notBefore({ at, isDecision }: Moment, next: "CHANGE" | "DECISION"): Instant {
  return isDecision && next === "CHANGE" ? at + 1 : at;
}

export function kindOf(deeds: readonly Deed[]): "CHANGE" | "DECISION" {
  const isDecision = deeds.length > 0 && deeds.every(({ of }) => of === "DECISION");
  return isDecision ? "DECISION" : "CHANGE";
}
