import { type Change, changeOf, type Decide, type ProblemType, unchangeable } from "./change.ts";
import { newValue } from "./contact-info.ts";
import { normaliseEmail } from "./email-address.ts";
import { normaliseMobile } from "./mobile-number.ts";
import { type Instant, type LanguageCode, notRegistered, type Person } from "./person.ts";

/** What somebody new is registered with. */
export interface Registering {
  email?: string | null | undefined;
  mobile?: string | null | undefined;
  reserved?: boolean | null | undefined;
  language?: LanguageCode | null | undefined;
}

/**
 * Registers somebody for the first time, or again after a deletion. An active person has an e-mail
 * address, a mobile number or a reservation.
 */
export function registerPerson(wish: Registering): Decide {
  return (person, now) => {
    if (person.registration === "ACTIVE") return "AlreadyRegistered";
    const email = wish.email == null ? null : normaliseEmail(wish.email);
    if (wish.email != null && !email) return "InvalidEmailAddress";
    const mobile = wish.mobile == null ? null : normaliseMobile(wish.mobile);
    if (wish.mobile != null && !mobile) return "InvalidMobileNumber";
    const reserved = wish.reserved ?? person.reservation.reserved;
    if (!email && !mobile && !reserved) return "ContactInfoRequired";
    const isNew = reserved !== person.reservation.reserved;
    const reservation = { reserved, reservedAt: reserved ? now : null, changedAt: now };
    return changeOf(person, now, "REGISTERED", {
      registration: "ACTIVE",
      email: email === null ? null : { address: email, ...newValue(now) },
      mobile: mobile === null ? null : { number: mobile, ...newValue(now) },
      ...(isNew && { reservation }),
      ...(wish.language && { language: { code: wish.language, changedAt: now } }),
    });
  };
}

/**
 * Deletes a registration: nothing may be sent to the person afterwards. What they reserved against
 * is kept, for a deleted person is not one who has not reserved.
 */
export function deleteRegistration(person: Person, now: Instant): Change | ProblemType {
  return (
    unchangeable(person) ??
    changeOf(person, now, "REGISTRATION_DELETED", {
      registration: "DELETED",
      email: null,
      mobile: null,
      language: null,
      digitalMailbox: null,
    })
  );
}

/**
 * Gives a person a new number, a fødselsnummer for their D-number, say. Record and history follow,
 * and the old number leads to the new one. `holder` is whoever has the new number.
 */
export function replaceNationalId(holder: Person): Decide {
  return (person, now) => {
    const problem =
      unchangeable(person) ?? (holder.registration === "NOT_REGISTERED" ? null : "NationalIdTaken");
    if (problem !== null) return problem;
    const { nationalId } = holder;
    return changeOf(person, now, "NATIONAL_ID_REPLACED", { nationalId });
  };
}

/** Removes everything the register knows of a person; evidence stays, and tells nothing. */
export function erasePerson(person: Person): Change | ProblemType {
  if (person.registration === "NOT_REGISTERED") return "NotRegistered";
  return { kind: "ERASED", before: person, after: notRegistered(person.nationalId), fields: [] };
}
