import { confirmContactInfo, updateContactInfo } from "../../src/rules/contact-info.ts";
import { chooseDigitalMailbox } from "../../src/rules/digital-mailbox.ts";
import { chooseLanguage } from "../../src/rules/language-choice.ts";
import { deleteRegistration, registerPerson } from "../../src/rules/registration.ts";
import { reserve, withdrawReservation } from "../../src/rules/reservation.ts";
import type { MutationResolvers } from "./types.generated.ts";

export const Mutation: MutationResolvers = {
  updateContactInfo: (_, { input }, { deeds }) =>
    deeds.change("updateContactInfo", input, updateContactInfo(input)),
  confirmContactInfo: (_, { input }, { deeds }) =>
    deeds.change("confirmContactInfo", input, confirmContactInfo),
  reserve: (_, { input }, { deeds }) => deeds.change("reserve", input, reserve),
  withdrawReservation: (_, { input }, { deeds }) =>
    deeds.change("withdrawReservation", input, withdrawReservation),
  chooseLanguage: (_, { input }, { deeds }) =>
    deeds.change("chooseLanguage", input, chooseLanguage(input.code)),
  chooseDigitalMailbox: (_, { input }, { deeds }) =>
    deeds.change("chooseDigitalMailbox", input, chooseDigitalMailbox(input.mailbox ?? null)),
  registerPerson: (_, { input }, { deeds }) =>
    deeds.change("registerPerson", input, registerPerson(input)),
  deleteRegistration: (_, { input }, { deeds }) =>
    deeds.change("deleteRegistration", input, deleteRegistration),
  replaceNationalId: (_, { input }, { deeds }) => deeds.replaceNationalId(input),
  erasePerson: (_, { input }, { deeds }) => deeds.erasePerson(input),
  requestValidationCode: (_, { input }, { deeds }) => deeds.requestCode(input),
  validateContactPoint: (_, { input }, { deeds }) => deeds.validateCode(input),
  connectAgency: (_, { input }, { deeds }) => deeds.connectAgency(input),
  disconnectAgency: (_, { input }, { deeds }) => deeds.disconnectAgency(input),
  resendMessage: (_, { input }, { deeds }) => deeds.resendMessage(input),
  planCampaign: (_, { input }, { deeds }) => deeds.planCampaign(input),
  startCampaign: (_, { input }, { deeds }) => deeds.startCampaign(input),
  pauseCampaign: (_, { input }, { deeds }) => deeds.pauseCampaign(input),
  clearSharedContactPoints: (_, { input }, { deeds }) => deeds.clearShared(input),
  cancelCampaign: (_, { input }, { deeds }) => deeds.cancelCampaign(input),
  recordNotificationDecisions: (_, { input }, { deeds }) => deeds.recordDecisions(input),
  markDecisionsOpened: (_, { input }, { deeds }) => deeds.markOpened(input),
  recordReminders: (_, { input }, { deeds }) => deeds.recordReminders(input),
};
