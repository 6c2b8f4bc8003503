import { isDeepStrictEqual } from "node:util";
import type { Reminder } from "../reminders.ts";
import type { Store } from "../store.ts";
import { openedValue } from "./evidence-kept.ts";

/** What the log says of a reminder; whom it is about stands with the entry of its decision. */
type Said = Omit<Reminder, "nationalId" | "orgNumber">;

/** The parts of a decision, as it lies beside its entry, that tell of reminders. */
interface KeptDecision {
  agency: string;
  outcome: string;
  renotifyAt: number | null;
  repeats?: string;
}

/**
 * Holds every reminder against the entries that made it wait, opened it and repeated it.
 *
 * @returns the first thing that is not as the log says; null when everything is.
 */
export async function verifyReminders(store: Store): Promise<string | null> {
  const said = new Map<number, Said>();
  const size = await store.auditLog.size();
  for (let index = 0; index < size; index++) {
    const values = await store.auditLog.values(index);
    const decision = openedValue<KeptDecision>(values, "decision");
    const opened = openedValue<{ decision: number }>(values, "opened");
    const fault =
      (decision && decide(said, index, decision)) ?? (opened && open(said, index, opened.decision));
    if (fault !== null) return fault;
  }
  for await (const { nationalId, orgNumber, ...reminder } of everyReminder(store)) {
    const { decision } = reminder;
    if (nationalId === null && orgNumber === null)
      return `the reminder of decision ${decision} is about nobody`;
    if (!isDeepStrictEqual(said.get(decision), reminder))
      return `the reminder of decision ${decision} is not as the log says`;
    said.delete(decision);
  }
  const [missing] = said.keys();
  return missing === undefined ? null : `the reminder of decision ${missing} is missing`;
}

function decide(said: Map<number, Said>, index: number, decision: KeptDecision): string | null {
  const { agency, outcome, renotifyAt, repeats } = decision;
  if (renotifyAt !== null) {
    const waiting = { state: "WAITING" as const, openedIn: null, repeatedIn: null };
    said.set(index, { decision: index, agency, renotifyAt, ...waiting });
  }
  if (repeats === undefined) return null;
  const first = said.get(Number(repeats));
  if (first?.state !== "WAITING" || first.agency !== agency)
    return `entry ${index} repeats a decision that was not waited for`;
  first.state = outcome === "NOTIFY" ? "REMINDED" : "CANCELLED";
  first.repeatedIn = index;
  return null;
}

function open(said: Map<number, Said>, index: number, decision: number): string | null {
  const first = said.get(decision);
  if (first === undefined || first.openedIn !== null)
    return `entry ${index} opens a decision that was not to be opened`;
  if (first.state === "WAITING") first.state = "OPENED";
  first.openedIn = index;
  return null;
}

const PAGE = 1000;

async function* everyReminder(store: Store): AsyncGenerator<Reminder> {
  let after = -1;
  for (;;) {
    const page = await store.keptReminders(after, PAGE);
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.decision ?? after;
  }
}
