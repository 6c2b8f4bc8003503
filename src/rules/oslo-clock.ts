import type { Instant } from "./person.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * What a clock on an Oslo wall shows, as the milliseconds that a UTC clock showing the same would
 * have. Calendar arithmetic is done on this number.
 */
export type WallClock = number;

export function osloWallClock(instant: Instant): WallClock {
  return instant + osloOffset(instant);
}

/**
 * The last instant at which an Oslo clock shows `wall` or less before it goes past it for good:
 * the second pass of an hour shown twice in October, the millisecond before the jump for an hour
 * left out in March.
 */
export function lastInstantShowing(wall: WallClock): Instant {
  const before = osloOffset(wall - DAY);
  const after = osloOffset(wall + DAY);
  if (before === after) return wall - before;
  const late = wall - Math.min(before, after);
  if (osloOffset(late) === wall - late) return late;
  const early = wall - Math.max(before, after);
  if (osloOffset(early) === wall - early) return early;
  return Math.floor(late / HOUR) * HOUR - 1;
}

const CHANGES_WITHIN = Number.NaN;
const offsetOfDay = new Map<number, number>();

/**
 * Oslo's offset from UTC in milliseconds, from the time-zone database. It has only ever changed on
 * a full UTC hour. Kept by day, because a batch asks some thousand times.
 */
function osloOffset(instant: Instant): number {
  const day = Math.floor(instant / DAY);
  let offset = offsetOfDay.get(day);
  if (offset === undefined) {
    const first = readOffset(day * DAY);
    offset = first === readOffset((day + 1) * DAY - HOUR) ? first : CHANGES_WITHIN;
    offsetOfDay.set(day, offset);
  }
  return Number.isNaN(offset) ? readOffset(Math.floor(instant / HOUR) * HOUR) : offset;
}

const clock = new Intl.DateTimeFormat("en-US", {
  timeZone: "Europe/Oslo",
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
});

function readOffset(fullHour: Instant): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(fullHour)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour) - fullHour;
}
