import type { ProblemType } from "./change.ts";
import type { SentenceLanguage } from "./rule-set.ts";
import { WORK_SENTENCES } from "./work-problem.ts";

/** Which part of the input a problem is about, where it is not the whole. */
export const PROBLEM_PATHS: Partial<Record<ProblemType, readonly string[]>> = {
  InvalidEmailAddress: ["input", "email"],
  InvalidMobileNumber: ["input", "mobile"],
  NationalIdTaken: ["input", "newNationalId"],
  InvalidMailbox: ["input", "mailbox"],
  WrongCode: ["input", "code"],
  InvalidRecipients: ["input", "nationalIds"],
  UnknownDecisions: ["input", "ids"],
  AlreadyReminded: ["input", "ids"],
  ReminderNotDue: ["input", "ids"],
  EnterpriseAddressNotFound: ["input", "addressId"],
  MessageNotFound: ["input", "id"],
  CampaignNotFound: ["input", "id"],
};

/** The problems' sentences. Their codes are their names in capitals, and stable for ever. */
export const PROBLEM_SENTENCES: Record<ProblemType, Record<SentenceLanguage, string>> = {
  ...WORK_SENTENCES,
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
  AlreadyRegistered: {
    nb: "Personen er allerede registrert.",
    nn: "Personen er alt registrert.",
    en: "The person is registered already.",
  },
  NationalIdTaken: {
    nb: "Det nye nummeret er allerede registrert.",
    nn: "Det nye nummeret er alt registrert.",
    en: "The new number is registered already.",
  },
  InvalidMailbox: {
    nb: "Postkassen trenger en adresse på 8 til 100 tegn og leverandørens organisasjonsnummer.",
    nn: "Postkassa treng ei adresse på 8 til 100 teikn og organisasjonsnummeret til leverandøren.",
    en: "A mailbox needs an address of 8 to 100 characters and its supplier's organisation number.",
  },
  MailboxAlreadyChosen: {
    nb: "Postkassen er allerede valgt.",
    nn: "Postkassa er alt vald.",
    en: "The mailbox has been chosen already.",
  },
  NoContactPoint: {
    nb: "Det er ingen slik adresse å bekrefte.",
    nn: "Det er inga slik adresse å stadfeste.",
    en: "There is no such address to validate.",
  },
  CodeRequestedTooSoon: {
    nb: "Det er nettopp sendt en kode. Vent ett minutt før du ber om en ny.",
    nn: "Det er nett sendt ein kode. Vent eitt minutt før du ber om ein ny.",
    en: "A code has just been sent. Wait a minute before asking for another.",
  },
  TooManyCodes: {
    nb: "Det er sendt for mange koder i dag. Prøv igjen i morgen.",
    nn: "Det er sendt for mange kodar i dag. Prøv att i morgon.",
    en: "Too many codes have been sent today. Try again tomorrow.",
  },
  CodeExpired: {
    nb: "Koden gjelder ikke lenger. Be om en ny.",
    nn: "Koden gjeld ikkje lenger. Be om ein ny.",
    en: "The code is not valid any more. Ask for a new one.",
  },
  WrongCode: {
    nb: "Koden er feil.",
    nn: "Koden er feil.",
    en: "The code is wrong.",
  },
  InvalidRecipients: {
    nb: "Noen av mottakernes numre er ikke gyldige her. Ingen avgjørelser er registrert.",
    nn: "Nokre av numra til mottakarane er ikkje gyldige her. Ingen avgjerder er registrerte.",
    en: "Some of the recipients' numbers are not valid here. No decisions have been recorded.",
  },
  AgencyAlreadyConnected: {
    nb: "Etaten er allerede tilknyttet.",
    nn: "Etaten er alt knytt til.",
    en: "The agency is connected already.",
  },
  AgencyNotConnected: {
    nb: "Etaten er ikke tilknyttet.",
    nn: "Etaten er ikkje knytt til.",
    en: "The agency is not connected.",
  },
  EnterpriseNotRegistered: {
    nb: "Virksomheten er ikke registrert.",
    nn: "Verksemda er ikkje registrert.",
    en: "The unit is not registered.",
  },
  EnterpriseDeleted: {
    nb: "Virksomheten er slettet og kan ikke endres.",
    nn: "Verksemda er sletta og kan ikkje endrast.",
    en: "The unit has been deleted and cannot be changed.",
  },
  EnterpriseAlreadyRegistered: {
    nb: "Virksomheten er allerede registrert.",
    nn: "Verksemda er alt registrert.",
    en: "The unit is registered already.",
  },
  EnterpriseAddressNotFound: {
    nb: "Virksomheten har ingen slik adresse.",
    nn: "Verksemda har inga slik adresse.",
    en: "The unit has no such address of its own.",
  },
  LastEnterpriseAddress: {
    nb: "Virksomheten må ha minst én varslingsadresse.",
    nn: "Verksemda må ha minst éi varslingsadresse.",
    en: "The unit must keep at least one address.",
  },
  EnterpriseRevisionConflict: {
    nb: "Virksomheten er endret siden du leste den.",
    nn: "Verksemda er endra sidan du las ho.",
    en: "The unit has changed since you read it.",
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
    nb: "Oppgi en begrunnelse.",
    nn: "Oppgi ei grunngjeving.",
    en: "Give a reason.",
  },
};
