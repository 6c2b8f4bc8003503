import type { Store } from "../../db/store.ts";
import type { AgencyCaller } from "../access/caller.ts";
import { type Enterprise, unknownEnterprise } from "../rules/enterprise.ts";
import { type Instant, notRegistered, type Person } from "../rules/person.ts";
import { Refusal } from "../rules/problem.ts";
import { type Asking, valuesOf } from "./asking.ts";
import { asKept } from "./change-person.ts";
import { once } from "./once.ts";
import {
  type Awaited,
  answerWith,
  awaitedBy,
  type IdsInput,
  type ProblemOfSome,
  refuseIds,
} from "./own-reminders.ts";
import { isProblem } from "./problem.ts";

export interface OpenedInput extends IdsInput {
  openedAt?: Instant | null | undefined;
}

/** Says of 1 to 1000 decisions that they were opened, an entry each; of those said before nothing. */
export async function markOpened(asking: Asking, input: OpenedInput) {
  const { store } = asking.register;
  const caller = asking.caller as AgencyCaller;
  refuseIds(caller, input);
  const done = {};
  const outcome = await once<typeof done | ProblemOfSome>(
    asking,
    { operation: "markDecisionsOpened", input, turn: `${caller.organization} reminders` },
    async (now) => {
      const awaited = await awaitedBy(asking, input);
      if (!Array.isArray(awaited)) return awaited;
      const openedAt = input.openedAt ?? now;
      refuseMoment(openedAt, awaited, now);
      const unopened = awaited.filter(({ reminder }) => reminder.openedIn === null);
      if (unopened.length === 0) return { unchanged: done };
      const recipients = await recipientsOf(store, unopened);
      const deeds = unopened.map(({ reminder: { decision } }, i) => {
        const opened = { decision, openedAt };
        const recipient = recipients[i] as Person | Enterprise;
        return {
          of: "OPENED" as const,
          decision,
          recipient,
          values: { ...valuesOf(asking, null), opened },
        };
      });
      return { deeds, answer: { count: deeds.length }, result: () => done };
    },
    async () => done,
  );
  if (isProblem(outcome)) return outcome as ProblemOfSome;
  return answerWith(asking, input, ({ decision, openedIn }) => ({ decision, evidence: openedIn }));
}

/** @throws {Refusal} when nobody can have opened anything then. */
function refuseMoment(openedAt: Instant, awaited: readonly Awaited[], now: Instant): void {
  if (openedAt > now || awaited.some(({ first }) => openedAt < first.decidedAt))
    throw new Refusal("BAD_USER_INPUT", "openedAt: expected a moment from the decision until now");
}

/** Whom the decisions are about, as they stand. */
async function recipientsOf(
  store: Store,
  awaited: readonly Awaited[],
): Promise<(Person | Enterprise)[]> {
  const reminders = awaited.map(({ reminder }) => reminder);
  const people = await store.people(reminders.map(({ nationalId }) => nationalId ?? NOBODY));
  const units = await store.enterprises(reminders.map(({ orgNumber }) => orgNumber ?? NOBODY));
  return reminders.map(({ nationalId, orgNumber }, i) => {
    if (orgNumber !== null) return units[i] ?? unknownEnterprise(orgNumber);
    const person = people[i];
    return person ? asKept(person) : notRegistered(nationalId ?? NOBODY);
  });
}

/** In the place of the number of whom it is not about. */
const NOBODY = "";
