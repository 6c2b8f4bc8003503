import { parsePhoneNumberFromString } from "libphonenumber-js/max";

const WRITTEN = /^\+?[- _0-9]{8,19}$/;
const MOBILE_TYPES = new Set(["MOBILE", "FIXED_LINE_OR_MOBILE"]);

/**
 * A mobile number as E.164, or null when it is not one. Read as the register writes it: an optional
 * plus, then digits, spaces, hyphens or underscores, 8 to 20 characters; `00` stands for the plus,
 * and eight digits alone are Norwegian.
 */
export function normaliseMobile(text: string): string | null {
  const written = text.normalize("NFKC").replace(/^ +| +$/g, "");
  if (!WRITTEN.test(written) || written.length > 20) return null;
  const digits = written.replace(/[- _]/g, "").replace(/^00/, "+");
  const number = parsePhoneNumberFromString(digits, "NO");
  if (!number?.isValid()) return null;
  return MOBILE_TYPES.has(number.getType() ?? "") ? number.number : null;
}
