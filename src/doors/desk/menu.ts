import { texts } from "./texts.ts";

export const BASE = "/forvaltning";

/** The pages that an operator goes to, in order. */
export const MENU = [
  ["", texts.overviewTitle],
  ["/etater", texts.agenciesTitle],
  ["/oppslag", texts.lookupsMenu],
  ["/person", texts.personMenu],
  ["/revisjon", texts.auditTitle],
  ["/utsendinger", texts.campaignsTitle],
  ["/delte", texts.sharedTitle],
  ["/utboks", texts.outboxTitle],
  ["/delgrafer", texts.subgraphsTitle],
] as const;
