import { DecisionReason, NotificationDecision } from "../shared/decision.ts";
import { member } from "../shared/member.ts";
import {
  ChangeCursor,
  DateTime,
  EmailAddress,
  NationalId,
  OrgNumber,
  PhoneNumber,
} from "../shared/scalars.ts";
import { Enterprise } from "./Enterprise.ts";
import { Mutation } from "./Mutation.ts";
import { Query } from "./Query.ts";
import type { Resolvers } from "./types.generated.ts";

/** The fields of units. One without an entry here is the member of the same name on its source. */
export const enterprises: Resolvers = {
  Query,
  Mutation,
  Enterprise,
  NotificationDecision,
  DecisionReason,
  Recipient: { __resolveType: () => "Enterprise" },
  RegisterEnterpriseResult: member("RegisterEnterpriseSuccess"),
  SetEnterpriseAddressResult: member("SetEnterpriseAddressSuccess"),
  RemoveEnterpriseAddressResult: member("RemoveEnterpriseAddressSuccess"),
  NationalId,
  OrgNumber,
  EmailAddress,
  PhoneNumber,
  DateTime,
  ChangeCursor,
};
