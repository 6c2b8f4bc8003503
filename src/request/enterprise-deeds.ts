import { newReference } from "../audit/reference.ts";
import { normaliseEmail } from "../rules/email-address.ts";
import { type EnterpriseAddress, isSameAddress } from "../rules/enterprise.ts";
import {
  registerEnterprise,
  removeEnterpriseAddress,
  setEnterpriseAddress,
} from "../rules/enterprise-change.ts";
import { normaliseMobile } from "../rules/mobile-number.ts";
import { isOrgNumber } from "../rules/org-number.ts";
import { Refusal } from "../rules/problem.ts";
import type { Asking } from "./asking.ts";
import {
  changeEnterprise,
  type EnterpriseChanged,
  type EnterpriseInput,
} from "./change-enterprise.ts";
import { isProblem, type Problem, problemOf } from "./problem.ts";

export interface RegisterInput extends EnterpriseInput {
  name: string;
  parent?: string | null | undefined;
}

/** An address, by e-mail or by SMS. */
export interface SetAddressInput extends EnterpriseInput {
  email?: string | null | undefined;
  phoneNumber?: string | null | undefined;
  name?: string | null | undefined;
}

export interface RemoveAddressInput extends EnterpriseInput {
  addressId: string;
}

/** An address that a unit has now. */
export interface AddressSet extends EnterpriseChanged {
  address: EnterpriseAddress;
}

const LONGEST_NAME = 200;
const LONGEST_ADDRESS_NAME = 100;

/** Registers a unit. @throws {Refusal} when the input cannot be meant. */
export async function registerUnit(asking: Asking, input: RegisterInput) {
  const { name, parent = null, orgNumber } = input;
  if (name.trim() === "" || name.length > LONGEST_NAME)
    throw new Refusal("BAD_USER_INPUT", `name: expected 1 to ${LONGEST_NAME} characters`);
  if (parent !== null && (!isOrgNumber(parent) || parent === orgNumber))
    throw new Refusal("BAD_USER_INPUT", "parent: expected the organisation number of another unit");
  const facts = { name: name.trim(), parent };
  return changeEnterprise(asking, "registerEnterprise", input, registerEnterprise(facts));
}

/**
 * Writes down an address that a unit has given.
 *
 * @throws {Refusal} when not one address is given, or its name is too long.
 */
export async function setAddress(
  asking: Asking,
  input: SetAddressInput,
): Promise<AddressSet | Problem> {
  const given = readAddress(asking, input);
  if (isProblem(given)) return given;
  const operation = "setEnterpriseAddress";
  const outcome = await changeEnterprise(asking, operation, input, setEnterpriseAddress(given));
  if (isProblem(outcome)) return outcome;
  const address = outcome.enterprise.own.find((one) => isSameAddress(one, given));
  return { ...outcome, address: address as EnterpriseAddress };
}

/** Removes an address; a unit's last stays. */
export function removeAddress(asking: Asking, input: RemoveAddressInput) {
  const decide = removeEnterpriseAddress(input.addressId);
  return changeEnterprise(asking, "removeEnterpriseAddress", input, decide);
}

function readAddress(
  asking: Asking,
  { email, phoneNumber, name }: SetAddressInput,
): Pick<EnterpriseAddress, "id" | "kind" | "address" | "name"> | Problem {
  if ((email == null) === (phoneNumber == null))
    throw new Refusal("BAD_USER_INPUT", "input: expected either email or phoneNumber");
  if (name != null && name.length > LONGEST_ADDRESS_NAME)
    throw new Refusal(
      "BAD_USER_INPUT",
      `name: expected at most ${LONGEST_ADDRESS_NAME} characters`,
    );
  const id = newReference();
  const called = name?.trim() || null;
  if (email != null) {
    const address = normaliseEmail(email);
    return address === null
      ? problemOf(asking, "InvalidEmailAddress")
      : { id, kind: "EMAIL", address, name: called };
  }
  const number = normaliseMobile(phoneNumber as string);
  return number === null
    ? { ...problemOf(asking, "InvalidMobileNumber"), path: ["input", "phoneNumber"] }
    : { id, kind: "SMS", address: number, name: called };
}
