const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** Nine digits with the modulus-11 control digit of Enhetsregisteret. */
export function isOrgNumber(text: string): boolean {
  if (!/^[0-9]{9}$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  const control = (11 - (sum % 11)) % 11;
  return control === Number(text[8]);
}

const ISO_6523 = /^0192:([0-9]{9})$/;

/** The organisation number in an ISO 6523 identifier such as `0192:991825827`; null if it is none. */
export function orgNumberFromIso6523(identifier: string): string | null {
  const orgNumber = ISO_6523.exec(identifier)?.[1];
  return orgNumber !== undefined && isOrgNumber(orgNumber) ? orgNumber : null;
}
