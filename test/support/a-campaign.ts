/** What every campaign of the tests says. */
export const A_CAMPAIGN = {
  name: "Husk å bekrefte",
  purpose: "REMINDER",
  texts: [
    { language: "NB", subject: "Stemmer dette?", email: "Logg inn og bekreft.", sms: "Bekreft." },
    { language: "EN", subject: "Is this right?", email: "Log in and confirm.", sms: "Confirm." },
  ],
};
