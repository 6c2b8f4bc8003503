import { z } from "zod";
import { normaliseEmail } from "../rules/email-address.ts";
import type { EnterpriseAddress } from "../rules/enterprise.ts";
import { normaliseMobile } from "../rules/mobile-number.ts";
import { isOrgNumber } from "../rules/org-number.ts";
import type { Instant } from "../rules/person.ts";
import { readRegisterTime } from "../rules/register-time.ts";

/** What an entry of the feed tells: an address of a unit, or that there is one no more. */
export type Told =
  | { id: string; at: Instant; orgNumber: string; address: EnterpriseAddress }
  | { id: string; at: Instant; orgNumber: null };

/** An entry whose place in the feed's order may be known although it is refused. */
export interface ReadEntry {
  /** Null where it cannot be read. */
  at: Instant | null;
  /** Or why it is refused, which never repeats a value. */
  told: Told | string;
}

const CLOCK_SKEW = 600_000;
const LONGEST_NAME = 200;

const text = z.string("expected text");
const part = text.min(1, "expected text").max(254, "expected at most 254 characters");

const entryShape = z.object({
  id: text.regex(/^[\x21-\x7e]{1,64}$/, "expected 1 to 64 characters of ASCII without spaces"),
  isdeleted: z.boolean("expected true or false").nullish(),
  content: z.string("expected text").nullish(),
});

const named = { navn: text.max(LONGEST_NAME, "expected at most 200 characters").nullish() };
const emailShape = z.object({ ...named, brukernavn: part, domenenavn: part }, "expected an object");
const mobileShape = z.object(
  {
    ...named,
    internasjonaltPrefiks: text.regex(/^(\+|00)?[0-9]{1,3}$/, "expected a prefix such as +47"),
    nasjonaltNummer: text.regex(/^[0-9]+$/, "expected digits"),
  },
  "expected an object",
);
const contentShape = z.object(
  {
    digitalVarslingsinformasjon: z.object(
      { epostadresse: emailShape.nullish(), mobiltelefon: mobileShape.nullish() },
      "expected an object",
    ),
    kontaktinformasjonForEnhet: z.object(
      { enhetsidentifikator: z.object({ verdi: text }, "expected an object") },
      "expected an object",
    ),
  },
  "expected an object",
);

/**
 * Reads one entry of KoFuVi's feed of units' addresses: `{title, id, updated, isdeleted, content}`,
 * where `content` is JSON inside a string.
 *
 * @param now no entry may lie after it.
 */
export function readFeedEntry(raw: unknown, now: Instant): ReadEntry {
  const { updated } = (raw ?? {}) as { updated?: unknown };
  const instant = typeof updated === "string" ? readRegisterTime(updated) : null;
  if (instant === null) return { at: null, told: "updated: expected a time" };
  if (instant > now + CLOCK_SKEW)
    return { at: null, told: "updated: expected a time that is not in the future" };
  return { at: instant, told: readTold(raw, instant) };
}

function readTold(raw: unknown, at: Instant): Told | string {
  const entry = entryShape.safeParse(raw);
  if (!entry.success) return faultsOf(entry.error, "");
  const { id, isdeleted, content } = entry.data;
  if (isdeleted) return { id, at, orgNumber: null };
  const parsed = contentShape.safeParse(unwrapped(content ?? ""));
  if (!parsed.success) return faultsOf(parsed.error, "content.");
  const { digitalVarslingsinformasjon: given, kontaktinformasjonForEnhet } = parsed.data;
  const orgNumber = kontaktinformasjonForEnhet.enhetsidentifikator.verdi;
  if (!isOrgNumber(orgNumber))
    return "content.kontaktinformasjonForEnhet: expected an organisation number of 9 digits";
  const { epostadresse: email, mobiltelefon: mobile } = given;
  if (!email === !mobile)
    return "content.digitalVarslingsinformasjon: expected either epostadresse or mobiltelefon";
  const address = email
    ? normaliseEmail(`${email.brukernavn}@${email.domenenavn}`)
    : normaliseMobile(numberOf(mobile as z.infer<typeof mobileShape>));
  if (address === null)
    return `content.digitalVarslingsinformasjon: expected ${email ? "an e-mail address" : "a mobile number"}`;
  const kind = email ? ("EMAIL" as const) : ("SMS" as const);
  const name = (email ?? mobile)?.navn?.trim() || null;
  if (name?.isWellFormed() === false)
    return "content.digitalVarslingsinformasjon: expected Unicode, without lone surrogates";
  const source = "KOFUVI" as const;
  return { id, at, orgNumber, address: { id, kind, address, name, source, updatedAt: at } };
}

function numberOf({ internasjonaltPrefiks, nasjonaltNummer }: z.infer<typeof mobileShape>): string {
  return `+${internasjonaltPrefiks.replace(/^(\+|00)/, "")}${nasjonaltNummer}`;
}

/** The content's object, which stands under its type's name or alone; undefined where it is no JSON. */
function unwrapped(content: string): unknown {
  try {
    const value = JSON.parse(content);
    return value?.Kontaktinformasjon ?? value?.kontaktinformasjon ?? value;
  } catch {
    return undefined;
  }
}

function faultsOf({ issues }: z.ZodError, before: string): string {
  return issues
    .map(({ path, message }) => `${`${before}${path.join(".")}`.replace(/\.$/, "")}: ${message}`)
    .join("; ");
}
