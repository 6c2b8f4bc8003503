import type { Receipt } from "../../db/commit.ts";
import type { AgencyCaller } from "../access/caller.ts";
import type { AuditValue } from "../audit/canonical.ts";
import { MAX_PERSONS } from "../rules/disclosure.ts";
import { nationalIdFault } from "../rules/national-id.ts";
import type { ChannelPreference, NotificationDecision } from "../rules/notification-decision.ts";
import { isOrgNumber } from "../rules/org-number.ts";
import { Refusal } from "../rules/problem.ts";
import type { NotificationPurpose } from "../rules/rule-set.ts";
import { type Asking, type Register, valuesOf } from "./asking.ts";
import { decideAboutPeople, decideAboutUnits } from "./deciding.ts";
import { once } from "./once.ts";
import { type Problem, problemOf } from "./problem.ts";
import { type Kept, readDecision } from "./recorded-decision.ts";

export interface RecordInput {
  nationalIds?: readonly string[];
  orgNumbers?: readonly string[];
  purpose: NotificationPurpose;
  preference?: ChannelPreference | null | undefined;
  caseReference: string;
  idempotencyKey?: string | null | undefined;
}

/** Decisions kept as evidence, people's first, in the order and as often as asked. */
export interface Recorded {
  decisions: NotificationDecision[];
  /** Of the last of them. */
  receipt: Receipt;
}

const LONGEST_CASE_REFERENCE = 200;

/** Decides for 1 to 1000 recipients and keeps it as evidence, in one transaction, an entry each. */
export async function recordDecisions(
  asking: Asking,
  input: RecordInput,
): Promise<Recorded | (Problem & { positions?: number[] })> {
  const { register } = asking;
  const { store } = register;
  const caller = asking.caller as AgencyCaller;
  const { nationalIds = [], orgNumbers = [], purpose, preference = null, caseReference } = input;
  refuseInput(caller, input);
  const faulty = faultyRecipients(register, input);
  if (faulty !== null) return { ...problemOf(asking, "InvalidRecipients"), ...faulty };

  const [people, units] = [[...new Set(nationalIds)], [...new Set(orgNumbers)]];
  const distinct = [...people, ...units];
  const inOrder = (decisions: readonly NotificationDecision[]) => {
    const byNumber = new Map(distinct.map((id, i) => [id, decisions[i] as NotificationDecision]));
    return [...nationalIds, ...orgNumbers].map((id) => byNumber.get(id) as NotificationDecision);
  };
  const { organization: agency, supplier } = caller;
  const question = { purpose, preference: preference ?? null };

  return once<Recorded>(
    asking,
    {
      operation: "recordNotificationDecisions",
      input,
      turn: `${agency} decisions`,
      deed: "DECISION",
    },
    async (now) => {
      const decided = [
        ...(await decideAboutPeople(store, people, question, now)),
        ...(await decideAboutUnits(store, units, question, now)),
      ];
      const deeds = decided.map(({ decision: { recipient: _, ...decision }, about, keep }) => {
        const kept: Kept = { ...decision, ...about, agency, supplier, caseReference, preference };
        const deed = keep({ ...valuesOf(asking, null), decision: kept as unknown as AuditValue });
        const { renotifyAt } = decision;
        return renotifyAt === null ? deed : { ...deed, reminder: { agency, renotifyAt } };
      });
      return {
        deeds,
        answer: { count: distinct.length },
        result: (receipts) => ({
          decisions: inOrder(
            decided.map(({ decision }, i) => {
              const receipt = receipts[i] as Receipt;
              const id = String(receipt.logIndex);
              const recorded = { id, agency, supplier, caseReference, preference, receipt };
              return { ...decision, recorded };
            }),
          ),
          receipt: receipts.at(-1) as Receipt,
        }),
      };
    },
    async ({ receipt: { logIndex } }) => {
      const decisions = await Promise.all(
        distinct.map((_, i) => readDecision(register, caller, String(logIndex + i))),
      );
      const kept = decisions.filter((decision) => decision !== null);
      if (kept.length < distinct.length) return problemOf(asking, "IdempotencyKeyReused");
      return {
        decisions: inOrder(kept),
        receipt: kept.at(-1)?.recorded?.receipt as Receipt,
      };
    },
  );
}

/** @throws {Refusal} when the input cannot be meant, or is about others than the caller may ask about. */
function refuseInput(
  { subject }: AgencyCaller,
  { nationalIds = [], orgNumbers = [], caseReference }: RecordInput,
): void {
  const count = nationalIds.length + orgNumbers.length;
  const expected = `expected 1 to ${MAX_PERSONS} recipients in a request, got ${count}`;
  if (count === 0) throw new Refusal("BAD_USER_INPUT", expected);
  if (count > MAX_PERSONS)
    throw new Refusal("TOO_MANY_PERSONS", expected, { maxPersons: MAX_PERSONS });
  if (caseReference.trim() === "" || caseReference.length > LONGEST_CASE_REFERENCE)
    throw new Refusal(
      "BAD_USER_INPUT",
      `caseReference: expected 1 to ${LONGEST_CASE_REFERENCE} characters`,
    );
  if (subject !== null && (orgNumbers.length > 0 || nationalIds.some((id) => id !== subject)))
    throw new Refusal("FORBIDDEN", "This token is bound to one person by its pid claim");
}

/** Which numbers can be nobody's here: those of people, or where these are sound, those of units. */
function faultyRecipients(
  { store }: Register,
  { nationalIds = [], orgNumbers = [] }: RecordInput,
): { positions: number[]; path: string[] } | null {
  const isFaulty = (id: string) => nationalIdFault(id, store.environment) !== null;
  const people = nationalIds.flatMap((id, i) => (isFaulty(id) ? [i] : []));
  if (people.length > 0) return { positions: people, path: ["input", "nationalIds"] };
  const units = orgNumbers.flatMap((number, i) => (isOrgNumber(number) ? [] : [i]));
  return units.length > 0 ? { positions: units, path: ["input", "orgNumbers"] } : null;
}
