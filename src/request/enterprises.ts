import DataLoader from "dataloader";
import type { Store } from "../../db/store.ts";
import type { Caller } from "../access/caller.ts";
import {
  addressOrigin,
  type Enterprise,
  mainUnitToAsk,
  unknownEnterprise,
} from "../rules/enterprise.ts";
import { decideEnterpriseNotification } from "../rules/enterprise-decision.ts";
import { discloseEnterprise, refuseEnterprises } from "../rules/enterprise-lookup.ts";
import type { ChannelPreference } from "../rules/notification-decision.ts";
import type { Instant } from "../rules/person.ts";
import { Refusal } from "../rules/problem.ts";
import type { NotificationPurpose } from "../rules/rule-set.ts";

const BOUND = new Refusal(
  "FORBIDDEN",
  "This token is bound to one person by its pid claim and may not ask about units",
);

/** Looks units up for one request, one statement a level. */
export type Enterprises = ReturnType<typeof createEnterprises>;

export function createEnterprises(store: Store, caller: Caller, now: Instant) {
  const asked = new Set<string>();
  const loader = new DataLoader<string, Enterprise | null>(async (orgNumbers) =>
    store.enterprises(orgNumbers),
  );

  /** @throws {Refusal} when the caller may not ask, or asks about too many in one request. */
  function allow(orgNumbers: readonly string[]): void {
    if (caller.subject !== null) throw BOUND;
    if (orgNumbers.length === 0) throw refuseEnterprises(0);
    for (const orgNumber of orgNumbers) asked.add(orgNumber);
    const refusal = refuseEnterprises(asked.size);
    if (refusal !== null) throw refusal;
  }

  const known = async (orgNumber: string): Promise<Enterprise> =>
    (await loader.load(orgNumber)) ?? unknownEnterprise(orgNumber);

  async function mainUnitOf(unit: Enterprise): Promise<Enterprise | null> {
    const toAsk = mainUnitToAsk(unit);
    return toAsk === null ? null : loader.load(toAsk);
  }

  const originOf = async (unit: Enterprise) => addressOrigin(unit, await mainUnitOf(unit));

  return {
    /** @throws {Refusal} (as a rejection) when the number is faulty, or the caller may not ask. */
    async one(orgNumber: string): Promise<Enterprise | Refusal> {
      allow([orgNumber]);
      return discloseEnterprise(orgNumber, await loader.load(orgNumber));
    },

    /**
     * In the order asked, repeats kept; a refusal stands in the place of each number that is faulty.
     *
     * @throws {Refusal} (as a rejection) when there are none, or too many for a request.
     */
    async all(orgNumbers: readonly string[]): Promise<(Enterprise | Refusal)[]> {
      const refusal = refuseEnterprises(orgNumbers.length);
      if (refusal !== null) throw refusal;
      allow(orgNumbers);
      const found = await store.enterprises(orgNumbers);
      return orgNumbers.map((number, i) => discloseEnterprise(number, found[i] ?? null, i));
    },

    /** Forgets what was looked up: something was changed since. */
    forget: () => void loader.clearAll(),

    /** The main unit that a unit names, be it in the register or not; null when it names none. */
    parentOf: ({ parent }: Enterprise) => (parent === null ? null : known(parent)),

    /** Whose addresses are a unit's; null when there are none. */
    originOf,

    addressesOf: async (unit: Enterprise) => [...((await originOf(unit))?.own ?? [])],

    decide: async (
      unit: Enterprise,
      purpose: NotificationPurpose,
      preference: ChannelPreference | null,
    ) => decideEnterpriseNotification(unit, await mainUnitOf(unit), purpose, preference, now),
  };
}
