import type { Store } from "../../db/store.ts";
import { type Enterprise, type EnterpriseAddress, unknownEnterprise } from "../rules/enterprise.ts";
import { type EnterpriseChange, followSource, withAddress } from "../rules/enterprise-change.ts";
import type { Instant } from "../rules/person.ts";
import type { Told } from "./wire-feed.ts";

/**
 * What a page of a feed changes, one change for each unit that is not as it was: addresses are put
 * in under their ids, move with them to another unit, and are taken away by them. A unit that the
 * register does not hold comes with its address, and without a name.
 */
export async function applyPage(
  store: Store,
  told: readonly Told[],
  at: Instant,
): Promise<EnterpriseChange[]> {
  const ids = [...new Set(told.map(({ id }) => id))];
  const holders = await store.addressHolders(ids);
  const holderOf = new Map(ids.map((id, i) => [id, holders[i] ?? null]));
  const units = await unitsOf(store, [
    ...told.flatMap(({ orgNumber }) => orgNumber ?? []),
    ...holders.flatMap((holder) => holder ?? []),
  ]);
  const own = new Map<string, readonly EnterpriseAddress[]>();
  const ownOf = (orgNumber: string) => own.get(orgNumber) ?? units.get(orgNumber)?.own ?? [];

  for (const entry of told) {
    const holder = holderOf.get(entry.id) ?? null;
    if (holder !== null && holder !== entry.orgNumber) {
      const kept = ownOf(holder);
      const left = kept.filter(({ id, updatedAt }) => id !== entry.id || updatedAt > entry.at);
      if (left.length === kept.length) continue;
      own.set(holder, left);
    }
    holderOf.set(entry.id, entry.orgNumber);
    if (entry.orgNumber !== null)
      own.set(entry.orgNumber, withAddress(ownOf(entry.orgNumber), entry.address));
  }

  return [...own].flatMap(([orgNumber, addresses]) => {
    const unit = units.get(orgNumber) ?? unknownEnterprise(orgNumber);
    return followSource(unit, addresses, at) ?? [];
  });
}

async function unitsOf(
  store: Store,
  orgNumbers: readonly string[],
): Promise<Map<string, Enterprise>> {
  const distinct = [...new Set(orgNumbers)];
  const found = await store.enterprises(distinct);
  return new Map(found.flatMap((unit) => (unit ? [[unit.orgNumber, unit]] : [])));
}
