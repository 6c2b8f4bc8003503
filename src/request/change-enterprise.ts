import { enterpriseDeed, type Receipt } from "../../db/commit.ts";
import type { AuditValue } from "../audit/canonical.ts";
import { type Enterprise, unknownEnterprise } from "../rules/enterprise.ts";
import type { DecideEnterprise } from "../rules/enterprise-change.ts";
import { refuseOrgNumber } from "../rules/enterprise-lookup.ts";
import { isOrgNumber } from "../rules/org-number.ts";
import { type Asking, valuesOf } from "./asking.ts";
import { once } from "./once.ts";
import { type Problem, problemOf } from "./problem.ts";

/** What every change of a unit is asked with. */
export interface EnterpriseInput {
  orgNumber: string;
  reason: string;
  expectedRevision?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** A unit after it was changed, and where the evidence stands; without it where nothing had to be. */
export interface EnterpriseChanged {
  enterprise: Enterprise;
  receipt: Receipt | null;
}

/**
 * Changes one unit: loads it as it stands, lets `decide` decide on it, and commits the change with
 * its evidence.
 *
 * @throws {Refusal} when the caller's input cannot be meant: a faulty number, a text too long.
 */
export async function changeEnterprise(
  asking: Asking,
  operation: string,
  input: EnterpriseInput,
  decide: DecideEnterprise,
): Promise<EnterpriseChanged | Problem> {
  const { store } = asking.register;
  const { orgNumber, reason, expectedRevision } = input;
  if (!isOrgNumber(orgNumber)) throw refuseOrgNumber();
  if (!reason.trim()) return problemOf(asking, "ReasonRequired");
  return once<EnterpriseChanged>(
    asking,
    { operation, input, turn: `unit ${orgNumber}` },
    async (now) => {
      const enterprise = (await store.enterprises([orgNumber]))[0] ?? unknownEnterprise(orgNumber);
      if (expectedRevision != null && expectedRevision !== enterprise.revision)
        return { ...problemOf(asking, "EnterpriseRevisionConflict"), enterprise };
      const decided = decide(enterprise, now);
      if (decided === null) return { unchanged: { enterprise, receipt: null } };
      if (typeof decided === "string") return problemOf(asking, decided);
      const deed = enterpriseDeed(decided, valuesOf(asking, reason));
      const { enterprise: after } = deed.values;
      return {
        deeds: [deed],
        answer: after as AuditValue,
        result: ([receipt]) => ({
          enterprise: after as unknown as Enterprise,
          receipt: receipt as Receipt,
        }),
      };
    },
    async ({ answer, receipt }) => ({ enterprise: answer as unknown as Enterprise, receipt }),
  );
}
