/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

export type Registration = "ACTIVE" | "DELETED" | "NOT_REGISTERED";
export type LanguageCode = "NB" | "NN" | "EN" | "SE";

/** The dates of one contact point. Only `changedAt` and `confirmedAt` keep it fresh (eFvf § 32). */
export interface ContactPoint {
  /** The value was new or replaced (`_oppdatert`). */
  changedAt: Instant | null;
  /** The citizen said at login that it is still right (`_sist_verifisert`). */
  confirmedAt: Instant | null;
  /** A one-time code sent to it was entered (`_sist_validert`). */
  validatedAt: Instant | null;
  /** The source marked it as registered on somebody else as well (`_duplisert`). */
  markedShared: boolean;
  /** The moment at which it is to be judged; that of the request when absent. */
  asOf?: Instant;
}

export interface Email extends ContactPoint {
  address: string;
}

export interface Mobile extends ContactPoint {
  /** E.164. */
  number: string;
}

export interface Reservation {
  reserved: boolean;
  reservedAt: Instant | null;
  changedAt: Instant | null;
}

export interface LanguageChoice {
  code: LanguageCode;
  changedAt: Instant | null;
}

export interface DigitalMailbox {
  address: string | null;
  /** Organisation number of the mailbox supplier. */
  supplier: string;
}

/** One person as the register knows them. */
export interface Person {
  nationalId: string;
  registration: Registration;
  /** Rises by one with each change; 0 when not registered. */
  revision: number;
  email: Email | null;
  mobile: Mobile | null;
  reservation: Reservation;
  language: LanguageChoice | null;
  digitalMailbox: DigitalMailbox | null;
  /** When anything in the record last changed, as far as the source says (`oppdatert`). */
  updatedAt: Instant | null;
  /** The random name by which the logs know the person; null when not registered. */
  reference: string | null;
  /** The number asked for, where it has been replaced by `nationalId`. */
  redirectedFrom?: string;
  /** The moment at which the record is to be judged; that of the request when absent. */
  asOf?: Instant;
}

const NO_RESERVATION: Reservation = { reserved: false, reservedAt: null, changedAt: null };

/** The answer for a valid national id that the register does not hold. */
export function notRegistered(nationalId: string): Person {
  return {
    nationalId,
    registration: "NOT_REGISTERED",
    revision: 0,
    email: null,
    mobile: null,
    reservation: NO_RESERVATION,
    language: null,
    digitalMailbox: null,
    updatedAt: null,
    reference: null,
  };
}

/** A record that is to be judged at a moment other than that of the request. */
export function judgedAt(person: Person, asOf: Instant): Person {
  const { email, mobile } = person;
  return {
    ...person,
    asOf,
    email: email && { ...email, asOf },
    mobile: mobile && { ...mobile, asOf },
  };
}
