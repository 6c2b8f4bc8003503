import type { DecisionMessage } from "../../db/commit.ts";
import type { AgencyCaller } from "../access/caller.ts";
import type { AuditValue } from "../audit/canonical.ts";
import { type CampaignText, textFor } from "../rules/campaign.ts";
import type { NotificationChannel, RecordedAs } from "../rules/notification-decision.ts";
import type { Instant, Person } from "../rules/person.ts";
import { afterQuietHours } from "../rules/quiet-hours.ts";
import { type Asking, type Register, valuesOf } from "./asking.ts";
import { readTexts } from "./campaign-input.ts";
import { type Decided, decideAboutPeople, decideAboutUnits } from "./deciding.ts";
import { once } from "./once.ts";
import {
  type Awaited,
  answerWith,
  awaitedBy,
  type IdsInput,
  type ProblemOfSome,
  problemOfThose,
  refuseIds,
} from "./own-reminders.ts";
import { isProblem } from "./problem.ts";
import type { Kept } from "./recorded-decision.ts";

export interface RepeatInput extends IdsInput {
  /** What the register is to send to those people who are to be notified; nothing when left out. */
  send?: readonly CampaignText[] | null | undefined;
}

/**
 * Decides again about 1 to 1000 whose decisions were not opened in time, and keeps it as evidence:
 * the one repeat of each, which is itself not repeated.
 */
export async function recordReminders(asking: Asking, input: RepeatInput) {
  const { register } = asking;
  const caller = asking.caller as AgencyCaller;
  refuseIds(caller, input);
  const texts = input.send ? readTexts(input.send) : [];
  const { organization: agency, supplier } = caller;
  const done = {};
  const outcome = await once<typeof done | ProblemOfSome>(
    asking,
    { operation: "recordReminders", input, turn: `${agency} reminders`, deed: "DECISION" },
    async (now) => {
      const awaited = await awaitedBy(asking, input);
      if (!Array.isArray(awaited)) return awaited;
      const refused = refusedOf(asking, input, awaited, now);
      if (refused !== null) return refused;
      const again = await decideAgain(register, awaited, now);
      const deeds = again.map(({ decision: { recipient: _, ...decision }, about, keep }, i) => {
        const { reminder, first } = awaited[i] as Awaited;
        const { caseReference, preference, id } = first.recorded as RecordedAs;
        const asked = { agency, supplier, caseReference, preference };
        const kept: Kept = { ...decision, renotifyAt: null, ...about, ...asked, repeats: id };
        const state = decision.outcome === "NOTIFY" ? "REMINDED" : "CANCELLED";
        const deed = keep({ ...valuesOf(asking, null), decision: kept as unknown as AuditValue });
        const move = { repeats: reminder.decision, state } as const;
        if (!("person" in deed)) return { ...deed, reminder: move };
        const messages =
          texts.length > 0 ? messagesOf(decision.channels, deed.person, texts, now) : [];
        return { ...deed, reminder: move, messages };
      });
      return { deeds, answer: { count: deeds.length }, result: () => done };
    },
    async () => done,
  );
  if (isProblem(outcome)) return outcome as ProblemOfSome;
  return answerWith(asking, input, ({ repeatedIn }) => ({
    decision: repeatedIn,
    evidence: repeatedIn,
  }));
}

/** What a person is sent by each channel of a decision, in their language. */
function messagesOf(
  channels: readonly NotificationChannel[],
  person: Person,
  texts: readonly CampaignText[],
  now: Instant,
): DecisionMessage[] {
  const language = person.language?.code ?? "NB";
  const { subject, email, sms } = textFor(texts, language);
  return channels.map(({ kind: channel, address }) => {
    const content = JSON.stringify({ subject, text: channel === "EMAIL" ? email : sms });
    const dueAt = channel === "SMS" ? afterQuietHours(now) : now;
    return { channel, address, language, content, dueAt };
  });
}

/** Why not all of them may be repeated; null when they may. */
function refusedOf(
  asking: Asking,
  input: IdsInput,
  awaited: readonly Awaited[],
  now: Instant,
): ProblemOfSome | null {
  const repeated = awaited.filter(({ reminder }) => reminder.repeatedIn !== null);
  const notDue = awaited.filter(
    ({ reminder }) => reminder.state !== "WAITING" || reminder.renotifyAt > now,
  );
  return (
    problemOfThose(asking, input, "AlreadyReminded", repeated) ??
    problemOfThose(asking, input, "ReminderNotDue", notDue)
  );
}

/** The same questions again, in the order of those awaited; a few statements for each question. */
async function decideAgain(
  { store }: Register,
  awaited: readonly Awaited[],
  now: Instant,
): Promise<Decided[]> {
  const decided = new Map<Awaited, Decided>();
  const questions = Map.groupBy(awaited, ({ first }) =>
    [first.purpose, first.recorded?.preference].join(),
  );
  for (const same of questions.values()) {
    const { purpose, recorded } = (same[0] as Awaited).first;
    const question = { purpose, preference: recorded?.preference ?? null };
    const people = same.filter(({ reminder }) => reminder.nationalId !== null);
    const units = same.filter(({ reminder }) => reminder.orgNumber !== null);
    const nationalIds = people.map(({ reminder }) => reminder.nationalId as string);
    const orgNumbers = units.map(({ reminder }) => reminder.orgNumber as string);
    const found = [
      ...(await decideAboutPeople(store, nationalIds, question, now)),
      ...(await decideAboutUnits(store, orgNumbers, question, now)),
    ];
    for (const [i, each] of [...people, ...units].entries()) decided.set(each, found[i] as Decided);
  }
  return awaited.map((each) => decided.get(each) as Decided);
}
