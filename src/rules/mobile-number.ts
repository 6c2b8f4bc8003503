import { createRequire } from "node:module";

const WRITTEN = /^\+?[- _0-9]{8,19}$/;
const MOBILE_TYPES = new Set(["MOBILE", "FIXED_LINE_OR_MOBILE"]);

type Library = typeof import("libphonenumber-js/max");
const require = createRequire(import.meta.url);
let library: Library | null = null;

/** What is known of every country's numbers is read when the first number is, and not at the start. */
function numbers(): Library {
  library ??= require("libphonenumber-js/max") as Library;
  return library;
}

/**
 * A mobile number as E.164, or null when it is not one. Read as the register writes it: an optional
 * plus, then digits, spaces, hyphens or underscores, 8 to 20 characters; `00` stands for the plus,
 * and eight digits alone are Norwegian.
 */
export function normaliseMobile(text: string): string | null {
  const written = text.normalize("NFKC").replace(/^ +| +$/g, "");
  if (!WRITTEN.test(written) || written.length > 20) return null;
  const digits = written.replace(/[- _]/g, "").replace(/^00/, "+");
  const number = numbers().parsePhoneNumberFromString(digits, "NO");
  /** What is stored is read again, so it has to be long enough without what stood between. */
  if (!number?.isValid() || !WRITTEN.test(number.number)) return null;
  return MOBILE_TYPES.has(number.getType() ?? "") ? number.number : null;
}
