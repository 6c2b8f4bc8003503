import { domainToASCII } from "node:url";
import { z } from "zod";

const MIN_LENGTH = 3;
const MAX_LENGTH = 254;
const address = z.email();
const SCRIPTS = ["Latin", "Cyrillic", "Greek", "Armenian", "Hebrew", "Arabic"].map(
  (script) => new RegExp(`\\p{Script=${script}}`, "u"),
);
const HIDDEN = /[\p{Cc}\p{Cf}\s]/u;

/**
 * The form in which an e-mail address is stored: the local part as written (NFC), the domain as
 * lower-case A-labels (UTS 46). Null when it is not an address the register can hold: 3 to 254
 * characters, no control, format or bidirectional characters, no label that mixes scripts.
 */
export function normaliseEmail(text: string): string | null {
  const trimmed = text.replace(/^ +| +$/g, "").normalize("NFC");
  const at = trimmed.lastIndexOf("@");
  if (at < 1 || HIDDEN.test(trimmed)) return null;
  const domain = trimmed.slice(at + 1);
  if (domain.split(".").some(mixesScripts)) return null;
  const stored = `${trimmed.slice(0, at)}@${domainToASCII(domain)}`;
  if (stored.length < MIN_LENGTH || stored.length > MAX_LENGTH) return null;
  return address.safeParse(stored).success ? stored : null;
}

/** Two addresses with the same key count as one and the same. */
export function emailKey(stored: string): string {
  return stored.toLowerCase();
}

function mixesScripts(label: string): boolean {
  return SCRIPTS.filter((script) => script.test(label)).length > 1;
}
