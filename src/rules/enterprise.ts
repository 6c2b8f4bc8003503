import type { Instant, Registration } from "./person.ts";

/** A unit by its number, which is all that the register of people knows of it. */
export interface EnterpriseKey {
  orgNumber: string;
}

/** An electronic address that a unit has given to be notified by. */
export interface EnterpriseAddress {
  /** At its source, where it came from one: printable ASCII. */
  id: string;
  kind: "EMAIL" | "SMS";
  /** An e-mail address as it is stored, or E.164. */
  address: string;
  name: string | null;
  source: "KOFUVI" | "OPERATOR";
  /** When the unit gave it, or last replaced it. */
  updatedAt: Instant;
}

/** One unit of Enhetsregisteret as the register knows it. */
export interface Enterprise extends EnterpriseKey {
  registration: Registration;
  /** Rises by one with each change; 0 when not registered. */
  revision: number;
  /** Null where only its addresses are known. */
  name: string | null;
  /** The main unit's number, of a sub-unit. */
  parent: string | null;
  /** The addresses it has given itself, in order. */
  own: readonly EnterpriseAddress[];
  updatedAt: Instant | null;
  /** The random name by which the log knows the unit; null when not registered. */
  reference: string | null;
}

/** The answer for a valid organisation number that the register does not hold. */
export function unknownEnterprise(orgNumber: string): Enterprise {
  return {
    orgNumber,
    registration: "NOT_REGISTERED",
    revision: 0,
    name: null,
    parent: null,
    own: [],
    updatedAt: null,
    reference: null,
  };
}

/** Whether two addresses are one: upper and lower case are the same. */
export function isSameAddress(
  one: Pick<EnterpriseAddress, "kind" | "address">,
  other: Pick<EnterpriseAddress, "kind" | "address">,
): boolean {
  return one.kind === other.kind && one.address.toLowerCase() === other.address.toLowerCase();
}

/** The order in which a unit's addresses are kept: as they were given. */
export function inOrder(addresses: readonly EnterpriseAddress[]): EnterpriseAddress[] {
  return addresses.toSorted(
    (one, other) => one.updatedAt - other.updatedAt || (one.id < other.id ? -1 : 1),
  );
}

/** The number of the main unit that has to be asked for a unit's addresses; null when none has. */
export function mainUnitToAsk({ registration, own, parent }: Enterprise): string | null {
  return registration === "ACTIVE" && own.length === 0 ? parent : null;
}

/**
 * Whose addresses are a unit's: its own, or, where it has given none, those of its main unit, one
 * step up and no further (as KoFuVi's look-up falls back). Null when there are none.
 */
export function addressOrigin(
  enterprise: Enterprise,
  mainUnit: Enterprise | null,
): Enterprise | null {
  if (enterprise.registration !== "ACTIVE") return null;
  if (enterprise.own.length > 0) return enterprise;
  return mainUnit?.registration === "ACTIVE" && mainUnit.own.length > 0 ? mainUnit : null;
}
