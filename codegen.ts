import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "schema/**/*.graphql",
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
          Caller: "../../src/access/caller.ts#KnownCaller",
          UpdateContactInfoSuccess: "../../src/request/change-person.ts#Changed as ChangedModel",
          ConfirmContactInfoSuccess: "../../src/request/change-person.ts#Changed as ChangedModel",
          InvalidEmailAddress: "../../src/request/change-person.ts#Problem as ProblemModel",
          InvalidMobileNumber: "../../src/request/change-person.ts#Problem as ProblemModel",
          ContactInfoRequired: "../../src/request/change-person.ts#Problem as ProblemModel",
          NothingToChange: "../../src/request/change-person.ts#Problem as ProblemModel",
          NothingToConfirm: "../../src/request/change-person.ts#Problem as ProblemModel",
          ReserveSuccess: "../../src/request/change-person.ts#Changed as ChangedModel",
          WithdrawReservationSuccess: "../../src/request/change-person.ts#Changed as ChangedModel",
          ChooseLanguageSuccess: "../../src/request/change-person.ts#Changed as ChangedModel",
          NotRegistered: "../../src/request/change-person.ts#Problem as ProblemModel",
          RegistrationDeleted: "../../src/request/change-person.ts#Problem as ProblemModel",
          AlreadyReserved: "../../src/request/change-person.ts#Problem as ProblemModel",
          NotReserved: "../../src/request/change-person.ts#Problem as ProblemModel",
          LanguageAlreadyChosen: "../../src/request/change-person.ts#Problem as ProblemModel",
          RevisionConflict: "../../src/request/change-person.ts#Problem as ProblemModel",
          IdempotencyKeyReused: "../../src/request/change-person.ts#Problem as ProblemModel",
          AssuranceLevelTooLow: "../../src/request/change-person.ts#Problem as ProblemModel",
          ReasonRequired: "../../src/request/change-person.ts#Problem as ProblemModel",
        },
        scalars: {
          NationalId: "string",
          OrgNumber: "string",
          EmailAddress: "string",
          PhoneNumber: "string",
          DateTime: "number",
          federation__Scope: "string",
          federation__FieldSet: "string",
        },
        strictScalars: true,
        avoidOptionals: { field: true },
      },
    },
  },
};

export default config;
