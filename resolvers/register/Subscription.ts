import type { Context } from "../../src/request/context.ts";
import type {
  SubscriptionChangesArgs,
  SubscriptionReminderDueArgs,
  SubscriptionResolvers,
} from "./types.generated.ts";

/** Run once for each event, from where the subscription stands; no event stream of its own. */
export const Subscription = {
  changes: {
    resolve: (_: unknown, { first }: SubscriptionChangesArgs, { archive, stream }: Context) =>
      archive.follow(stream, first),
  },
  reminderDue: {
    resolve: (_: unknown, { first }: SubscriptionReminderDueArgs, { archive, stream }: Context) =>
      archive.followReminders(stream, first),
  },
} as unknown as SubscriptionResolvers;
