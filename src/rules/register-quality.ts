import { expiresAt } from "./freshness.ts";
import { lastInstantShowing, osloWallClock } from "./oslo-clock.ts";
import type { Instant } from "./person.ts";
import { RULE_SET } from "./rule-set.ts";

/** How good the register is at a glance. */
export interface RegisterQuality {
  asOf: Instant;
  registered: number;
  deleted: number;
  /** Of those registered, as the rest. */
  reserved: number;
  withoutAddress: number;
  /** Who may be notified of a decision now. */
  reachable: number;
  channels: ChannelQuality[];
  /** Addresses and numbers that more than one person has, and the people who have one of them. */
  sharedValues: number;
  peopleSharingValues: number;
}

export interface ChannelQuality {
  channel: "EMAIL" | "SMS";
  given: number;
  fresh: number;
  expired: number;
  /** Of the fresh: how many expire in the rest of this month, and in each of the 18 that follow. */
  expiring: { month: string; count: number }[];
}

/** What is counted of one person who is registered. */
export interface Counted {
  reserved: boolean;
  /** When each value was last changed or confirmed; 0 for never, null where none is given. */
  email: Instant | null;
  mobile: Instant | null;
}

export type Tally = Pick<RegisterQuality, "reserved" | "withoutAddress" | "reachable" | "channels">;

/** Counts one person after the other, by the rule of freshness; `now` is a moment for all of them. */
export function createTally(now: Instant): { add(person: Counted): void; result(): Tally } {
  const { needsFresh, heedsReservation } = RULE_SET.purposes.DECISION;
  const months = monthsFrom(now);
  const email = countChannel(now, months);
  const mobile = countChannel(now, months);
  const found = { reserved: 0, withoutAddress: 0, reachable: 0 };
  return {
    add(person) {
      const isEmailFresh = person.email !== null && email.add(person.email);
      const isMobileFresh = person.mobile !== null && mobile.add(person.mobile);
      const isWithout = person.email === null && person.mobile === null;
      const isUsable = needsFresh ? isEmailFresh || isMobileFresh : !isWithout;
      if (person.reserved) found.reserved++;
      if (isWithout) found.withoutAddress++;
      if (isUsable && !(heedsReservation && person.reserved)) found.reachable++;
    },
    result: () => ({
      ...found,
      channels: [
        { channel: "EMAIL", ...email.result() },
        { channel: "SMS", ...mobile.result() },
      ],
    }),
  };
}

function countChannel(now: Instant, months: readonly Month[]) {
  const counts = months.map(() => 0);
  let expired = 0;
  return {
    /** Whether the value is fresh. */
    add(newest: Instant): boolean {
      const expiry = expiresAt({ changedAt: newest, confirmedAt: null });
      if (now > expiry) {
        expired++;
        return false;
      }
      let at = 0;
      while (at < months.length - 1 && expiry >= (months[at + 1] as Month).start) at++;
      counts[at] = (counts[at] as number) + 1;
      return true;
    },
    result() {
      const fresh = counts.reduce((sum, count) => sum + count, 0);
      const expiring = months.map(({ month }, i) => ({ month, count: counts[i] as number }));
      return { given: fresh + expired, fresh, expired, expiring };
    },
  };
}

interface Month {
  /** As ISO 8601 writes it, `2026-11`. */
  month: string;
  start: Instant;
}

/** This month by an Oslo clock, and as many as a value that is new now stays fresh for. */
function monthsFrom(now: Instant): Month[] {
  const today = new Date(osloWallClock(now));
  return Array.from({ length: RULE_SET.freshForMonths + 1 }, (_, ahead) => {
    const first = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + ahead, 1);
    const month = new Date(first).toISOString().slice(0, 7);
    return { month, start: lastInstantShowing(first) };
  });
}
