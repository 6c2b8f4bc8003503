import type { ReminderPlace } from "../../db/reminders.ts";
import type { AgencyCaller, Caller } from "../access/caller.ts";
import type { NotificationDecision, Recipient } from "../rules/notification-decision.ts";
import { type Instant, notRegistered } from "../rules/person.ts";
import { Refusal } from "../rules/problem.ts";
import type { Register } from "./asking.ts";
import type { Disclosures } from "./disclosures.ts";
import { refuseBound } from "./own-reminders.ts";
import { readDecision } from "./recorded-decision.ts";

/** A notification that is to be repeated. */
export interface DueReminder {
  cursor: string;
  dueAt: Instant;
  /** As they stand now. */
  recipient: Recipient;
  decision: NotificationDecision;
}

export interface DuePage {
  reminders: DueReminder[];
  /** Where to go on; that of the request when nothing more was due. */
  cursor: string;
  hasMore: boolean;
}

const MOST = 1000;
const BEGINNING: ReminderPlace = { renotifyAt: 0, decision: 0 };

/**
 * What an agency's people have not opened and is due by now, after a cursor. Nothing comes due
 * behind one: what is decided later comes due later.
 *
 * @throws {Refusal} when the cursor or the number cannot be meant.
 */
export async function readDueReminders(
  register: Register,
  disclosures: Disclosures,
  { caller, now }: { caller: Caller; now: Instant },
  after: string | null | undefined,
  first: number | null | undefined,
): Promise<DuePage> {
  const { store } = register;
  const agency = caller as AgencyCaller;
  refuseBound(agency);
  const start = readPlace(after);
  const most = first ?? MOST;
  if (most < 1 || most > MOST) throw new Refusal("BAD_USER_INPUT", `first: expected 1 to ${MOST}`);
  const found = await store.dueReminders(agency.organization, start, now, most + 1);
  const shown = found.slice(0, most);
  const numbers = [...new Set(shown.flatMap(({ nationalId }) => nationalId ?? []))];
  const people = numbers.length === 0 ? [] : await store.people(numbers);
  const standing = numbers.map((number, i) => people[i] ?? notRegistered(number));
  const byNumber = new Map(standing.map((person) => [person.nationalId, person]));
  disclosures.addAll(standing);
  const reminders: DueReminder[] = [];
  for (const reminder of shown) {
    const decision = await readDecision(register, agency, String(reminder.decision));
    const { nationalId, orgNumber, renotifyAt: dueAt } = reminder;
    const recipient = orgNumber === null ? byNumber.get(nationalId ?? "") : { orgNumber };
    if (decision && recipient)
      reminders.push({ cursor: writePlace(reminder), dueAt, recipient, decision });
  }
  const cursor = writePlace(shown.at(-1) ?? start);
  return { reminders, cursor, hasMore: found.length > most };
}

/** Whether anything of the agency's has come due after a cursor. */
export async function isAnyDue(
  { store, clock }: Register,
  { organization }: AgencyCaller,
  after: string | null,
): Promise<boolean> {
  const found = await store.dueReminders(organization, readPlace(after), clock(), 1);
  return found.length > 0;
}

function writePlace({ renotifyAt, decision }: ReminderPlace): string {
  return `${renotifyAt}-${decision}`;
}

function readPlace(after: string | null | undefined): ReminderPlace {
  if (after == null) return BEGINNING;
  const [, at, decision] = /^(\d{1,15})-(\d{1,15})$/.exec(after) ?? [];
  if (at === undefined) throw new Refusal("BAD_USER_INPUT", "after: expected the cursor of a page");
  return { renotifyAt: Number(at), decision: Number(decision) };
}
