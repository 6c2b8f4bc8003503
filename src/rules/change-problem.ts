import type { ProblemType } from "./change.ts";
import type { SentenceLanguage } from "./rule-set.ts";

/** Which part of the input a problem is about, where it is not the whole. */
export const PROBLEM_PATHS: Partial<Record<ProblemType, readonly string[]>> = {
  InvalidEmailAddress: ["input", "email"],
  InvalidMobileNumber: ["input", "mobile"],
};

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
  InvalidEmailAddress: {
    nb: "E-postadressen er ikke gyldig.",
    nn: "E-postadressa er ikkje gyldig.",
    en: "The e-mail address is not valid.",
  },
  InvalidMobileNumber: {
    nb: "Mobilnummeret er ikke gyldig.",
    nn: "Mobilnummeret er ikkje gyldig.",
    en: "The mobile number is not valid.",
  },
  ContactInfoRequired: {
    nb: "Minst én av e-postadresse og mobilnummer må stå igjen når personen ikke er reservert.",
    nn: "Minst éin av e-postadresse og mobilnummer må stå att når personen ikkje er reservert.",
    en: "At least an e-mail address or a mobile number must remain unless the person has reserved.",
  },
  NothingToChange: {
    nb: "Opplysningene er allerede slik.",
    nn: "Opplysningane er alt slik.",
    en: "The record is like that already.",
  },
  NothingToConfirm: {
    nb: "Det er ingen e-postadresse eller noe mobilnummer å bekrefte.",
    nn: "Det er inga e-postadresse eller noko mobilnummer å stadfeste.",
    en: "There is no e-mail address or mobile number to confirm.",
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
