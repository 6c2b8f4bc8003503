import type { ProblemType } from "../../src/rules/change.ts";

/** A problem is the member of its own name, and whatever is none is the success. */
function member<Success extends string>(success: Success) {
  return {
    __resolveType: (outcome: object) =>
      ("problem" in outcome ? outcome.problem : success) as ProblemType & Success,
  };
}

/** What each mutation answers with. */
export const results = {
  UpdateContactInfoResult: member("UpdateContactInfoSuccess"),
  ConfirmContactInfoResult: member("ConfirmContactInfoSuccess"),
  ReserveResult: member("ReserveSuccess"),
  WithdrawReservationResult: member("WithdrawReservationSuccess"),
  ChooseLanguageResult: member("ChooseLanguageSuccess"),
  ChooseDigitalMailboxResult: member("ChooseDigitalMailboxSuccess"),
  RequestValidationCodeResult: member("RequestValidationCodeSuccess"),
  ValidateContactPointResult: member("ValidateContactPointSuccess"),
  RegisterPersonResult: member("RegisterPersonSuccess"),
  DeleteRegistrationResult: member("DeleteRegistrationSuccess"),
  ReplaceNationalIdResult: member("ReplaceNationalIdSuccess"),
  ErasePersonResult: member("ErasePersonSuccess"),
  ConnectAgencyResult: member("ConnectAgencySuccess"),
  DisconnectAgencyResult: member("DisconnectAgencySuccess"),
  RecordNotificationDecisionsResult: member("RecordNotificationDecisionsSuccess"),
};
