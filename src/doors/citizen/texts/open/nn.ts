import type { OpenTexts } from "./nb.ts";

/** Nynorsk. */
export const openNn: OpenTexts = {
  welcome: "Korleis det offentlege når deg",
  welcomeText:
    "Stat og kommune varslar deg på e-post og SMS når du får post frå dei. Her ser du kva adresse og kva nummer dei bruker, og du kan endre dei, stadfeste at dei stemmer, eller reservere deg mot digital post.",
  welcomeLogIn: "Du loggar inn med ID-porten.",
  signInFailed: "Du vart ikkje logga inn. Prøv igjen.",
  signInCancelled: "Innlogginga vart avbroten.",
  signInLevel: "Du må logge inn på nivå vesentleg eller høgt, til dømes med BankID eller MinID.",
  sessionEnded: "Du er logga ut fordi det er ei stund sidan sist. Logg inn på nytt.",
  loggedOut: "Du er logga ut.",

  helpTitle: "Hjelp",
  help: [
    {
      question: "Kva blir opplysningane brukte til?",
      answer:
        "Når det offentlege har post til deg, varslar dei deg på e-postadressa eller mobilnummeret som står her. Dei skal bruke dette registeret, og ikkje spørje deg på nytt.",
    },
    {
      question: "Kvifor må eg stadfeste?",
      answer:
        "Eit varsel som går til ei gammal adresse, når ikkje fram. Difor blir berre det brukt som er endra eller stadfesta dei siste 18 månadene.",
    },
    {
      question: "Kva om eg korkje har e-post eller mobil?",
      answer: "Då får du post på papir, akkurat som om du hadde reservert deg.",
    },
    {
      question: "Kan eg dele e-postadresse med andre?",
      answer:
        "Du bør ha di eiga. Varsel kan seie noko om deg som ikkje er meint for andre. Registeret seier aldri kven dei andre er.",
    },
    {
      question: "Kven kan sjå opplysningane mine?",
      answer:
        "Verksemder i det offentlege som treng dei for å varsle deg. Du ser kven som har gjort det, under «Kven har slått meg opp».",
    },
  ],

  accessibilityTitle: "Tilgjengelegheitserklæring",
  accessibilityText: [
    "Sidene er laga for å følgje WCAG 2.2 på nivå A og AA, og dermed krava i forskrift om universell utforming av IKT.",
    "Alt kan gjerast med tastatur, på ein skjerm som er 320 pikslar brei, og utan skript. Kvar side blir kontrollert automatisk med axe ved kvar endring. Vi kjenner ikkje til brot på krava.",
    "Teksten på nordsamisk er ikkje kvalitetssikra av ein som har språket som morsmål.",
    "Finn du noko som ikkje fungerer, så sei frå til den som forvaltar registeret. Får du ikkje svar, kan du klage til tilsynet for universell utforming av IKT i Digitaliseringsdirektoratet.",
  ],

  errorTitle: "Det er noko som må rettast",
  notFoundTitle: "Sida finst ikkje",
  notFoundText: "Adressa fører ikkje til noka side her.",
  failedTitle: "Noko gjekk gale",
  failedText: "Ingenting er endra. Prøv igjen om litt.",
  reference: "Referanse",
  forgedTitle: "Skjemaet er ikkje lenger gyldig",
  forgedText: "Ingenting er endra. Gå til oversynet og prøv igjen.",
  gotoTitle: "Tenesta er ikkje kjend her",
  gotoText:
    "Lenkja du følgde, vil sende deg vidare til ei adresse som ikkje er registrert hos oss.",
  pickSupplier: "Vel ein leverandør.",
};
