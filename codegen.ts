import type { CodegenConfig } from "@graphql-codegen/cli";
import { PROBLEM_SENTENCES } from "./src/rules/change-problem.ts";

/** Mutations that answer with the changed person. */
const CHANGED = [
  "UpdateContactInfo",
  "ConfirmContactInfo",
  "Reserve",
  "WithdrawReservation",
  "ChooseLanguage",
  "ChooseDigitalMailbox",
  "ValidateContactPoint",
  "RegisterPerson",
  "DeleteRegistration",
  "ReplaceNationalId",
  "ErasePerson",
];

/** Problems that both subgraphs answer with. */
const BOTH = [
  "IdempotencyKeyReused",
  "InvalidEmailAddress",
  "InvalidMobileNumber",
  "ReasonRequired",
];
const problemsOf = (isOf: (name: string) => boolean) =>
  each(
    Object.keys(PROBLEM_SENTENCES).filter((name) => BOTH.includes(name) || isOf(name)),
    "",
    "../../src/request/problem.ts#Problem as ProblemModel",
  );

const SCALARS = {
  NationalId: "string",
  OrgNumber: "string",
  EmailAddress: "string",
  PhoneNumber: "string",
  DateTime: "number",
  ChangeCursor: "string",
  federation__Scope: "string",
  federation__FieldSet: "string",
  link__Import: "string",
};

/** What both subgraphs have. */
const SHARED = {
  NotificationDecision:
    "../../src/rules/notification-decision.ts#NotificationDecision as NotificationDecisionModel",
  DecisionReason: "../../src/rules/reason.ts#ReasonCode as ReasonCodeModel",
};

const REGISTER = {
  ...SHARED,
  ...problemsOf((name) => !name.includes("Enterprise")),
  Recipient: "../../src/rules/notification-decision.ts#Recipient as RecipientModel",
  Person: "../../src/rules/person.ts#Person as PersonModel",
  Enterprise: "../../src/rules/enterprise.ts#EnterpriseKey",
  ContactInfo: "../../src/rules/person.ts#Person as PersonModel",
  Email: "../../src/rules/person.ts#Email as EmailModel",
  Mobile: "../../src/rules/person.ts#Mobile as MobileModel",
  Reservation: "../../src/rules/person.ts#Reservation as ReservationModel",
  LanguageChoice: "../../src/rules/person.ts#LanguageChoice as LanguageChoiceModel",
  DigitalMailbox: "../../src/rules/person.ts#DigitalMailbox as DigitalMailboxModel",
  AuditCheckpoint: "../../src/request/evidence.ts#Published as PublishedModel",
  Caller: "../../src/access/caller.ts#KnownCaller",
  RequestValidationCodeSuccess: "../../src/request/validation-codes.ts#CodeSent as CodeSentModel",
  RecordNotificationDecisionsSuccess: "../../src/request/decisions.ts#Recorded as RecordedModel",
  Campaign: "../../src/rules/campaign.ts#Campaign as CampaignModel",
  CampaignPreview: "../../src/rules/campaign.ts#CampaignPreview as CampaignPreviewModel",
  ...each(
    [
      "PlanCampaign",
      "StartCampaign",
      "PauseCampaign",
      "CancelCampaign",
      "ClearSharedContactPoints",
    ],
    "Success",
    "../../src/request/campaigns.ts#CampaignMoved as CampaignMovedModel",
  ),
  Message: "../../db/outbox.ts#Message as MessageModel",
  MessageConnection: "../../src/request/messages.ts#Messages as MessagesModel",
  MessageCounts: "../../src/request/messages.ts#Counts as CountsModel",
  ResendMessageSuccess: "../../src/request/resend-message.ts#Resent as ResentModel",
  ...each(
    ["MarkDecisionsOpened", "RecordReminders"],
    "Success",
    "../../src/request/decisions.ts#Recorded as RecordedModel",
  ),
  ReminderPage: "../../src/request/due-reminders.ts#DuePage as DuePageModel",
  Reminder: "../../src/request/due-reminders.ts#DueReminder as DueReminderModel",
  Agency: "../../db/store.ts#Agency as AgencyModel",
  AgencyConnection: "../../src/request/agencies.ts#Agencies as AgenciesModel",
  RegisterQuality: "../../src/rules/register-quality.ts#RegisterQuality as RegisterQualityModel",
  ChannelQuality: "../../src/rules/register-quality.ts#ChannelQuality as ChannelQualityModel",
  LookupStatistics: "../../db/lookup-statistics.ts#LookupStatistics as LookupStatisticsModel",
  LookupCount: "../../db/lookup-statistics.ts#LookupCount as LookupCountModel",
  Lookup: "../../db/access-log.ts#Lookup as LookupModel",
  RecordChange: "../../src/request/history.ts#RecordChange as RecordChangeModel",
  ChangePage: "../../src/request/feed.ts#FeedPage as FeedPageModel",
  Change: "../../src/request/feed.ts#FeedItem as FeedItemModel",
  ...each(CHANGED, "Success", "../../src/request/change-person.ts#Changed as ChangedModel"),
  ...each(
    ["ConnectAgency", "DisconnectAgency"],
    "Success",
    "../../src/request/agencies.ts#AgencyChanged as AgencyChangedModel",
  ),
};

const ENTERPRISES = {
  ...SHARED,
  ...problemsOf((name) => name.includes("Enterprise")),
  Enterprise: "../../src/rules/enterprise.ts#Enterprise as EnterpriseModel",
  EnterpriseAddress: "../../src/rules/enterprise.ts#EnterpriseAddress as EnterpriseAddressModel",
  SetEnterpriseAddressSuccess:
    "../../src/request/enterprise-deeds.ts#AddressSet as AddressSetModel",
  ...each(
    ["RegisterEnterprise", "RemoveEnterpriseAddress"],
    "Success",
    "../../src/request/change-enterprise.ts#EnterpriseChanged as EnterpriseChangedModel",
  ),
};

const config: CodegenConfig = {
  generates: {
    "resolvers/register/types.generated.ts": typesOf("register", REGISTER),
    "resolvers/enterprises/types.generated.ts": typesOf("enterprises", ENTERPRISES),
  },
};

/** The resolver types of one subgraph. */
function typesOf(subgraph: string, mappers: Record<string, string>) {
  return {
    schema: ["schema/shared/*.graphql", `schema/${subgraph}/*.graphql`],
    plugins: ["typescript", "typescript-resolvers"],
    config: {
      useTypeImports: true,
      enumType: "string-literal" as const,
      enumsAsTypes: true,
      defaultMapper: "Partial<{T}>",
      contextType: "../../src/request/context.ts#Context",
      makeResolverTypeCallable: true,
      resolverTypeWrapperSignature: "T | Promise<T> | Error",
      mappers,
      scalars: SCALARS,
      strictScalars: true,
      avoidOptionals: { field: true },
    },
  };
}

function each(names: string[], suffix: string, mapper: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`${name}${suffix}`, mapper]));
}

export default config;
