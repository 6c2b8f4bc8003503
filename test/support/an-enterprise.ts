import {
  type Enterprise,
  type EnterpriseAddress,
  unknownEnterprise,
} from "../../src/rules/enterprise.ts";
import { daysAgo } from "./a-person.ts";

export const MAIN_UNIT = "310100803";
export const SUB_UNIT = "315200644";

export function anAddress(but: Partial<EnterpriseAddress> = {}): EnterpriseAddress {
  return {
    id: "a1",
    kind: "EMAIL",
    address: "post@unit.example",
    name: null,
    source: "KOFUVI",
    updatedAt: daysAgo(3000),
    ...but,
  };
}

export const anSms = (but: Partial<EnterpriseAddress> = {}) =>
  anAddress({ id: "a2", kind: "SMS", address: "+4799999999", ...but });

/** A main unit that has given an e-mail address and a mobile number. */
export function aUnit(but: Partial<Enterprise> = {}): Enterprise {
  return {
    ...unknownEnterprise(MAIN_UNIT),
    registration: "ACTIVE",
    revision: 3,
    name: "Main Unit AS",
    own: [anAddress(), anSms()],
    updatedAt: daysAgo(3000),
    reference: "unit",
    ...but,
  };
}

/** A sub-unit of it that has given none. */
export const aSubUnit = (but: Partial<Enterprise> = {}) =>
  aUnit({ orgNumber: SUB_UNIT, parent: MAIN_UNIT, own: [], reference: "sub", ...but });
