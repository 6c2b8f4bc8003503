import { domainToASCII, domainToUnicode } from "node:url";
import { z } from "zod";

const MIN_LENGTH = 3;
const MAX_LENGTH = 254;
const MAX_LOCAL = 64;
const MAX_LABEL = 63;
const address = z.email();
const SCRIPTS = ["Latin", "Cyrillic", "Greek", "Armenian", "Hebrew", "Arabic"].map(
  (script) => new RegExp(`\\p{Script=${script}}`, "u"),
);
const HIDDEN = /[\p{Cc}\p{Cf}\s]/u;
/** What a URL's host would be cut off at or decoded by; a domain has none of them. */
const NOT_IN_DOMAIN = /[/?#\\%:@[\]]/;

/**
 * The form in which an e-mail address is stored: the local part as written (NFC), the domain as
 * lower-case A-labels (UTS 46). Null when it is not an address the register can hold: 3 to 254
 * characters, no control, format or bidirectional characters, no label that mixes scripts.
 */
export function normaliseEmail(text: string): string | null {
  const written = text.replace(/^ +| +$/g, "").normalize("NFC");
  const at = written.lastIndexOf("@");
  const local = written.slice(0, at);
  const domain = written.slice(at + 1);
  if (at < 1 || HIDDEN.test(written) || NOT_IN_DOMAIN.test(domain)) return null;
  const ascii = domainToASCII(domain);
  if (domainToUnicode(ascii).split(".").some(mixesScripts)) return null;
  if (local.length > MAX_LOCAL || ascii.split(".").some((label) => label.length > MAX_LABEL))
    return null;
  const stored = `${local}@${ascii}`;
  if (stored.length < MIN_LENGTH || stored.length > MAX_LENGTH) return null;
  return address.safeParse(stored).success ? stored : null;
}

function mixesScripts(label: string): boolean {
  return SCRIPTS.filter((script) => script.test(label)).length > 1;
}
