import type { Enterprise, EnterpriseAddress } from "../src/rules/enterprise.ts";

/** The columns of `enterprise` in the order in which `EnterpriseRow` begins. */
export const ENTERPRISE_COLUMNS = [
  "orgNumber",
  "state",
  "revision",
  "name",
  "parent",
  "updatedAt",
  "reference",
] as const;

/** The columns of `enterprise_address` in the order in which `AddressRow` holds them. */
export const ADDRESS_COLUMNS = [
  "id",
  "orgNumber",
  "kind",
  "address",
  "name",
  "source",
  "updatedAt",
] as const;

/** A unit as the driver gives it, with its addresses as JSON of address rows in their order. */
export type EnterpriseRow = readonly [
  orgNumber: number,
  state: number,
  revision: number,
  name: string | null,
  parent: number | null,
  updatedAt: number | null,
  reference: string,
  own: string,
];

type AddressRow = readonly [
  id: string,
  orgNumber: number,
  kind: EnterpriseAddress["kind"],
  address: string,
  name: string | null,
  source: EnterpriseAddress["source"],
  updatedAt: number,
];

const ACTIVE = 0;
const DELETED = 1;

export function readEnterprise(row: EnterpriseRow): Enterprise {
  const [orgNumber, state, revision, name, parent, updatedAt, reference, own] = row;
  return {
    orgNumber: orgNumberOf(orgNumber),
    registration: state === ACTIVE ? "ACTIVE" : "DELETED",
    revision,
    name,
    parent: parent === null ? null : orgNumberOf(parent),
    own: (JSON.parse(own) as AddressRow[]).map(readAddress),
    updatedAt,
    reference,
  };
}

function readAddress(row: AddressRow): EnterpriseAddress {
  const [id, , kind, address, name, source, updatedAt] = row;
  return { id, kind, address, name, source, updatedAt };
}

/** The values of `enterprise` that `readEnterprise` reads back as the same unit. */
export function writeEnterprise(enterprise: Enterprise): unknown[] {
  const { orgNumber, registration, revision, name, parent, updatedAt, reference } = enterprise;
  const state = registration === "DELETED" ? DELETED : ACTIVE;
  const mainUnit = parent === null ? null : Number(parent);
  return [Number(orgNumber), state, revision, name, mainUnit, updatedAt, reference];
}

export function writeAddress(orgNumber: string, address: EnterpriseAddress): unknown[] {
  const { id, kind, address: to, name, source, updatedAt } = address;
  return [id, Number(orgNumber), kind, to, name, source, updatedAt];
}

/** Nine digits, of which the key column drops leading zeros. */
export function orgNumberOf(key: number): string {
  return String(key).padStart(9, "0");
}
