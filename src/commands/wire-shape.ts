import { z } from "zod";
import { normaliseEmail } from "../rules/email-address.ts";
import { normaliseMobile } from "../rules/mobile-number.ts";
import { isOrgNumber } from "../rules/org-number.ts";
import type { Instant, LanguageCode } from "../rules/person.ts";
import { readRegisterTime } from "../rules/register-time.ts";

const CLOCK_SKEW = 600_000;

/** Absent, null and empty are one. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === "" || value === null ? undefined : value), type.optional());

const text = z.string("expected text");

const normalised = (read: (text: string) => string | null, expected: string) =>
  text.transform((value, context): string => {
    const stored = read(value);
    if (stored !== null) return stored;
    context.addIssue(expected);
    return z.NEVER;
  });

const time = (now: Instant) =>
  text.transform((value, context): number => {
    const instant = readRegisterTime(value);
    if (instant !== null && instant <= now + CLOCK_SKEW) return instant;
    context.addIssue(
      instant === null
        ? "expected a time such as 2023-06-10T21:00:01+02, +02:00 or Z"
        : "expected a time that is not in the future",
    );
    return z.NEVER;
  });

const yesNo = optional(z.enum(["JA", "NEI"], "expected JA or NEI"));

function contactMembers(now: Instant) {
  const at = optional(time(now));
  return {
    epostadresse: optional(normalised(normaliseEmail, "expected an e-mail address")),
    epostadresse_oppdatert: at,
    epostadresse_sist_verifisert: at,
    epostadresse_sist_validert: at,
    epostadresse_duplisert: yesNo,
    mobiltelefonnummer: optional(normalised(normaliseMobile, "expected a mobile number")),
    mobiltelefonnummer_oppdatert: at,
    mobiltelefonnummer_sist_verifisert: at,
    mobiltelefonnummer_sist_validert: at,
    mobiltelefonnummer_duplisert: yesNo,
  };
}

const mailboxMembers = {
  postkasseadresse: optional(text.max(100, "expected at most 100 characters")),
  postkasseleverandoeradresse: optional(
    text.refine(isOrgNumber, "expected an organisation number of 9 digits"),
  ),
};

function personMembers(now: Instant) {
  const at = optional(time(now));
  return {
    personidentifikator: z.string("expected 11 digits"),
    status: z.enum(["AKTIV", "SLETTET", "IKKE_REGISTRERT"], "expected AKTIV or SLETTET"),
    reservasjon: yesNo,
    reservasjonstidspunkt: at,
    reservasjon_oppdatert: at,
    varslingsstatus: optional(
      z.enum(["KAN_VARSLES", "KAN_IKKE_VARSLES"], "expected KAN_VARSLES or KAN_IKKE_VARSLES"),
    ),
    kontaktinformasjon: optional(z.object(contactMembers(now), "expected an object")),
    digital_post: optional(z.object(mailboxMembers, "expected an object")),
    sertifikat: optional(text.regex(/^[A-Za-z0-9+/=\s]+$/, "expected base64")),
    spraak: optional(
      z
        .enum(["nb", "nn", "en", "se"], "expected nb, nn, en or se")
        .transform((code) => code.toUpperCase() as LanguageCode),
    ),
    spraak_oppdatert: at,
    oppdatert: at,
  };
}

/**
 * One person as the register's REST interface writes them, every member it has been seen with.
 *
 * @param now no date may lie after it.
 */
export function wirePersonShape(now: Instant) {
  return z.object(personMembers(now), "expected a JSON object");
}

export type WirePerson = z.infer<ReturnType<typeof wirePersonShape>>;
export type WireContact = NonNullable<WirePerson["kontaktinformasjon"]>;

export const KNOWN_MEMBERS: ReadonlySet<string> = new Set(Object.keys(personMembers(0)));
export const KNOWN_CONTACT_MEMBERS: ReadonlySet<string> = new Set(Object.keys(contactMembers(0)));
export const KNOWN_MAILBOX_MEMBERS: ReadonlySet<string> = new Set(Object.keys(mailboxMembers));
