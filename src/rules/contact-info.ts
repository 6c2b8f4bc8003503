import { type Change, changeOf, type Decide, type ProblemType, unchangeable } from "./change.ts";
import { normaliseEmail } from "./email-address.ts";
import { normaliseMobile } from "./mobile-number.ts";
import type { ContactPoint, Instant, Person } from "./person.ts";

/** What a citizen wants of their contact information: a value, none (null), or as it is (absent). */
export interface ContactWish {
  email?: string | null | undefined;
  mobile?: string | null | undefined;
}

/**
 * Replaces or removes contact values. A new value is changed now, and neither confirmed nor proven
 * yet; one that is the same is left with its dates. Both may not be removed, unless reserved.
 */
export function updateContactInfo(wish: ContactWish): Decide {
  return (person, now) => {
    const problem = unchangeable(person);
    if (problem !== null) return problem;
    const email = wish.email == null ? wish.email : normaliseEmail(wish.email);
    if (wish.email != null && !email) return "InvalidEmailAddress";
    const mobile = wish.mobile == null ? wish.mobile : normaliseMobile(wish.mobile);
    if (wish.mobile != null && !mobile) return "InvalidMobileNumber";

    const values: Partial<Pick<Person, "email" | "mobile">> = {};
    if (email !== undefined && email !== (person.email?.address ?? null))
      values.email = email === null ? null : { address: email, ...newValue(now) };
    if (mobile !== undefined && mobile !== (person.mobile?.number ?? null))
      values.mobile = mobile === null ? null : { number: mobile, ...newValue(now) };

    if (Object.keys(values).length === 0) return "NothingToChange";
    const after = { ...person, ...values };
    if (!after.email && !after.mobile && !person.reservation.reserved) return "ContactInfoRequired";
    return changeOf(person, now, "CONTACT_INFO_UPDATED", values);
  };
}

/** Says that every value present is still right: each is confirmed now. */
export function confirmContactInfo(person: Person, now: Instant): Change | ProblemType {
  const problem = unchangeable(person);
  if (problem !== null) return problem;
  const { email, mobile } = person;
  if (!email && !mobile) return "NothingToConfirm";
  return changeOf(person, now, "CONTACT_INFO_CONFIRMED", {
    ...(email && { email: { ...email, confirmedAt: now } }),
    ...(mobile && { mobile: { ...mobile, confirmedAt: now } }),
  });
}

/** The dates of a value that is new now, neither confirmed nor proven yet. */
export function newValue(now: Instant): ContactPoint {
  return { changedAt: now, confirmedAt: null, validatedAt: null, markedShared: false };
}
