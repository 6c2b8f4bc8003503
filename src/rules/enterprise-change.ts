import type { ProblemType } from "./change.ts";
import { type Enterprise, type EnterpriseAddress, inOrder, isSameAddress } from "./enterprise.ts";
import type { Instant } from "./person.ts";

export type EnterpriseChangeKind =
  | "ENTERPRISE_REGISTERED"
  | "ENTERPRISE_UPDATED"
  | "ENTERPRISE_DELETED"
  | "ENTERPRISE_ADDRESS_SET"
  | "ENTERPRISE_ADDRESS_REMOVED"
  | "ENTERPRISE_ADDRESSES_SYNCED";

/** The parts of a unit's record that a change may touch. */
export type EnterpriseField = "registration" | "name" | "parent" | "own";

/** What was decided about a unit, with the record it was decided on. */
export interface EnterpriseChange {
  kind: EnterpriseChangeKind;
  before: Enterprise;
  after: Enterprise;
  fields: readonly EnterpriseField[];
}

/** What Enhetsregisteret says of a unit. */
export type UnitFacts = Pick<Enterprise, "name" | "parent"> & { deleted: boolean };

/** Decides on a unit as it stands; null when it is like that already. */
export type DecideEnterprise = (
  enterprise: Enterprise,
  now: Instant,
) => EnterpriseChange | ProblemType | null;

/** Registers a unit for the first time, or again after a deletion. */
export function registerEnterprise(facts: Pick<Enterprise, "name" | "parent">): DecideEnterprise {
  return (enterprise, now) =>
    enterprise.registration === "ACTIVE"
      ? "EnterpriseAlreadyRegistered"
      : changeOf(enterprise, now, "ENTERPRISE_REGISTERED", { registration: "ACTIVE", ...facts });
}

/** Brings a unit to what Enhetsregisteret says of it; its addresses stay. */
export function followUnit(
  { name, parent, deleted }: UnitFacts,
  enterprise: Enterprise,
  now: Instant,
): EnterpriseChange | null {
  const registration = deleted ? "DELETED" : "ACTIVE";
  const isKnown = enterprise.registration !== "NOT_REGISTERED";
  const kind = deleted
    ? "ENTERPRISE_DELETED"
    : isKnown
      ? "ENTERPRISE_UPDATED"
      : "ENTERPRISE_REGISTERED";
  const change = changeOf(enterprise, now, kind, { registration, name, parent });
  return change.fields.length > 0 ? change : null;
}

/** Adds an address; null when the unit has the same. */
export function setEnterpriseAddress(
  given: Pick<EnterpriseAddress, "id" | "kind" | "address" | "name">,
): DecideEnterprise {
  return (enterprise, now) => {
    const problem = unchangeable(enterprise);
    if (problem !== null) return problem;
    if (enterprise.own.some((address) => isSameAddress(address, given))) return null;
    const address = { ...given, source: "OPERATOR" as const, updatedAt: now };
    const own = inOrder([...enterprise.own, address]);
    return changeOf(enterprise, now, "ENTERPRISE_ADDRESS_SET", { own });
  };
}

/** Removes an address; every unit that has given one keeps one. */
export function removeEnterpriseAddress(id: string): DecideEnterprise {
  return (enterprise, now) => {
    const problem = unchangeable(enterprise);
    if (problem !== null) return problem;
    const own = enterprise.own.filter((address) => address.id !== id);
    if (own.length === enterprise.own.length) return "EnterpriseAddressNotFound";
    if (own.length === 0) return "LastEnterpriseAddress";
    return changeOf(enterprise, now, "ENTERPRISE_ADDRESS_REMOVED", { own });
  };
}

/**
 * A unit's addresses after its source told of one: it takes the place of an older one under the same
 * id, and of the same address written down by an operator. Older news than what is kept is none.
 */
export function withAddress(
  own: readonly EnterpriseAddress[],
  told: EnterpriseAddress,
): readonly EnterpriseAddress[] {
  if (own.some(({ id, updatedAt }) => id === told.id && updatedAt > told.updatedAt)) return own;
  const others = own.filter(
    (address) =>
      address.id !== told.id && !(address.source === "OPERATOR" && isSameAddress(address, told)),
  );
  return inOrder([...others, told]);
}

/** The change that leaves a unit with the addresses its source told of; null when it has them. */
export function followSource(
  enterprise: Enterprise,
  own: readonly EnterpriseAddress[],
  now: Instant,
): EnterpriseChange | null {
  const registration = enterprise.registration === "DELETED" ? "DELETED" : "ACTIVE";
  const kind = "ENTERPRISE_ADDRESSES_SYNCED";
  const change = changeOf(enterprise, now, kind, { registration, own });
  return change.fields.includes("own") ? change : null;
}

function unchangeable({ registration }: Enterprise): ProblemType | null {
  if (registration === "NOT_REGISTERED") return "EnterpriseNotRegistered";
  return registration === "DELETED" ? "EnterpriseDeleted" : null;
}

/** Names only the fields that are other than before. */
function changeOf(
  enterprise: Enterprise,
  now: Instant,
  kind: EnterpriseChangeKind,
  values: Partial<Pick<Enterprise, EnterpriseField>>,
): EnterpriseChange {
  const fields = (Object.keys(values) as EnterpriseField[]).filter(
    (field) => JSON.stringify(values[field]) !== JSON.stringify(enterprise[field]),
  );
  const after = { ...enterprise, ...values, revision: enterprise.revision + 1, updatedAt: now };
  return { kind, before: enterprise, after, fields };
}
