import { lastInstantShowing, osloWallClock } from "./oslo-clock.ts";
import type { Instant } from "./person.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FROM = 22 * HOUR;
const TO = 8 * HOUR;

/**
 * When nobody is to be woken by an SMS to many, from 22 to 08 by an Oslo clock: the moment at which
 * that ends, or `now` where it is no such hour.
 */
export function afterQuietHours(now: Instant): Instant {
  const wall = osloWallClock(now);
  const time = ((wall % DAY) + DAY) % DAY;
  if (time >= TO && time < FROM) return now;
  const midnight = wall - time;
  const morning = time < TO ? midnight + TO : midnight + DAY + TO;
  return lastInstantShowing(morning);
}
