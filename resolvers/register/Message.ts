import type {
  MessageConnectionResolvers,
  MessageCountsResolvers,
  MessageResolvers,
} from "./types.generated.ts";

export const Message: MessageResolvers = {
  id: ({ number }) => String(number),
  createdAt: ({ at }) => at,
};

/** Counted only where it is asked for: there may be many. */
export const MessageConnection: MessageConnectionResolvers = {
  counts: (_, __, { register }) => register.store.outbox.count(),
};

export const MessageCounts: MessageCountsResolvers = {
  queued: ({ QUEUED }) => QUEUED,
  sent: ({ SENT }) => SENT,
  dead: ({ DEAD }) => DEAD,
};
