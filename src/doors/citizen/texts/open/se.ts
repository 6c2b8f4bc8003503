import type { OpenTexts } from "./nb.ts";

/** Northern Sami. To be reviewed by somebody whose language it is: `IS_REVIEWED.se` says so. */
export const openSe: OpenTexts = {
  welcome: "Mo almmolaš suorgi olaha du",
  welcomeText:
    "Stáhta ja suohkan dieđihit dutnje e-poasttain ja SMS:in go oaččut poastta sis. Dáppe oainnát guđe čujuhusa ja nummira sii geavahit, ja sáhtát rievdadit daid, duođaštit ahte leat rivttes, dahje várret iežat digitála poastta vuostá.",
  welcomeLogIn: "Don logget sisa ID-porteniin.",
  signInFailed: "It beassan sisa. Geahččal ođđasit.",
  signInCancelled: "Sisaloggen gaskkalduhttui.",
  signInLevel: "Fertet logget sisa mearkkašahtti dahje alla dásis, omd. BankID:in dahje MinID:in.",
  sessionEnded: "Don leat loggejuvvon olggos go lea áigi maŋimuš geavaheamis. Logge sisa ođđasit.",
  loggedOut: "Don leat loggejuvvon olggos.",

  helpTitle: "Veahkki",
  help: [
    {
      question: "Masa dieđut geavahuvvojit?",
      answer:
        "Go almmolaš suorggis lea poasta dutnje, de sii dieđihit dan e-poastačujuhussii dahje mobiilanummirii mii dáppe lea. Sii galget geavahit dán registara, eaige jearrat dus ođđasit.",
    },
    {
      question: "Manne ferten duođaštit?",
      answer:
        "Diehtu mii manná boares čujuhussii, ii ollet dutnje. Danne geavahuvvo dušše dat mii lea rievdaduvvon dahje duođaštuvvon maŋimuš 18 mánu.",
    },
    {
      question: "Muhto jus mus ii leat e-poasta iige mobiila?",
      answer: "De oaččut poastta báhpiris, seamma láhkai go jus livččet várren iežat.",
    },
    {
      question: "Sáhtán go juohkit e-poastačujuhusa earáiguin?",
      answer:
        "Dus berre leat iežat čujuhus. Dieđut sáhttet muitalit juoidá du birra mii ii leat earáide. Registtar ii goassege muital geat dat earát leat.",
    },
    {
      question: "Gii sáhttá oaidnit mu dieđuid?",
      answer:
        "Almmolaš doaimmahagat mat dárbbašit daid dieđihan dihte dutnje. Oainnát gii lea dan dahkan, siiddus «Gii lea ohcan mu dieđuid».",
    },
  ],

  accessibilityTitle: "Olámuttovuođa julggaštus",
  accessibilityText: [
    "Siiddut leat ráhkaduvvon čuovvut WCAG 2.2 A- ja AA-dásis, ja nu maid IKT universála hábmema láhkaásahusa gáibádusaid.",
    "Buot sáhttá dahkat boallobevddiin, šearpmas mii lea 320 pikselis govdat, ja skripta haga. Juohke siidu dárkkistuvvo automáhtalaččat axe:in juohke rievdadeamis. Mii eat dieđe rihkkumiid birra.",
    "Davvisámegiel teaksta ii leat kvalitehtadárkkistuvvon.",
    "Jus gávnnat juoidá mii ii doaimma, de dieđit registara hálddašeaddjái. Jus it oaččo vástádusa, de sáhtát váidit IKT universála hábmema bearráigehččui Digitaliserendirektoráhtas.",
  ],

  errorTitle: "Juoga ferte divvojuvvot",
  notFoundTitle: "Siidu ii gávdno",
  notFoundText: "Čujuhus ii doalvvo makkárge siidui dáppe.",
  failedTitle: "Juoga manai boastut",
  failedText: "Ii mihkkege leat rievdaduvvon. Geahččal ođđasit maŋŋil.",
  reference: "Referánsa",
  forgedTitle: "Skovvi ii leat šat gustojeaddji",
  forgedText: "Ii mihkkege leat rievdaduvvon. Mana visogovvii ja geahččal ođđasit.",
  gotoTitle: "Bálvalus ii leat dovddus dáppe",
  gotoText: "Liŋka maid čuvvot sáddešii du čujuhussii mii ii leat registrerejuvvon min luhtte.",
  pickSupplier: "Vállje fálli.",
};
