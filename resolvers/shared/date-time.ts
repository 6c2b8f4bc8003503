const DAY = 86_400_000;
const MAX_DAYS = 20_000;
const datePart = new Map<number, string>();

/**
 * RFC 3339 in UTC with milliseconds, as `Date.toISOString` gives it. A batch writes thousands of
 * instants, most of them in days written before, so the date part is kept by day.
 */
export function formatInstant(instant: number): string {
  const day = Math.floor(instant / DAY);
  let date = datePart.get(day);
  if (date === undefined) {
    if (datePart.size >= MAX_DAYS) datePart.clear();
    date = new Date(day * DAY).toISOString().slice(0, 11);
    datePart.set(day, date);
  }
  const time = instant - day * DAY;
  const hours = Math.floor(time / 3_600_000);
  const minutes = Math.floor(time / 60_000) % 60;
  const seconds = Math.floor(time / 1000) % 60;
  return `${date}${two(hours)}:${two(minutes)}:${two(seconds)}.${String(time % 1000).padStart(3, "0")}Z`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
