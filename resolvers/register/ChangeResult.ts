import type { Changed, Problem } from "../../src/request/change-person.ts";
import type {
  ChooseLanguageResultResolvers,
  ConfirmContactInfoResultResolvers,
  ReserveResultResolvers,
  UpdateContactInfoResultResolvers,
  WithdrawReservationResultResolvers,
} from "./types.generated.ts";

/** A problem is the member of its own name, and whatever is none is the success. */
const member =
  <Success extends string>(success: Success) =>
  (outcome: object) =>
    "problem" in outcome ? (outcome as Problem).problem : success;

type Members = { __resolveType: (outcome: Changed | Problem) => never };

export const UpdateContactInfoResult = {
  __resolveType: member("UpdateContactInfoSuccess"),
} as Members as UpdateContactInfoResultResolvers;

export const ConfirmContactInfoResult = {
  __resolveType: member("ConfirmContactInfoSuccess"),
} as Members as ConfirmContactInfoResultResolvers;

export const ReserveResult = {
  __resolveType: member("ReserveSuccess"),
} as Members as ReserveResultResolvers;

export const WithdrawReservationResult = {
  __resolveType: member("WithdrawReservationSuccess"),
} as Members as WithdrawReservationResultResolvers;

export const ChooseLanguageResult = {
  __resolveType: member("ChooseLanguageSuccess"),
} as Members as ChooseLanguageResultResolvers;
