const DAY = 86_400_000;
const MINUTE = 60_000;
const MAX_DAYS = 20_000;
const datePart = new Map<number, string>();

const digits = (number: number, places: number) => String(number).padStart(places, "0");
/** `09:00:` for each minute of a day. */
const MINUTES = Array.from(
  { length: DAY / MINUTE },
  (_, minute) => `${digits(Math.floor(minute / 60), 2)}:${digits(minute % 60, 2)}:`,
);
const SECONDS = Array.from({ length: 60 }, (_, second) => digits(second, 2));
const THOUSANDTHS = Array.from({ length: 1000 }, (_, thousandth) => `.${digits(thousandth, 3)}Z`);

/**
 * RFC 3339 in UTC with milliseconds, as `Date.toISOString` gives it. A batch writes thousands of
 * instants: the date part is kept by day, most of them being in days written before, and the time is
 * put together of parts that are ready.
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
  const minute = Math.floor(time / MINUTE);
  const left = time - minute * MINUTE;
  return `${date}${MINUTES[minute]}${SECONDS[Math.floor(left / 1000)]}${THOUSANDTHS[left % 1000]}`;
}
