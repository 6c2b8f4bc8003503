import type { AuditValue } from "../src/audit/canonical.ts";
import type { Evidence } from "../src/audit/entry.ts";
import type { Change } from "../src/rules/change.ts";
import { type Appended, appendingTo, type LogHead } from "./append.ts";
import { campaignSteps } from "./campaign-steps.ts";
import { type Commit, type Deed, type Receipt, RevisionConflict, type Values } from "./commit.ts";
import { enterpriseDecisionSteps, enterpriseSteps } from "./enterprise-steps.ts";
import { type ImportedTogether, leaveImport } from "./import-evidence.ts";
import { DECISION_OPENED, DECISION_RECORDED, kindOf, type Moment, notBefore } from "./moment.ts";
import { type KnownHistory, personSteps } from "./person-steps.ts";
import { feedStep, importRunStep } from "./position-steps.ts";
import { openedSteps, reminderSteps } from "./reminder-steps.ts";
import type { Step } from "./step.ts";

/** What a transaction has to know of the store it writes to. */
export interface Head extends LogHead {
  newest: Moment;
  /** The number of the newest change. */
  changes: number;
  /** The newest change of a person. */
  lastChange(nationalId: string): number | null;
  /** Everything kept about a person beside their row. */
  history(nationalId: string): KnownHistory;
  /** The people whose changes share the entry of an import. */
  importedTogether(entryIndex: number): ImportedTogether;
}

/** What one commit writes, and the receipt of each of its deeds. */
export interface Written {
  steps: Step[];
  receipts: Receipt[];
}

/**
 * The statements of one commit after another in one transaction, each to be run before the next is
 * asked for.
 */
export function writingTo(head: Head): (commit: Commit) => Written {
  const append = appendingTo(head);
  let { changes, newest } = head;
  const numbered = { ...head, nextChange: () => ++changes };
  return (commit) => {
    const { idempotency, spentCode, run, feed, clearing, at } = commit;
    const kind = kindOf(commit.deeds);
    if (at < notBefore(newest, kind)) throw new RevisionConflict();
    newest = { at, isDecision: kind === "DECISION" };
    const steps: Step[] = [];
    const receipts: Receipt[] = [];
    for (const deed of commit.deeds) {
      const appended = append(evidenceOf(deed, commit));
      if (deed.of === "PERSON" && deed.change.kind === "ERASED")
        steps.push(...leaveImports(deed.change, at, head, append));
      steps.push(...stepsOfDeed(deed, at, numbered, appended), ...appended.steps);
      receipts.push(appended.receipt);
    }
    const [first] = receipts;
    if (idempotency && first) {
      const { key, bodyHash, answer } = idempotency;
      steps.push(["addIdempotency", key, bodyHash, first.logIndex, JSON.stringify(answer), at]);
    }
    if (spentCode) steps.push(["spendCode", spentCode]);
    if (run) steps.push(importRunStep(run));
    if (feed) steps.push(feedStep(feed));
    if (clearing) {
      const { number, from, to, cleared } = clearing;
      steps.push(["advanceClearing", to, cleared, number, from]);
    }
    return { steps, receipts };
  };
}

/** Takes a person out of the imports their record came with. */
function leaveImports(
  { before }: Change,
  at: number,
  { history, importedTogether }: Head,
  append: ReturnType<typeof appendingTo>,
): Step[] {
  const { changes } = history(before.nationalId);
  const leaving = new Set(changes.map(({ number }) => number));
  const imports = new Set(changes.flatMap(({ importedIn }) => importedIn ?? []));
  return [...imports].flatMap((index) =>
    leaveImport(index, leaving, importedTogether(index), at, append),
  );
}

function evidenceOf(deed: Deed, { at, actor }: Commit): Evidence {
  const { values } = deed;
  switch (deed.of) {
    case "PERSON": {
      const { kind, fields, before, after } = deed.change;
      const subject = after.reference ?? before.reference;
      const revision = { from: before.revision, to: after.revision };
      const all = { ...values, ...recordsOf(deed.change) };
      return { kind, at, actor, subject, fields, revision, values: all };
    }
    case "ENTERPRISE": {
      const { kind, fields, before, after } = deed.change;
      const revision = { from: before.revision, to: after.revision };
      return { kind, at, actor, subject: after.reference, fields, revision, values };
    }
    case "DECISION": {
      const { reference: subject, revision } = "person" in deed ? deed.person : deed.enterprise;
      const kind = DECISION_RECORDED;
      const seen = { from: revision, to: revision };
      return { kind, at, actor, subject, fields: [], revision: seen, values };
    }
    case "OPENED": {
      const { reference: subject, revision } = deed.recipient;
      const seen = { from: revision, to: revision };
      return { kind: DECISION_OPENED, at, actor, subject, fields: [], revision: seen, values };
    }
    case "CODE":
    case "RESEND": {
      const { reference: subject, revision } = deed.person;
      const kind = deed.of === "CODE" ? "VALIDATION_CODE_SENT" : "MESSAGE_RESENT";
      const seen = { from: revision, to: revision };
      return { kind, at, actor, subject, fields: [], revision: seen, values };
    }
    case "CAMPAIGN":
    case "AGENCY":
      return { kind: deed.kind, at, actor, subject: null, fields: [], revision: null, values };
  }
}

/** Of somebody erased nothing is kept, not even here. */
function recordsOf({ kind, before, after, fields }: Change): Values {
  if (kind === "ERASED") return {};
  const touched = Object.fromEntries(fields.map((field) => [field, after[field]]));
  const known = before.registration === "NOT_REGISTERED" ? null : before;
  return { record: { before: known, after: touched } as unknown as AuditValue };
}

function stepsOfDeed(
  deed: Deed,
  at: number,
  head: Head & { nextChange(): number },
  { index }: Appended,
): Step[] {
  switch (deed.of) {
    case "PERSON":
      return personSteps(deed.change, at, index, head);
    case "ENTERPRISE":
      return enterpriseSteps(deed.change);
    case "DECISION": {
      const reminder = reminderSteps(deed.reminder, index);
      if (!("person" in deed)) return [...enterpriseDecisionSteps(deed, index), ...reminder];
      const key = Number(deed.person.nationalId);
      const messages = (deed.messages ?? []).map(
        ({ channel, address, language, content, dueAt }): Step => {
          const said = [channel, address, language, content];
          return ["addMessage", key, at, "REMINDER", ...said, "QUEUED", 0, dueAt];
        },
      );
      return [["addDecision", index, key, key, deed.person.revision], ...reminder, ...messages];
    }
    case "OPENED":
      return openedSteps(deed, index);
    case "CODE": {
      const { person, key, code, addressKey, budget, message } = deed;
      const { codeHash, triesLeft, sentAt, day, sentToday } = code;
      const { channel, address, language, content } = message;
      const to = Number(person.nationalId);
      const kind = "VALIDATION_CODE";
      return [
        ["addPersonEntry", index, to],
        ["putCode", key, codeHash, triesLeft, sentAt, day, sentToday],
        ["putAddressBudget", addressKey, budget.day, budget.sentToday],
        ["addMessage", to, at, kind, channel, address, language, content, "QUEUED", 0, at],
      ];
    }
    case "RESEND":
      return [
        ["addPersonEntry", index, Number(deed.person.nationalId)],
        ["requeueMessage", at, deed.number],
      ];
    case "CAMPAIGN":
      return campaignSteps(deed);
    case "AGENCY": {
      const { orgNumber, name, connectedAt, disconnectedAt, displayDelayDays } = deed.agency;
      const key = Number(orgNumber);
      return [["putAgency", key, name, connectedAt, disconnectedAt, displayDelayDays]];
    }
  }
}
