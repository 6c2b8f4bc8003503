import { type Enterprise, unknownEnterprise } from "./enterprise.ts";
import { isOrgNumber } from "./org-number.ts";
import { Refusal } from "./problem.ts";

/** The most units one request may ask about. */
export const MAX_ENTERPRISES = 1000;

/** Refuses a number of different units that is nothing, or more than a request may ask about. */
export function refuseEnterprises(count: number): Refusal | null {
  if (count > 0 && count <= MAX_ENTERPRISES) return null;
  const expected = `expected 1 to ${MAX_ENTERPRISES} organisation numbers in a request`;
  return new Refusal("BAD_USER_INPUT", `orgNumbers: ${expected}, got ${count}`);
}

/** Answers for one asked number; one that is found was looked at when it was written. */
export function discloseEnterprise(
  orgNumber: string,
  found: Enterprise | null,
  position?: number,
): Enterprise | Refusal {
  if (found !== null) return found;
  return isOrgNumber(orgNumber) ? unknownEnterprise(orgNumber) : refuseOrgNumber(position);
}

/** The refusal for a faulty number, naming its position in the caller's list if it had one. */
export function refuseOrgNumber(position?: number): Refusal {
  const where = position === undefined ? "orgNumber" : `orgNumbers[${position}]`;
  return new Refusal(
    "BAD_USER_INPUT",
    `${where}: expected 9 digits of which the last is the control digit`,
    position === undefined ? {} : { position },
  );
}
