import { decideNotification } from "../../../src/rules/notification-decision.ts";
import type { Person, Registration } from "../../../src/rules/person.ts";
import { type NotificationPurpose, RULE_SET } from "../../../src/rules/rule-set.ts";
import { aMobile, anEmail, aPerson, FRESHLY, LONG_AGO, NOW } from "../../support/a-person.ts";

export type Verdict = "FRESH" | "EXPIRED" | "ABSENT";

/** One cell of the decision table: a state of a person, and a purpose. */
export interface Cell {
  registration: Registration;
  reserved: boolean;
  email: Verdict;
  mobile: Verdict;
  purpose: NotificationPurpose;
}

const VERDICTS: Verdict[] = ["FRESH", "EXPIRED", "ABSENT"];

/** All 3 × 2 × 3 × 3 × 6 = 324 of them. */
export const CELLS: readonly Cell[] = (["ACTIVE", "DELETED", "NOT_REGISTERED"] as const).flatMap(
  (registration) =>
    [false, true].flatMap((reserved) =>
      VERDICTS.flatMap((email) =>
        VERDICTS.flatMap((mobile) =>
          (Object.keys(RULE_SET.purposes) as NotificationPurpose[]).map((purpose) => ({
            registration,
            reserved,
            email,
            mobile,
            purpose,
          })),
        ),
      ),
    ),
);

export function personIn({ registration, reserved, email, mobile }: Cell): Person {
  const dates = { FRESH: FRESHLY, EXPIRED: LONG_AGO };
  return aPerson({
    registration,
    reservation: { reserved, reservedAt: null, changedAt: null },
    email: email === "ABSENT" ? null : anEmail(dates[email]),
    mobile: mobile === "ABSENT" ? null : aMobile(dates[mobile]),
  });
}

export function cellName({ registration, reserved, email, mobile, purpose }: Cell): string {
  const state = [
    registration,
    reserved ? "reserved" : "not-reserved",
    `email:${email}`,
    `mobile:${mobile}`,
  ];
  return [...state, purpose].join(" ");
}

/** The cell and its decision on one line, as the golden file has it. */
export function cellLine(cell: Cell): string {
  const { outcome, channels, reasons } = decideNotification(
    personIn(cell),
    cell.purpose,
    null,
    NOW,
  );
  const by = channels.map(({ kind, expired }) => (expired ? `${kind}(expired)` : kind));
  return `${cellName(cell)} => ${outcome} [${by.join(" ")}] because [${reasons.join(" ")}]`;
}
