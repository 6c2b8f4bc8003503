import { enterpriseDeed } from "../../db/commit.ts";
import type { Store } from "../../db/store.ts";
import { type Enterprise, type EnterpriseAddress, unknownEnterprise } from "../rules/enterprise.ts";
import type { Instant } from "../rules/person.ts";

/** Synthetic units of the dev profile, by what they stand for. */
export const TEST_ENTERPRISES = {
  /** A main unit with an e-mail address and a mobile number. */
  mainUnit: "310100137",
  /** Its sub-unit, which has given no address and inherits. */
  inheriting: "315200237",
  /** Its sub-unit with an address of its own. */
  subUnitWithOwn: "315200385",
  smsOnly: "310100285",
  withoutAddress: "310100544",
  deleted: "310100692",
} as const;

const { mainUnit, inheriting, subUnitWithOwn, smsOnly, withoutAddress, deleted } = TEST_ENTERPRISES;
const DAY = 86_400_000;

/** Every test enterprise in its state, as of `now`. */
export function testEnterprises(now: Instant): Enterprise[] {
  const unit = (orgNumber: string, name: string, but: Partial<Enterprise> = {}): Enterprise => ({
    ...unknownEnterprise(orgNumber),
    registration: "ACTIVE",
    revision: 1,
    name,
    updatedAt: now,
    ...but,
  });
  const address = (
    kind: EnterpriseAddress["kind"],
    to: string,
    orgNumber: string,
  ): EnterpriseAddress => ({
    id: `test-${orgNumber}-${kind.toLowerCase()}`,
    kind,
    address: to,
    name: null,
    source: "KOFUVI",
    updatedAt: now - 90 * DAY,
  });
  return [
    unit(mainUnit, "Fjordvik Fiskemottak AS", {
      own: [
        address("EMAIL", "post@fjordvik.example", mainUnit),
        address("SMS", "+4799999999", mainUnit),
      ],
    }),
    unit(inheriting, "Fjordvik Fiskemottak avd. Nord", { parent: mainUnit }),
    unit(subUnitWithOwn, "Fjordvik Fiskemottak avd. Sør", {
      parent: mainUnit,
      own: [address("EMAIL", "sor@fjordvik.example", subUnitWithOwn)],
    }),
    unit(smsOnly, "Dalen Drosje", { own: [address("SMS", "+4799999998", smsOnly)] }),
    unit(withoutAddress, "Stille Skog DA"),
    unit(deleted, "Gamle Greier AS", { registration: "DELETED" }),
  ];
}

/** Puts in the test enterprises that are missing; leaves those there as they are. */
export async function seedTestEnterprises(store: Store, now: Instant): Promise<void> {
  const wanted = testEnterprises(now);
  const found = await store.enterprises(wanted.map(({ orgNumber }) => orgNumber));
  const who = { actor: ["SYSTEM", "test enterprises"], reason: null, channel: null };
  const deeds = wanted
    .filter((_, i) => found[i] === null)
    .map((after) => {
      const before = unknownEnterprise(after.orgNumber);
      const fields = ["registration", "name", "parent", "own"] as const;
      return enterpriseDeed({ kind: "ENTERPRISE_REGISTERED", before, after, fields }, { who });
    });
  const at = Math.max(now, await store.notBefore("CHANGE"));
  if (deeds.length > 0) await store.commit({ at, actor: "SYSTEM", deeds, idempotency: null });
}
