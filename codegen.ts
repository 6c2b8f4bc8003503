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

const PROBLEMS = Object.keys(PROBLEM_SENTENCES);

const config: CodegenConfig = {
  schema: ["schema/shared/*.graphql", "schema/register/*.graphql"],
  generates: {
    "resolvers/register/types.generated.ts": {
      plugins: ["typescript", "typescript-resolvers"],
      config: {
        useTypeImports: true,
        enumType: "string-literal",
        enumsAsTypes: true,
        defaultMapper: "Partial<{T}>",
        contextType: "../../src/request/context.ts#Context",
        makeResolverTypeCallable: true,
        resolverTypeWrapperSignature: "T | Promise<T> | Error",
        mappers: {
          Person: "../../src/rules/person.ts#Person as PersonModel",
          ContactInfo: "../../src/rules/person.ts#Person as PersonModel",
          Email: "../../src/rules/person.ts#Email as EmailModel",
          Mobile: "../../src/rules/person.ts#Mobile as MobileModel",
          Reservation: "../../src/rules/person.ts#Reservation as ReservationModel",
          LanguageChoice: "../../src/rules/person.ts#LanguageChoice as LanguageChoiceModel",
          DigitalMailbox: "../../src/rules/person.ts#DigitalMailbox as DigitalMailboxModel",
          NotificationDecision:
            "../../src/rules/notification-decision.ts#NotificationDecision as NotificationDecisionModel",
          DecisionReason: "../../src/rules/rule-set.ts#ReasonCode as ReasonCodeModel",
          AuditCheckpoint: "../../src/audit/signer.ts#SignedCheckpoint as SignedCheckpointModel",
          Caller: "../../src/access/caller.ts#KnownCaller",
          RequestValidationCodeSuccess:
            "../../src/request/validation-codes.ts#CodeSent as CodeSentModel",
          RecordNotificationDecisionsSuccess:
            "../../src/request/decisions.ts#Recorded as RecordedModel",
          Agency: "../../db/store.ts#Agency as AgencyModel",
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
          ...each(PROBLEMS, "", "../../src/request/problem.ts#Problem as ProblemModel"),
        },
        scalars: {
          NationalId: "string",
          OrgNumber: "string",
          EmailAddress: "string",
          PhoneNumber: "string",
          DateTime: "number",
          ChangeCursor: "string",
          federation__Scope: "string",
          federation__FieldSet: "string",
          link__Import: "string",
        },
        strictScalars: true,
        avoidOptionals: { field: true },
      },
    },
  },
};

function each(names: string[], suffix: string, mapper: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`${name}${suffix}`, mapper]));
}

export default config;
