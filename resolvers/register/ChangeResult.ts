import { member } from "../shared/member.ts";

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
  ResendMessageResult: member("ResendMessageSuccess"),
  PlanCampaignResult: member("PlanCampaignSuccess"),
  StartCampaignResult: member("StartCampaignSuccess"),
  PauseCampaignResult: member("PauseCampaignSuccess"),
  ClearSharedContactPointsResult: member("ClearSharedContactPointsSuccess"),
  CancelCampaignResult: member("CancelCampaignSuccess"),
  RecordNotificationDecisionsResult: member("RecordNotificationDecisionsSuccess"),
  MarkDecisionsOpenedResult: member("MarkDecisionsOpenedSuccess"),
  RecordRemindersResult: member("RecordRemindersSuccess"),
};
