/** Languages in which the register explains a decision. */
export type SentenceLanguage = "nb" | "nn" | "en";

export type NotificationPurpose =
  | "DECISION"
  | "INFO_LETTER"
  | "REMINDER"
  | "SERVICE"
  | "EMERGENCY"
  | "MARKETING";

/** Reasons of a decision about a person; the first and the channel's are a unit's as well. */
export type PersonReasonCode =
  | "PURPOSE_NOT_PERMITTED"
  | "NOT_REGISTERED"
  | "REGISTRATION_DELETED"
  | "RESERVED"
  | "PREFERRED_CHANNEL_UNAVAILABLE"
  | "NO_CONTACT_INFO"
  | "ALL_CONTACT_EXPIRED"
  | "EMAIL_EXPIRED"
  | "MOBILE_EXPIRED"
  | "EMAIL_ABSENT"
  | "MOBILE_ABSENT";

/** How the rules treat one purpose of a message. */
export interface PurposeRule {
  /** The register may be used for it at all (eFvf § 29). */
  permitted: boolean;
  /** A reservation stops it (eFvf § 9). */
  heedsReservation: boolean;
  /** Only contact points kept up to date may be used (eFvf § 32). */
  needsFresh: boolean;
  /** What is left when no channel may be used. */
  otherwise: "PAPER" | "CANNOT_NOTIFY";
  /** Unopened, it is notified once more (eFvf § 8). */
  renotified: boolean;
}

export interface ReasonRule {
  /** Reasons are given heaviest first. */
  weight: number;
  legalReference: string;
  sentences: Record<SentenceLanguage, string>;
}

/** The rules as data: law changes here, under a new version, and nowhere else. */
export interface RuleSet {
  version: string;
  freshForMonths: number;
  renotifyAfterDays: number;
  purposes: Record<NotificationPurpose, PurposeRule>;
  reasons: Record<PersonReasonCode, ReasonRule>;
}

const letter: PurposeRule = {
  permitted: true,
  heedsReservation: true,
  needsFresh: true,
  otherwise: "PAPER",
  renotified: false,
};

const message: PurposeRule = {
  permitted: true,
  heedsReservation: false,
  needsFresh: false,
  otherwise: "CANNOT_NOTIFY",
  renotified: false,
};

/** eForvaltningsforskriften (FOR-2004-06-25-988) as it has bound agencies since 2016-01-01. */
export const RULE_SET: RuleSet = {
  version: "efvf-2016-1",
  freshForMonths: 18,
  renotifyAfterDays: 7,
  purposes: {
    DECISION: { ...letter, renotified: true },
    INFO_LETTER: letter,
    REMINDER: message,
    SERVICE: message,
    EMERGENCY: message,
    MARKETING: { ...message, permitted: false },
  },
  reasons: {
    PURPOSE_NOT_PERMITTED: {
      weight: 110,
      legalReference: "eForvaltningsforskriften § 29",
      sentences: {
        nb: "Registeret kan bare brukes til offentlige oppgaver, ikke til markedsføring.",
        nn: "Registeret kan berre brukast til offentlege oppgåver, ikkje til marknadsføring.",
        en: "The register may be used for public tasks only, not for marketing.",
      },
    },
    NOT_REGISTERED: {
      weight: 100,
      legalReference: "eForvaltningsforskriften § 8",
      sentences: {
        nb: "Personen er ikke registrert i kontakt- og reservasjonsregisteret.",
        nn: "Personen er ikkje registrert i kontakt- og reservasjonsregisteret.",
        en: "The person is not in the contact and reservation register.",
      },
    },
    REGISTRATION_DELETED: {
      weight: 90,
      legalReference: "eForvaltningsforskriften § 8",
      sentences: {
        nb: "Registreringen er slettet, og ingenting kan sendes digitalt.",
        nn: "Registreringa er sletta, og ingenting kan sendast digitalt.",
        en: "The registration has been deleted, and nothing may be sent digitally.",
      },
    },
    RESERVED: {
      weight: 80,
      legalReference: "eForvaltningsforskriften § 9, jf. forvaltningsloven § 15 a",
      sentences: {
        nb: "Personen har reservert seg mot digital kommunikasjon fra det offentlige.",
        nn: "Personen har reservert seg mot digital kommunikasjon frå det offentlege.",
        en: "The person has reserved against digital communication from the public sector.",
      },
    },
    PREFERRED_CHANNEL_UNAVAILABLE: {
      weight: 75,
      legalReference: "eForvaltningsforskriften § 8 tredje ledd",
      sentences: {
        nb: "Mottakeren kan ikke varsles i den kanalen avsenderen krever.",
        nn: "Mottakaren kan ikkje varslast i den kanalen avsendaren krev.",
        en: "The recipient cannot be notified by the channel the sender insists on.",
      },
    },
    NO_CONTACT_INFO: {
      weight: 70,
      legalReference: "eForvaltningsforskriften § 8 tredje ledd",
      sentences: {
        nb: "Personen har verken e-postadresse eller mobilnummer i registeret.",
        nn: "Personen har verken e-postadresse eller mobilnummer i registeret.",
        en: "The person has neither an e-mail address nor a mobile number in the register.",
      },
    },
    ALL_CONTACT_EXPIRED: {
      weight: 60,
      legalReference: "eForvaltningsforskriften § 32 annet ledd",
      sentences: {
        nb: "Kontaktinformasjonen er verken endret eller bekreftet de siste 18 månedene.",
        nn: "Kontaktinformasjonen er verken endra eller stadfesta dei siste 18 månadene.",
        en: "The contact information has not been changed or confirmed in the last 18 months.",
      },
    },
    EMAIL_EXPIRED: {
      weight: 50,
      legalReference: "eForvaltningsforskriften § 32 annet ledd",
      sentences: {
        nb: "E-postadressen er verken endret eller bekreftet de siste 18 månedene.",
        nn: "E-postadressa er verken endra eller stadfesta dei siste 18 månadene.",
        en: "The e-mail address has not been changed or confirmed in the last 18 months.",
      },
    },
    MOBILE_EXPIRED: {
      weight: 40,
      legalReference: "eForvaltningsforskriften § 32 annet ledd",
      sentences: {
        nb: "Mobilnummeret er verken endret eller bekreftet de siste 18 månedene.",
        nn: "Mobilnummeret er verken endra eller stadfesta dei siste 18 månadene.",
        en: "The mobile number has not been changed or confirmed in the last 18 months.",
      },
    },
    EMAIL_ABSENT: {
      weight: 30,
      legalReference: "eForvaltningsforskriften § 8 tredje ledd",
      sentences: {
        nb: "Personen har ingen e-postadresse i registeret.",
        nn: "Personen har inga e-postadresse i registeret.",
        en: "The person has no e-mail address in the register.",
      },
    },
    MOBILE_ABSENT: {
      weight: 20,
      legalReference: "eForvaltningsforskriften § 8 tredje ledd",
      sentences: {
        nb: "Personen har ikke noe mobilnummer i registeret.",
        nn: "Personen har ikkje noko mobilnummer i registeret.",
        en: "The person has no mobile number in the register.",
      },
    },
  },
};
