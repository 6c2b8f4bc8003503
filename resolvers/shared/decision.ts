import type { Context } from "../../src/request/context.ts";
import type { NotificationDecision as Decision } from "../../src/rules/notification-decision.ts";
import { type ReasonCode, reasonRule } from "../../src/rules/reason.ts";

/** A decision's fields, in whichever subgraph it is made. */
export const NotificationDecision = {
  id: ({ recorded }: Decision) => recorded?.id ?? null,
  repeats: ({ recorded }: Decision) => recorded?.repeats ?? null,
  agency: ({ recorded }: Decision) => recorded?.agency ?? null,
  supplier: ({ recorded }: Decision) => recorded?.supplier ?? null,
  caseReference: ({ recorded }: Decision) => recorded?.caseReference ?? null,
  preference: ({ recorded }: Decision) => recorded?.preference ?? null,
  receipt: ({ recorded }: Decision) => recorded?.receipt ?? null,
};

export const DecisionReason = {
  code: (code: ReasonCode) => code,
  weight: (code: ReasonCode) => reasonRule(code).weight,
  sentence: (code: ReasonCode, _: unknown, { language }: Context) =>
    reasonRule(code).sentences[language],
  legalReference: (code: ReasonCode) => reasonRule(code).legalReference,
};
