import type { EnterpriseChange } from "../src/rules/enterprise-change.ts";
import type { EnterpriseDecisionDeed } from "./commit.ts";
import { writeAddress, writeEnterprise } from "./enterprise-row.ts";
import type { Step } from "./step.ts";

/** What a change of a unit writes, but for its entry. */
export function enterpriseSteps({ after, fields }: EnterpriseChange): Step[] {
  const steps: Step[] = [["putEnterprise", ...writeEnterprise(after)]];
  if (!fields.includes("own")) return steps;
  return [
    ...steps,
    ["dropEnterpriseAddresses", Number(after.orgNumber)],
    ...after.own.map(
      (address): Step => ["putEnterpriseAddress", ...writeAddress(after.orgNumber, address)],
    ),
  ];
}

/** Holds the unit, and the main unit that was asked for its addresses, to what was decided on. */
export function enterpriseDecisionSteps(
  { enterprise, mainUnit }: EnterpriseDecisionDeed,
  index: number,
): Step[] {
  const key = Number(enterprise.orgNumber);
  const main = mainUnit === null ? NO_UNIT : Number(mainUnit.orgNumber);
  const { revision } = enterprise;
  return [["addEnterpriseDecision", index, key, key, revision, main, mainUnit?.revision ?? 0]];
}

/** A key that no unit has, whose revision is 0. */
const NO_UNIT = -1;
