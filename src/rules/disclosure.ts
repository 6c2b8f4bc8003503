import { type Environment, nationalIdFault, refuseNationalId } from "./national-id.ts";
import { notRegistered, type Person } from "./person.ts";
import { Refusal } from "./problem.ts";

/** The most people one request may ask about. */
export const MAX_PERSONS = 1000;

/** Refuses a list of people that is empty or longer than a request may hold. */
export function refuseCount(count: number): Refusal | null {
  if (count > 0 && count <= MAX_PERSONS) return null;
  const message = `expected 1 to ${MAX_PERSONS} national ids in a request, got ${count}`;
  return count === 0
    ? new Refusal("BAD_USER_INPUT", message)
    : new Refusal("TOO_MANY_PERSONS", message, { maxPersons: MAX_PERSONS });
}

/**
 * Answers for one asked id. `subject` is the person the caller's token is bound to (its `pid`),
 * if it is: nobody else is shown, whether they exist or not.
 *
 * A person the register holds was validated when written, into a store bound to one environment, so
 * only an id that is not found needs its control digits looked at.
 */
export function disclose(
  nationalId: string,
  found: Person | null,
  environment: Environment,
  subject: string | null,
  position?: number,
): Person | Refusal {
  if (subject !== null && nationalId !== subject)
    return new Refusal(
      "FORBIDDEN",
      "This token is bound to one person by its pid claim and may not ask about anybody else",
      position === undefined ? {} : { position },
    );
  if (found !== null) return found;
  const fault = nationalIdFault(nationalId, environment);
  return fault === null
    ? notRegistered(nationalId)
    : refuseNationalId(fault, environment, position);
}
