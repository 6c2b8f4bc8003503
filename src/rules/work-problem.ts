import type { ProblemType } from "./change.ts";
import type { SentenceLanguage } from "./rule-set.ts";

/** Problems with what is to be done for many people, or later: messages, campaigns, reminders. */
type WorkProblem = Extract<
  ProblemType,
  | "MessageNotFound"
  | "MessageNotDead"
  | "CampaignNotFound"
  | "CampaignNotReady"
  | "UnknownDecisions"
  | "AlreadyReminded"
  | "ReminderNotDue"
>;

export const WORK_SENTENCES: Record<WorkProblem, Record<SentenceLanguage, string>> = {
  MessageNotFound: {
    nb: "Meldingen finnes ikke.",
    nn: "Meldinga finst ikkje.",
    en: "There is no such message.",
  },
  MessageNotDead: {
    nb: "Meldingen er i kø eller sendt.",
    nn: "Meldinga er i kø eller send.",
    en: "The message is in the queue or was sent.",
  },
  CampaignNotFound: {
    nb: "Utsendingen finnes ikke.",
    nn: "Utsendinga finst ikkje.",
    en: "There is no such campaign.",
  },
  CampaignNotReady: {
    nb: "Utsendingens tilstand tillater det ikke.",
    nn: "Tilstanden til utsendinga tillèt det ikkje.",
    en: "The state of the campaign does not allow it.",
  },
  UnknownDecisions: {
    nb: "Noen av avgjørelsene er ikke etatens egne med varsel som skal gjentas. Ingenting er registrert.",
    nn: "Nokre av avgjerdene er ikkje etaten sine eigne med varsel som skal gjentakast. Ingenting er registrert.",
    en: "Some are not the agency's own decisions with a notification to repeat. Nothing has been recorded.",
  },
  AlreadyReminded: {
    nb: "Noen av avgjørelsene er allerede tatt på nytt. Ingenting er registrert.",
    nn: "Nokre av avgjerdene er alt tekne på nytt. Ingenting er registrert.",
    en: "Some have been decided again already. Nothing has been recorded.",
  },
  ReminderNotDue: {
    nb: "Noen av avgjørelsene er åpnet eller har ikke forfalt ennå. Ingenting er registrert.",
    nn: "Nokre av avgjerdene er opna eller har ikkje forfalle enno. Ingenting er registrert.",
    en: "Some have been opened or are not due yet. Nothing has been recorded.",
  },
};
