import { lastInstantShowing, osloWallClock, type WallClock } from "./oslo-clock.ts";
import type { ContactPoint, Instant } from "./person.ts";
import { RULE_SET } from "./rule-set.ts";

export type Freshness = "FRESH" | "EXPIRED";

type Dates = Pick<ContactPoint, "changedAt" | "confirmedAt">;

/**
 * Whether a contact point may still be used for notification under eForvaltningsforskriften
 * § 32 (2): changed or confirmed within 18 calendar months, by an Oslo clock, equal included.
 */
export function isFresh(point: Dates, now: Instant): boolean {
  return now <= expiresAt(point);
}

export function freshness(point: Dates, now: Instant): Freshness {
  return isFresh(point, now) ? "FRESH" : "EXPIRED";
}

/**
 * The last instant at which the point is fresh. A point with neither date has been expired since
 * the beginning of time (1970-01-01).
 */
export function expiresAt(point: Dates): Instant {
  const newest = Math.max(point.changedAt ?? 0, point.confirmedAt ?? 0);
  return newest === 0 ? 0 : lastInstantShowing(lapseOf(osloWallClock(newest)));
}

const DAY = 86_400_000;
const lapseOfDay = new Map<number, { day: WallClock; wholeDay: boolean }>();

/**
 * The last clock reading that, taken back by the rule's months with the day clamped at month end,
 * is not past `reading`.
 */
function lapseOf(reading: WallClock): WallClock {
  const dayNumber = Math.floor(reading / DAY);
  let lapse = lapseOfDay.get(dayNumber);
  if (lapse === undefined) {
    lapse = lapseDayOf(new Date(dayNumber * DAY));
    lapseOfDay.set(dayNumber, lapse);
  }
  return lapse.day + (lapse.wholeDay ? DAY - 1 : reading - dayNumber * DAY);
}

/**
 * The clamp makes 28, 29, 30 and 31 August all go back to 28 February, so the bare comparison would
 * let a reading of 28 February 10:00 lapse on 28 August at 10:00, revive at midnight and lapse
 * again, three times over. The line is drawn where it lapses for good, on the 31st: freshness never
 * revives. A day the target month does not have (31 August to February) lasts to the month's end.
 */
function lapseDayOf(date: Date): { day: WallClock; wholeDay: boolean } {
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const day = date.getUTCDate();
  const target = month + RULE_SET.freshForMonths;
  const targetDays = daysInMonth(year, target);
  const isLastDay = day === daysInMonth(year, month);
  const lapseDay = isLastDay || day > targetDays ? targetDays : day;
  return { day: Date.UTC(year, target, lapseDay), wholeDay: day > targetDays };
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}
