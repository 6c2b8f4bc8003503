/** What anybody may read, in bokmål: the welcome, help, and what went wrong. */
export const openNb = {
  welcome: "Hvordan det offentlige når deg",
  welcomeText:
    "Stat og kommune varsler deg på e-post og SMS når du får post fra dem. Her ser du hvilken adresse og hvilket nummer de bruker, og du kan endre dem, bekrefte at de stemmer, eller reservere deg mot digital post.",
  welcomeLogIn: "Du logger inn med ID-porten.",
  signInFailed: "Du ble ikke logget inn. Prøv igjen.",
  signInCancelled: "Innloggingen ble avbrutt.",
  signInLevel: "Du må logge inn på nivå betydelig eller høyt, for eksempel med BankID eller MinID.",
  sessionEnded: "Du er logget ut fordi det er en stund siden sist. Logg inn på nytt.",
  loggedOut: "Du er logget ut.",

  helpTitle: "Hjelp",
  help: [
    {
      question: "Hva brukes opplysningene til?",
      answer:
        "Når det offentlige har post til deg, varsler de deg på e-postadressen eller mobilnummeret som står her. De skal bruke dette registeret, og ikke spørre deg på nytt.",
    },
    {
      question: "Hvorfor må jeg bekrefte?",
      answer:
        "Et varsel som går til en gammel adresse, når ikke fram. Derfor brukes bare det som er endret eller bekreftet de siste 18 månedene.",
    },
    {
      question: "Hva om jeg verken har e-post eller mobil?",
      answer: "Da får du post på papir, akkurat som om du hadde reservert deg.",
    },
    {
      question: "Kan jeg dele e-postadresse med andre?",
      answer:
        "Du bør ha din egen. Varsler kan si noe om deg som ikke er ment for andre. Registeret sier aldri hvem de andre er.",
    },
    {
      question: "Hvem kan se opplysningene mine?",
      answer:
        "Virksomheter i det offentlige som trenger dem for å varsle deg. Du ser hvem som har gjort det, under «Hvem har slått meg opp».",
    },
  ],

  accessibilityTitle: "Tilgjengelighetserklæring",
  accessibilityText: [
    "Sidene er laget for å følge WCAG 2.2 på nivå A og AA, og dermed kravene i forskrift om universell utforming av IKT.",
    "Alt kan gjøres med tastatur, på en skjerm som er 320 piksler bred, og uten skript. Hver side kontrolleres automatisk med axe ved hver endring. Vi kjenner ikke til brudd på kravene.",
    "Teksten på nordsamisk er ikke kvalitetssikret av en som har språket som morsmål.",
    "Finner du noe som ikke fungerer, så si fra til den som forvalter registeret. Får du ikke svar, kan du klage til tilsynet for universell utforming av IKT i Digitaliseringsdirektoratet.",
  ],

  errorTitle: "Det er noe som må rettes",
  notFoundTitle: "Siden finnes ikke",
  notFoundText: "Adressen fører ikke til noen side her.",
  failedTitle: "Noe gikk galt",
  failedText: "Ingenting er endret. Prøv igjen om litt.",
  reference: "Referanse",
  forgedTitle: "Skjemaet er ikke lenger gyldig",
  forgedText: "Ingenting er endret. Gå til oversikten og prøv igjen.",
  gotoTitle: "Tjenesten er ikke kjent her",
  gotoText: "Lenken du fulgte, vil sende deg videre til en adresse som ikke er registrert hos oss.",
  pickSupplier: "Velg en leverandør.",
};

export type OpenTexts = typeof openNb;
