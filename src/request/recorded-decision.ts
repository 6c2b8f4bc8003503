import type { Store } from "../../db/store.ts";
import type { Caller } from "../access/caller.ts";
import type {
  NotificationDecision,
  Recipient,
  RecordedAs,
} from "../rules/notification-decision.ts";
import { judgedAt, notRegistered } from "../rules/person.ts";
import type { Register } from "./asking.ts";
import type { About } from "./deciding.ts";

/** What is kept of a decision: with this and the rule set anybody can decide it again. */
export type Kept = Omit<NotificationDecision, "recipient" | "recorded"> &
  Omit<RecordedAs, "receipt" | "id"> &
  About;

/** A decision kept as evidence; null unless it is there and the caller made it or audits. */
export async function readDecision(
  { store }: Register,
  caller: Caller,
  id: string,
): Promise<NotificationDecision | null> {
  const logIndex = indexOf(id);
  const values = logIndex < 0 ? [] : await store.auditLog.values(logIndex);
  const kept = values.find(({ name }) => name === "decision")?.value as unknown as Kept | undefined;
  const leaf = kept && (await store.auditLog.node(0, logIndex));
  if (!kept || !leaf || !(await mayRead(store, caller, kept))) return null;
  const { agency, supplier, caseReference, preference, repeats, ...rest } = kept;
  const { recipient, decision } = await recipientOf(store, rest);
  const receipt = { logIndex, leafHash: leaf.toString("base64") };
  const recorded = { id, agency, supplier, caseReference, preference, receipt };
  return { ...decision, recipient, recorded: { ...recorded, ...(repeats && { repeats }) } };
}

/** The index of the entry of the decision with an id; -1 where it can be no decision's. */
export function indexOf(id: string): number {
  return /^(0|[1-9]\d{0,14})$/.test(id) ? Number(id) : -1;
}

/** A person as they were when it was decided; of a unit, which other registers know, its number. */
async function recipientOf(
  store: Store,
  kept: Omit<Kept, Exclude<keyof RecordedAs, "receipt" | "id">> & About,
): Promise<{ recipient: Recipient; decision: Omit<NotificationDecision, "recipient"> }> {
  if ("orgNumber" in kept) {
    const { orgNumber, mainUnit: _, ...decision } = kept;
    return { recipient: { orgNumber }, decision };
  }
  const { nationalId, ...decision } = kept;
  const holder = await holderOf(store, nationalId);
  const record = await store.recordOf(holder, decision.recipientRevision);
  const recipient = judgedAt(record ?? notRegistered(nationalId), decision.decidedAt);
  return { recipient, decision };
}

/** The agency that made it, about the one person its token is bound to if it is; and auditors. */
async function mayRead(store: Store, caller: Caller, kept: Kept): Promise<boolean> {
  const { agency } = kept;
  if (caller.kind === "OPERATOR") return caller.scopes.has("varde:audit.read");
  if (caller.kind !== "AGENCY" || caller.organization !== agency) return false;
  if (caller.subject === null) return true;
  if ("orgNumber" in kept) return false;
  return (await holderOf(store, caller.subject)) === (await holderOf(store, kept.nationalId));
}

/** A person's number now, by whichever they had. */
async function holderOf(store: Store, nationalId: string): Promise<string> {
  return (await store.people([nationalId]))[0]?.nationalId ?? nationalId;
}
