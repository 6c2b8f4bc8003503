/** The statements that writes are made of; each database prepares them once. */
export type StepName =
  | "putPerson"
  | "addPerson"
  | "dropPerson"
  | "dropRedirect"
  | "addChange"
  | "forgetChange"
  | "moveImport"
  | "addEntry"
  | "addValue"
  | "dropValue"
  | "addIdempotency"
  | "dropIdempotency"
  | "addPersonEntry"
  | "addDecision"
  | "movePersonEntries"
  | "dropPersonEntries"
  | "putAgency"
  | "putSupplier"
  | "putImportRun"
  | "putCode"
  | "spendCode"
  | "dropCode"
  | "putAddressBudget"
  | "addMessage"
  | "addNotice"
  | "dropMessages"
  | "requeueMessage"
  | "putEnterprise"
  | "dropEnterpriseAddresses"
  | "putEnterpriseAddress"
  | "addEnterpriseDecision"
  | "addEnterpriseEntry"
  | "putFeed"
  | "addReminder"
  | "openReminder"
  | "repeatReminder"
  | "dropReminder"
  | "addCampaign"
  | "moveCampaign"
  | "beginClearing"
  | "advanceClearing"
  | "dropCampaignMessages"
  | "dropRecipient";

/** One statement with its values. */
export type Step = readonly [statement: StepName, ...values: unknown[]];

/** Steps that have to change a row: where one does not, somebody else was first. */
export const GUARDS: ReadonlySet<StepName> = new Set([
  "putPerson",
  "addPerson",
  "dropPerson",
  "addIdempotency",
  "addDecision",
  "putCode",
  "putAddressBudget",
  "requeueMessage",
  "addCampaign",
  "moveCampaign",
  "advanceClearing",
  "putEnterprise",
  "addEnterpriseDecision",
  "openReminder",
  "repeatReminder",
]);
