import { DecisionReason, NotificationDecision } from "../shared/decision.ts";
import {
  ChangeCursor,
  DateTime,
  EmailAddress,
  NationalId,
  OrgNumber,
  PhoneNumber,
} from "../shared/scalars.ts";
import { AuditCheckpoint } from "./AuditCheckpoint.ts";
import { Caller } from "./Caller.ts";
import { Campaign, CampaignPreview } from "./Campaign.ts";
import { results } from "./ChangeResult.ts";
import { Email, Mobile } from "./ContactPoint.ts";
import { DigitalMailbox } from "./DigitalMailbox.ts";
import { Lookup, LookupCount } from "./Lookup.ts";
import { Message, MessageConnection, MessageCounts } from "./Message.ts";
import { Mutation } from "./Mutation.ts";
import { Person } from "./Person.ts";
import { Query } from "./Query.ts";
import { Recipient } from "./Recipient.ts";
import { Subscription } from "./Subscription.ts";
import type { Resolvers } from "./types.generated.ts";

/** The register's fields. One without an entry here is the member of the same name on its source. */
export const register: Resolvers = {
  Query,
  Mutation,
  Subscription,
  AuditCheckpoint,
  ...results,
  Person,
  Email,
  Mobile,
  DigitalMailbox,
  NotificationDecision,
  Recipient,
  DecisionReason,
  Lookup,
  Campaign,
  CampaignPreview,
  LookupCount,
  Message,
  MessageConnection,
  MessageCounts,
  Caller,
  NationalId,
  OrgNumber,
  EmailAddress,
  PhoneNumber,
  DateTime,
  ChangeCursor,
};
