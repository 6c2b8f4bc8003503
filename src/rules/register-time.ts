import type { Instant } from "./person.ts";

const WRITTEN =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}(?::?\d{2})?)$/;

const LARGEST_OFFSET = 14 * 3_600_000;

/**
 * An instant from any of the three forms seen on the register's wire: `…Z`, `…+01:00`, and the
 * hour-only `…+02` that `Date` cannot read. Null when it is none, or no such time exists.
 */
export function readRegisterTime(text: string): Instant | null {
  const found = WRITTEN.exec(text);
  if (!found) return null;
  const [, year, month, day, hour, minute, second, fraction = "", zone = "Z"] = found;
  const parts = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = parts;
  const local = Date.UTC(y, mo - 1, d, h, mi, s, Number(fraction.padEnd(3, "0").slice(0, 3)));
  const read = new Date(local);
  const offset = offsetOf(zone);
  const exists =
    read.getUTCFullYear() === y &&
    read.getUTCMonth() === mo - 1 &&
    read.getUTCDate() === d &&
    h < 24 &&
    mi < 60 &&
    s < 60 &&
    Math.abs(offset) <= LARGEST_OFFSET;
  return exists ? local - offset : null;
}

function offsetOf(zone: string): number {
  if (zone === "Z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(":", "") || 0);
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
