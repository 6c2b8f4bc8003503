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
