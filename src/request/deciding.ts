import type { EnterpriseDecisionDeed, PersonDecisionDeed } from "../../db/commit.ts";
import type { Store } from "../../db/store.ts";
import type { AuditValue } from "../audit/canonical.ts";
import { mainUnitToAsk, unknownEnterprise } from "../rules/enterprise.ts";
import { decideEnterpriseNotification } from "../rules/enterprise-decision.ts";
import {
  type ChannelPreference,
  decideNotification,
  type NotificationDecision,
} from "../rules/notification-decision.ts";
import { type Instant, notRegistered } from "../rules/person.ts";
import type { NotificationPurpose } from "../rules/rule-set.ts";
import { asKept } from "./change-person.ts";

/** A recipient by the number they are kept under in a decision. */
export type About =
  | { nationalId: string }
  | { orgNumber: string; mainUnit: { orgNumber: string; revision: number } | null };

/** A decision about one recipient, and the deed that keeps it with all that is to be evidence. */
export interface Decided {
  decision: NotificationDecision;
  about: About;
  keep(values: Readonly<Record<string, AuditValue>>): PersonDecisionDeed | EnterpriseDecisionDeed;
}

export interface Question {
  purpose: NotificationPurpose;
  preference: ChannelPreference | null;
}

/** Decides about people as they stand. */
export async function decideAboutPeople(
  store: Store,
  nationalIds: readonly string[],
  { purpose, preference }: Question,
  now: Instant,
): Promise<Decided[]> {
  const found = nationalIds.length === 0 ? [] : await store.people(nationalIds);
  return nationalIds.map((id, i) => {
    const there = found[i];
    const person = there ? asKept(there) : notRegistered(id);
    return {
      decision: decideNotification(person, purpose, preference, now),
      about: { nationalId: person.nationalId },
      keep: (values) => ({ of: "DECISION", person, values }),
    };
  });
}

/** Decides about units as they and their main units stand. */
export async function decideAboutUnits(
  store: Store,
  orgNumbers: readonly string[],
  { purpose, preference }: Question,
  now: Instant,
): Promise<Decided[]> {
  if (orgNumbers.length === 0) return [];
  const found = await store.enterprises(orgNumbers);
  const units = orgNumbers.map((orgNumber, i) => found[i] ?? unknownEnterprise(orgNumber));
  const mainNumbers = [...new Set(units.flatMap((unit) => mainUnitToAsk(unit) ?? []))];
  const mainUnits = mainNumbers.length === 0 ? [] : await store.enterprises(mainNumbers);
  return units.map((enterprise) => {
    const toAsk = mainUnitToAsk(enterprise);
    const mainUnit =
      toAsk === null ? null : (mainUnits[mainNumbers.indexOf(toAsk)] ?? unknownEnterprise(toAsk));
    const { orgNumber } = enterprise;
    const asked = mainUnit && { orgNumber: mainUnit.orgNumber, revision: mainUnit.revision };
    return {
      decision: decideEnterpriseNotification(enterprise, mainUnit, purpose, preference, now),
      about: { orgNumber, mainUnit: asked },
      keep: (values) => ({ of: "DECISION", enterprise, mainUnit, values }),
    };
  });
}
