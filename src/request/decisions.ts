import type { Receipt } from "../../db/commit.ts";
import type { Store } from "../../db/store.ts";
import type { AgencyCaller, Caller } from "../access/caller.ts";
import type { AuditValue } from "../audit/canonical.ts";
import { refuseCount } from "../rules/disclosure.ts";
import { nationalIdFault } from "../rules/national-id.ts";
import {
  type ChannelPreference,
  decideNotification,
  type NotificationDecision,
  type RecordedAs,
} from "../rules/notification-decision.ts";
import { judgedAt, notRegistered } from "../rules/person.ts";
import { Refusal } from "../rules/problem.ts";
import type { NotificationPurpose } from "../rules/rule-set.ts";
import { type Asking, type Register, valuesOf } from "./asking.ts";
import { asKept } from "./change-person.ts";
import { once } from "./once.ts";
import { type Problem, problemOf } from "./problem.ts";

export interface RecordInput {
  nationalIds: readonly string[];
  purpose: NotificationPurpose;
  preference?: ChannelPreference | null | undefined;
  caseReference: string;
  idempotencyKey?: string | null | undefined;
}

/** Decisions kept as evidence, in the order and as often as asked. */
export interface Recorded {
  decisions: NotificationDecision[];
  /** Of the last of them. */
  receipt: Receipt;
}

/** What is kept of a decision: with this and the rule set anybody can decide it again. */
type Kept = Omit<NotificationDecision, "recipient" | "recorded"> &
  Omit<RecordedAs, "receipt" | "id"> & { nationalId: string };

const LONGEST_CASE_REFERENCE = 200;

/** Decides for 1 to 1000 people and keeps it as evidence, in one transaction, an entry each. */
export async function recordDecisions(
  asking: Asking,
  input: RecordInput,
): Promise<Recorded | (Problem & { positions?: number[] })> {
  const { register } = asking;
  const { store } = register;
  const caller = asking.caller as AgencyCaller;
  const { nationalIds, purpose, preference = null, caseReference } = input;
  const refusal = refuseCount(nationalIds.length);
  if (refusal !== null) throw refusal;
  if (caseReference.trim() === "" || caseReference.length > LONGEST_CASE_REFERENCE)
    throw new Refusal(
      "BAD_USER_INPUT",
      `caseReference: expected 1 to ${LONGEST_CASE_REFERENCE} characters`,
    );
  if (caller.subject !== null && nationalIds.some((id) => id !== caller.subject))
    throw new Refusal("FORBIDDEN", "This token is bound to one person by its pid claim");
  const positions = nationalIds.flatMap((id, i) =>
    nationalIdFault(id, store.environment) === null ? [] : [i],
  );
  if (positions.length > 0) return { ...problemOf(asking, "InvalidRecipients"), positions };

  const distinct = [...new Set(nationalIds)];
  const inOrder = (decisions: readonly NotificationDecision[]) => {
    const byId = new Map(distinct.map((id, i) => [id, decisions[i] as NotificationDecision]));
    return nationalIds.map((id) => byId.get(id) as NotificationDecision);
  };
  const { organization: agency, supplier } = caller;

  return once<Recorded>(
    asking,
    {
      operation: "recordNotificationDecisions",
      input,
      turn: `${agency} decisions`,
      deed: "DECISION",
    },
    async (now) => {
      const found = await store.people(distinct);
      const people = distinct.map((id, i) => {
        const person = found[i];
        return person ? asKept(person) : notRegistered(id);
      });
      const decided = people.map((person) =>
        decideNotification(person, purpose, preference ?? null, now),
      );
      const deeds = decided.map(({ recipient, ...decision }) => {
        const { nationalId } = recipient;
        const kept: Kept = { ...decision, nationalId, agency, supplier, caseReference, preference };
        const values = { ...valuesOf(asking, null), decision: kept as unknown as AuditValue };
        return { of: "DECISION" as const, person: recipient, values };
      });
      return {
        deeds,
        answer: { count: distinct.length },
        result: (receipts) => ({
          decisions: inOrder(
            decided.map((decision, i) => {
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

/** A decision kept as evidence; null unless it is there and the caller made it or audits. */
export async function readDecision(
  { store }: Register,
  caller: Caller,
  id: string,
): Promise<NotificationDecision | null> {
  const logIndex = /^(0|[1-9]\d{0,14})$/.test(id) ? Number(id) : -1;
  const values = logIndex < 0 ? [] : await store.auditLog.values(logIndex);
  const kept = values.find(({ name }) => name === "decision")?.value as unknown as Kept | undefined;
  const leaf = kept && (await store.auditLog.node(0, logIndex));
  if (!kept || !leaf || !(await mayRead(store, caller, kept))) return null;
  const { nationalId, agency, supplier, caseReference, preference, ...decision } = kept;
  const record = await store.recordOf(
    await holderOf(store, nationalId),
    decision.recipientRevision,
  );
  const recipient = record ?? notRegistered(nationalId);
  const receipt = { logIndex, leafHash: leaf.toString("base64") };
  const recorded = { id, agency, supplier, caseReference, preference, receipt };
  return { ...decision, recipient: judgedAt(recipient, decision.decidedAt), recorded };
}

/** The agency that made it, about the one person its token is bound to if it is; and auditors. */
async function mayRead(
  store: Store,
  caller: Caller,
  { agency, nationalId }: Kept,
): Promise<boolean> {
  if (caller.kind === "OPERATOR") return caller.scopes.has("varde:audit.read");
  if (caller.kind !== "AGENCY" || caller.organization !== agency) return false;
  if (caller.subject === null) return true;
  return (await holderOf(store, caller.subject)) === (await holderOf(store, nationalId));
}

/** A person's number now, by whichever they had. */
async function holderOf(store: Store, nationalId: string): Promise<string> {
  return (await store.people([nationalId]))[0]?.nationalId ?? nationalId;
}
