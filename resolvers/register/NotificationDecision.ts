import { RULE_SET } from "../../src/rules/rule-set.ts";
import type {
  DecisionReasonResolvers,
  NotificationDecisionResolvers,
  RecipientResolvers,
} from "./types.generated.ts";

export const NotificationDecision: NotificationDecisionResolvers = {
  id: ({ recorded }) => recorded?.id ?? null,
  agency: ({ recorded }) => recorded?.agency ?? null,
  supplier: ({ recorded }) => recorded?.supplier ?? null,
  caseReference: ({ recorded }) => recorded?.caseReference ?? null,
  preference: ({ recorded }) => recorded?.preference ?? null,
  receipt: ({ recorded }) => recorded?.receipt ?? null,
};

export const Recipient: RecipientResolvers = {
  __resolveType: () => "Person",
};

export const DecisionReason: DecisionReasonResolvers = {
  code: (code) => code,
  weight: (code) => RULE_SET.reasons[code].weight,
  sentence: (code, _, { language }) => RULE_SET.reasons[code].sentences[language],
  legalReference: (code) => RULE_SET.reasons[code].legalReference,
};
