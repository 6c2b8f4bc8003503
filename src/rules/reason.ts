import { ENTERPRISE_RULE_SET, type EnterpriseReasonCode } from "./enterprise-rule-set.ts";
import { type PersonReasonCode, type ReasonRule, RULE_SET } from "./rule-set.ts";

/** Why a decision came out as it did, be it about a person or a unit. */
export type ReasonCode = PersonReasonCode | EnterpriseReasonCode;

const REASONS: Record<ReasonCode, ReasonRule> = {
  ...RULE_SET.reasons,
  ...ENTERPRISE_RULE_SET.reasons,
};

export function reasonRule(code: ReasonCode): ReasonRule {
  return REASONS[code];
}
