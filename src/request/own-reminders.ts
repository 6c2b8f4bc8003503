import type { Receipt } from "../../db/commit.ts";
import type { Reminder } from "../../db/reminders.ts";
import type { AgencyCaller } from "../access/caller.ts";
import type { ProblemType } from "../rules/change.ts";
import { MAX_PERSONS } from "../rules/disclosure.ts";
import type { NotificationDecision } from "../rules/notification-decision.ts";
import { Refusal } from "../rules/problem.ts";
import type { Asking } from "./asking.ts";
import type { Recorded } from "./decisions.ts";
import { type Problem, problemOf } from "./problem.ts";
import { indexOf, readDecision } from "./recorded-decision.ts";

/** Decisions of an agency's own, by their ids. */
export interface IdsInput {
  ids: readonly string[];
  idempotencyKey?: string | null | undefined;
}

export type ProblemOfSome = Problem & { positions: number[] };

/** What an agency waits for, once each, with the decision that was made. */
export interface Awaited {
  reminder: Reminder;
  first: NotificationDecision;
}

/** @throws {Refusal} when the ids cannot be meant, or the token is for less than an agency's all. */
export function refuseIds(caller: AgencyCaller, { ids }: IdsInput): void {
  refuseBound(caller);
  const expected = `expected 1 to ${MAX_PERSONS} ids in a request, got ${ids.length}`;
  if (ids.length === 0) throw new Refusal("BAD_USER_INPUT", expected);
  if (ids.length > MAX_PERSONS)
    throw new Refusal("TOO_MANY_PERSONS", expected, { maxPersons: MAX_PERSONS });
}

/** @throws {Refusal} when the token is bound to one person. */
export function refuseBound({ subject }: AgencyCaller): void {
  if (subject !== null)
    throw new Refusal("FORBIDDEN", "This token is bound to one person by its pid claim");
}

/** What the agency waits for under the ids, or which are of nothing that it does: alike for all. */
export async function awaitedBy(
  asking: Asking,
  { ids }: IdsInput,
): Promise<Awaited[] | ProblemOfSome> {
  const { register } = asking;
  const caller = asking.caller as AgencyCaller;
  const distinct = [...new Set(ids)];
  const reminders = await register.store.reminders(distinct.map(indexOf));
  const awaited = new Map<string, Awaited>();
  for (const [i, id] of distinct.entries()) {
    const reminder = reminders[i];
    if (reminder?.agency !== caller.organization) continue;
    const first = await readDecision(register, caller, id);
    if (first !== null) awaited.set(id, { reminder, first });
  }
  const unknown = ids.flatMap((id, i) => (awaited.has(id) ? [] : [i]));
  return unknown.length > 0
    ? { ...problemOf(asking, "UnknownDecisions"), positions: unknown }
    : [...awaited.values()];
}

/** Which of the ids are such that nothing may be done; null when none is. */
export function problemOfThose(
  asking: Asking,
  { ids }: IdsInput,
  problem: ProblemType,
  those: readonly Awaited[],
): ProblemOfSome | null {
  const faulty = new Set(those.map(({ reminder }) => String(reminder.decision)));
  const positions = ids.flatMap((id, i) => (faulty.has(id) ? [i] : []));
  return positions.length > 0 ? { ...problemOf(asking, problem), positions } : null;
}

/**
 * The decisions that each id leads to, in the order and as often as asked, with the receipt of the
 * last one's entry. Whoever was erased since the key was used first leaves nothing to tell again.
 */
export async function answerWith(
  asking: Asking,
  input: IdsInput,
  leadsTo: (reminder: Reminder) => { decision: number | null; evidence: number | null },
): Promise<Recorded | Problem> {
  const { register } = asking;
  const caller = asking.caller as AgencyCaller;
  const awaited = await awaitedBy(asking, input);
  if (!Array.isArray(awaited)) return problemOf(asking, "IdempotencyKeyReused");
  const byId = new Map<string, NotificationDecision>();
  for (const { reminder } of awaited) {
    const found = await readDecision(register, caller, String(leadsTo(reminder).decision));
    if (found !== null) byId.set(String(reminder.decision), found);
  }
  const last = awaited.find(({ reminder }) => String(reminder.decision) === input.ids.at(-1));
  const evidence = last ? leadsTo(last.reminder).evidence : null;
  const decisions = input.ids.flatMap((id) => byId.get(id) ?? []);
  const receipt = evidence === null ? null : await receiptAt(asking, evidence);
  return receipt === null || decisions.length < input.ids.length
    ? problemOf(asking, "IdempotencyKeyReused")
    : { decisions, receipt };
}

async function receiptAt({ register }: Asking, logIndex: number): Promise<Receipt | null> {
  const leaf = await register.store.auditLog.node(0, logIndex);
  return leaf && { logIndex, leafHash: leaf.toString("base64") };
}
