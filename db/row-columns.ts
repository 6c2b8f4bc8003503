/** The columns of the smaller tables in the order in which their rows are read and written. */
export const CODE = ["key", "codeHash", "triesLeft", "sentAt", "day", "sentToday"] as const;
export const BUDGET = ["key", "day", "sentToday"] as const;
export const SUPPLIER = ["orgNumber", "certificate"] as const;
export const AGENCY = [
  "orgNumber",
  "name",
  "connectedAt",
  "disconnectedAt",
  "displayDelayDays",
] as const;
export const REGISTER = ["number", "environment"] as const;
export const IMPORT_RUN = [
  "number",
  "file",
  "line",
  "byteOffset",
  "accepted",
  "refused",
  "finishedAt",
] as const;
export const FEED = ["number", "url", "since", "seen", "entries", "refused", "at"] as const;
