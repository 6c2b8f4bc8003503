import type { Instant, Person } from "./person.ts";

export type ChangeKind =
  | "REGISTERED"
  | "REGISTRATION_DELETED"
  | "NATIONAL_ID_REPLACED"
  | "ERASED"
  | "DIGITAL_MAILBOX_CHOSEN"
  | "CONTACT_POINT_VALIDATED"
  | "SHARED_CONTACT_POINT_CLEARED"
  | "CONTACT_INFO_UPDATED"
  | "CONTACT_INFO_CONFIRMED"
  | "RESERVED"
  | "RESERVATION_WITHDRAWN"
  | "LANGUAGE_CHOSEN";

/** The parts of a person's record that a change may touch. */
export type RecordField =
  | "nationalId"
  | "registration"
  | "email"
  | "mobile"
  | "reservation"
  | "language"
  | "digitalMailbox";

/** What was decided, with the record it was decided on. */
export interface Change {
  kind: ChangeKind;
  before: Person;
  after: Person;
  fields: readonly RecordField[];
}

/** Why a change was not made, each an answer of its own in the graph. */
export type ProblemType =
  | "NotRegistered"
  | "RegistrationDeleted"
  | "InvalidEmailAddress"
  | "InvalidMobileNumber"
  | "ContactInfoRequired"
  | "NothingToChange"
  | "NothingToConfirm"
  | "AlreadyRegistered"
  | "NationalIdTaken"
  | "MailboxAlreadyChosen"
  | "InvalidMailbox"
  | "NoContactPoint"
  | "CodeRequestedTooSoon"
  | "TooManyCodes"
  | "CodeExpired"
  | "WrongCode"
  | "AlreadyReserved"
  | "NotReserved"
  | "LanguageAlreadyChosen"
  | "RevisionConflict"
  | "IdempotencyKeyReused"
  | "InvalidRecipients"
  | "UnknownDecisions"
  | "AlreadyReminded"
  | "ReminderNotDue"
  | "AgencyAlreadyConnected"
  | "AgencyNotConnected"
  | "MessageNotFound"
  | "MessageNotDead"
  | "CampaignNotFound"
  | "CampaignNotReady"
  | "EnterpriseNotRegistered"
  | "EnterpriseDeleted"
  | "EnterpriseAlreadyRegistered"
  | "EnterpriseAddressNotFound"
  | "LastEnterpriseAddress"
  | "EnterpriseRevisionConflict"
  | "AssuranceLevelTooLow"
  | "ReasonRequired";

/** Decides on a record as it stands; never throws for what a citizen can do. */
export type Decide = (person: Person, now: Instant) => Change | ProblemType;

/** The change of some fields of a person who is registered. */
export function changeOf(
  person: Person,
  now: Instant,
  kind: ChangeKind,
  values: Partial<Pick<Person, RecordField>>,
): Change {
  const after = { ...person, ...values, revision: person.revision + 1, updatedAt: now };
  return { kind, before: person, after, fields: Object.keys(values) as RecordField[] };
}

/** Why nothing about this person can be changed, if it cannot. */
export function unchangeable({ registration }: Person): ProblemType | null {
  if (registration === "NOT_REGISTERED") return "NotRegistered";
  return registration === "DELETED" ? "RegistrationDeleted" : null;
}
