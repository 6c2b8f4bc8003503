import type { OpenTexts } from "./nb.ts";

/** English. */
export const openEn: OpenTexts = {
  welcome: "How the public sector reaches you",
  welcomeText:
    "Central and local government notify you by e-mail and SMS when they send you mail. Here you see which address and which number they use. You can change them, confirm that they are right, or reserve yourself against digital mail.",
  welcomeLogIn: "You log in with ID-porten.",
  signInFailed: "You were not logged in. Please try again.",
  signInCancelled: "The login was cancelled.",
  signInLevel: "You have to log in at level substantial or high, with BankID or MinID for example.",
  sessionEnded: "You were logged out because it is a while since your last visit. Log in again.",
  loggedOut: "You are logged out.",

  helpTitle: "Help",
  help: [
    {
      question: "What is my information used for?",
      answer:
        "When the public sector has mail for you, it notifies you at the e-mail address or mobile number that stand here. It has to use this register and not ask you again.",
    },
    {
      question: "Why do I have to confirm?",
      answer:
        "What is sent to an old address does not arrive. So only what was changed or confirmed within the last 18 months is used.",
    },
    {
      question: "What if I have neither e-mail nor mobile?",
      answer: "Then you get mail on paper, just as if you had reserved yourself.",
    },
    {
      question: "Can I share an e-mail address with others?",
      answer:
        "You should have your own. A notice may say something about you that is not meant for others. The register never says who the others are.",
    },
    {
      question: "Who can see my information?",
      answer:
        "Public agencies that need it to notify you. Under “Who has looked me up” you see who did.",
    },
  ],

  accessibilityTitle: "Accessibility statement",
  accessibilityText: [
    "The pages are made to follow WCAG 2.2 at levels A and AA, and with that the Norwegian regulation on universal design of ICT.",
    "Everything can be done with a keyboard, on a screen 320 pixels wide, and without script. Every page is checked automatically with axe at each change. We know of no breach of the requirements.",
    "The text in Northern Sami was not reviewed by somebody whose language it is.",
    "If you find something that does not work, tell those who run the register. If they do not answer, you can complain to the authority for universal design of ICT at the Norwegian Digitalisation Agency.",
  ],

  errorTitle: "Something has to be corrected",
  notFoundTitle: "There is no such page",
  notFoundText: "The address leads to no page here.",
  failedTitle: "Something went wrong",
  failedText: "Nothing was changed. Please try again in a while.",
  reference: "Reference",
  forgedTitle: "The form is no longer valid",
  forgedText: "Nothing was changed. Go to the overview and try again.",
  gotoTitle: "The service is not known here",
  gotoText: "The link you followed would send you on to an address that is not registered with us.",
  pickSupplier: "Choose a supplier.",
};
