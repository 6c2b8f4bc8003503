import type { Caller } from "../access/caller.ts";
import { isPerson } from "../rules/notification-decision.ts";
import { type Instant, judgedAt, type Person } from "../rules/person.ts";
import { Refusal } from "../rules/problem.ts";
import { agenciesOf } from "./agencies.ts";
import type { Register } from "./asking.ts";
import { campaignOf, campaignsOf } from "./campaigns.ts";
import type { Disclosures } from "./disclosures.ts";
import { readDueReminders } from "./due-reminders.ts";
import { readFeed, type Stream } from "./feed.ts";
import { changesOf, type PageWish } from "./history.ts";
import { type LookupWish, lookupsOf } from "./lookups.ts";
import { type MessagesWish, messagesOf } from "./messages.ts";
import { readDecision } from "./recorded-decision.ts";
import { type SharedWish, sharedAddressesOf } from "./shared-contact-points.ts";

/** What was, as one caller may read it. Whom an answer shows is noted for the access log. */
export type Archive = ReturnType<typeof createArchive>;

export function createArchive(
  register: Register,
  disclosures: Disclosures,
  caller: Caller,
  now: Instant,
) {
  const { store } = register;

  async function feed(after: string | null | undefined, first: number | null | undefined) {
    if (caller.subject !== null)
      throw new Refusal("FORBIDDEN", "This token is bound to one person by its pid claim");
    return readFeed(store, disclosures, after, first);
  }

  const dueReminders = (after: string | null | undefined, first: number | null | undefined) =>
    readDueReminders(register, disclosures, { caller, now }, after, first);

  return {
    /** The person as they were known at a moment, and are to be judged at it; null before that. */
    async asOf({ nationalId }: Person, time: Instant): Promise<Person | null> {
      const record = await store.recordAt(nationalId, time);
      return record && judgedAt(record, time);
    },

    changesOf: (person: Person, wish: PageWish) => changesOf(register, person, wish),

    campaigns: (wish: PageWish) => campaignsOf(register, wish),
    sharedAddresses: (wish: SharedWish) => sharedAddressesOf(register, wish),
    campaign: (id: string) => campaignOf(register, id),

    lookupsOf: (person: Person, wish: LookupWish) => lookupsOf(register, caller, person, now, wish),

    feed,
    dueReminders,

    /** The next page of a subscription, which then stands at the end of it. */
    async follow(stream: Stream, first: number | null | undefined) {
      const page = await feed(stream.after, first);
      stream.reached = page.cursor;
      return page;
    },

    /** The next page of what has come due, as `follow` gives changes. */
    async followReminders(stream: Stream, first: number | null | undefined) {
      const page = await dueReminders(stream.after, first);
      stream.reached = page.cursor;
      return page;
    },

    agencies: (wish: PageWish) => agenciesOf(register, wish),
    messages: (wish: MessagesWish) => messagesOf(register, wish),

    async decision(id: string) {
      const decision = await readDecision(register, caller, id);
      if (decision && isPerson(decision.recipient)) disclosures.add(decision.recipient);
      return decision;
    },
  };
}
