import type { Instant, Person } from "./person.ts";
import type { SentenceLanguage } from "./rule-set.ts";

export type ChangeKind = "RESERVED" | "RESERVATION_WITHDRAWN" | "LANGUAGE_CHOSEN";

/** The parts of a person's record that a change may touch. */
export type RecordField = "reservation" | "language";

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
  | "AlreadyReserved"
  | "NotReserved"
  | "LanguageAlreadyChosen"
  | "RevisionConflict"
  | "IdempotencyKeyReused"
  | "AssuranceLevelTooLow"
  | "ReasonRequired";

/** Decides on a record as it stands; never throws for what a citizen can do. */
export type Decide = (person: Person, now: Instant) => Change | ProblemType;

/** The change of one field of a person who is registered. */
export function changeField<Field extends RecordField>(
  person: Person,
  now: Instant,
  kind: ChangeKind,
  field: Field,
  value: Person[Field],
): Change {
  const after = { ...person, [field]: value, revision: person.revision + 1, updatedAt: now };
  return { kind, before: person, after, fields: [field] };
}

/** Why nothing about this person can be changed, if it cannot. */
export function unchangeable({ registration }: Person): ProblemType | null {
  if (registration === "NOT_REGISTERED") return "NotRegistered";
  return registration === "DELETED" ? "RegistrationDeleted" : null;
}

/** The problems' sentences. Their codes are their names in capitals, and stable for ever. */
export const PROBLEM_SENTENCES: Record<ProblemType, Record<SentenceLanguage, string>> = {
  NotRegistered: {
    nb: "Personen er ikke registrert.",
    nn: "Personen er ikkje registrert.",
    en: "The person is not registered.",
  },
  RegistrationDeleted: {
    nb: "Registreringen er slettet og kan ikke endres.",
    nn: "Registreringa er sletta og kan ikkje endrast.",
    en: "The registration has been deleted and cannot be changed.",
  },
  AlreadyReserved: {
    nb: "Personen har allerede reservert seg.",
    nn: "Personen har alt reservert seg.",
    en: "The person has already reserved.",
  },
  NotReserved: {
    nb: "Personen har ikke reservert seg.",
    nn: "Personen har ikkje reservert seg.",
    en: "The person has not reserved.",
  },
  LanguageAlreadyChosen: {
    nb: "Språket er allerede valgt.",
    nn: "Språket er alt valt.",
    en: "The language has already been chosen.",
  },
  RevisionConflict: {
    nb: "Opplysningene er endret siden du leste dem.",
    nn: "Opplysningane er endra sidan du las dei.",
    en: "The record has changed since you read it.",
  },
  IdempotencyKeyReused: {
    nb: "Nøkkelen er brukt før, til noe annet.",
    nn: "Nøkkelen er brukt før, til noko anna.",
    en: "The idempotency key has been used before, for something else.",
  },
  AssuranceLevelTooLow: {
    nb: "Logg inn på et høyere sikkerhetsnivå for å endre opplysninger.",
    nn: "Logg inn på eit høgare tryggleiksnivå for å endre opplysningar.",
    en: "Log in at a higher level of assurance to change the record.",
  },
  ReasonRequired: {
    nb: "Oppgi en begrunnelse for å endre en annens opplysninger.",
    nn: "Oppgi ei grunngjeving for å endre opplysningane til ein annan.",
    en: "Give a reason for changing somebody else's record.",
  },
};
