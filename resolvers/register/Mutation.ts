import { confirmContactInfo, updateContactInfo } from "../../src/rules/contact-info.ts";
import { chooseLanguage } from "../../src/rules/language-choice.ts";
import { reserve, withdrawReservation } from "../../src/rules/reservation.ts";
import type { MutationResolvers } from "./types.generated.ts";

export const Mutation: MutationResolvers = {
  updateContactInfo: (_, { input }, { change }) =>
    change("updateContactInfo", input, updateContactInfo(input)),
  confirmContactInfo: (_, { input }, { change }) =>
    change("confirmContactInfo", input, confirmContactInfo),
  reserve: (_, { input }, { change }) => change("reserve", input, reserve),
  withdrawReservation: (_, { input }, { change }) =>
    change("withdrawReservation", input, withdrawReservation),
  chooseLanguage: (_, { input }, { change }) =>
    change("chooseLanguage", input, chooseLanguage(input.code)),
};
