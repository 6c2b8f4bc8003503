import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expiresAt, isFresh } from "../../src/rules/freshness.ts";

const at = (text: string) => Date.parse(text);
const changed = (text: string) => ({ changedAt: at(text), confirmedAt: null });

/** The bare comparison of the rule: the newest date is not before now less 18 months, by wall clocks. */
function isFreshByTheBareRule(newest: string, now: string): boolean {
  const [date = "", time = ""] = now.split("T");
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const back = new Date(Date.UTC(year, month - 1 - 18, 1));
  const last = new Date(Date.UTC(back.getUTCFullYear(), back.getUTCMonth() + 1, 0)).getUTCDate();
  back.setUTCDate(Math.min(day, last));
  return newest >= `${back.toISOString().slice(0, 10)}T${time}`;
}

describe("a contact point is fresh for 18 calendar months by an Oslo clock", () => {
  it.each([
    ["an ordinary day", "2025-05-24T10:00:00.000Z", "2026-11-24T11:00:00.000Z"],
    [
      "summer to winter: the wall clock counts, not the hours",
      "2025-07-01T10:00:00.000Z",
      "2027-01-01T11:00:00.000Z",
    ],
    ["winter to summer", "2025-01-15T11:00:00.000Z", "2026-07-15T10:00:00.000Z"],
    ["the clamped example of the rule", "2025-02-28T11:00:00.000Z", "2026-08-31T10:00:00.000Z"],
    ["a leap day", "2024-02-29T11:00:00.000Z", "2025-08-31T10:00:00.000Z"],
    ["the day before a leap day", "2024-02-28T11:00:00.000Z", "2025-08-28T10:00:00.000Z"],
    [
      "a day February lacks, to the month's end",
      "2024-08-31T10:00:00.000Z",
      "2026-02-28T22:59:59.999Z",
    ],
    ["the first day February lacks", "2024-08-29T22:30:00.000Z", "2026-02-28T22:59:59.999Z"],
    ["into a leap February", "2026-08-29T10:00:00.000Z", "2028-02-29T11:00:00.000Z"],
    [
      "midnight in Oslo is yesterday in UTC",
      "2025-05-31T22:00:00.000Z",
      "2026-11-30T23:00:00.000Z",
    ],
    ["an hour left out in March", "2024-09-29T00:30:00.000Z", "2026-03-29T00:59:59.999Z"],
    [
      "an hour shown twice in October, its second pass",
      "2025-04-25T00:30:00.000Z",
      "2026-10-25T01:30:00.000Z",
    ],
    [
      "set in the first pass of an hour shown twice",
      "2025-10-26T00:30:00.000Z",
      "2027-04-26T00:30:00.000Z",
    ],
    ["set in its second pass", "2025-10-26T01:30:00.000Z", "2027-04-26T00:30:00.000Z"],
  ])("%s: %s is fresh until %s, to the millisecond", (_, newest, last) => {
    const point = changed(newest);
    expect(new Date(expiresAt(point)).toISOString()).toBe(last);
    expect(isFresh(point, at(last))).toBe(true);
    expect(isFresh(point, at(last) + 1)).toBe(false);
  });

  it("takes the newer of changed and confirmed", () => {
    const now = at("2026-11-24T11:00:00.000Z");
    const yesterday = now - 86_400_000;
    const fiveYearsAgo = at("2021-11-24T11:00:00.000Z");
    expect(isFresh({ changedAt: fiveYearsAgo, confirmedAt: yesterday }, now)).toBe(true);
    expect(isFresh({ changedAt: yesterday, confirmedAt: fiveYearsAgo }, now)).toBe(true);
    expect(isFresh({ changedAt: null, confirmedAt: yesterday }, now)).toBe(true);
    expect(isFresh({ changedAt: fiveYearsAgo, confirmedAt: null }, now)).toBe(false);
    expect(isFresh({ changedAt: null, confirmedAt: null }, now)).toBe(false);
  });

  const minute = fc.integer({
    min: at("2014-01-01T00:00Z") / 60_000,
    max: at("2040-01-01T00:00Z") / 60_000,
  });

  it("agrees with the bare rule on every day that no clamp and no clock change touches", () => {
    const wall = fc.record({
      year: fc.integer({ min: 2014, max: 2038 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 27 }),
      hour: fc.integer({ min: 4, max: 22 }),
      drift: fc.integer({ min: -2000, max: 2000 }),
    });
    fc.assert(
      fc.property(wall, ({ year, month, day, hour, drift }) => {
        const newest = osloInstant(Date.UTC(year, month - 1, day, hour));
        const now = osloInstant(Date.UTC(year, month - 1 + 18, day, hour) + drift);
        const expected = isFreshByTheBareRule(osloText(newest), osloText(now));
        return isFresh({ changedAt: newest, confirmedAt: null }, now) === expected;
      }),
      { numRuns: 10_000 },
    );
  });

  it("is never expired where the bare rule says fresh, and never revives", () => {
    fc.assert(
      fc.property(
        minute,
        fc.integer({ min: 540, max: 560 }),
        fc.integer({ min: 0, max: 1439 }),
        (start, days, later) => {
          const newest = start * 60_000;
          const now = newest + days * 86_400_000 + later * 60_000;
          const point = { changedAt: newest, confirmedAt: null };
          if (isFreshByTheBareRule(osloText(newest), osloText(now)))
            expect(isFresh(point, now)).toBe(true);
          if (!isFresh(point, now)) expect(isFresh(point, now + 60_000)).toBe(false);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

function osloText(instant: number): string {
  return (
    new Date(instant).toLocaleString("sv-SE", { timeZone: "Europe/Oslo" }).replace(" ", "T") +
    `.${String(instant % 1000).padStart(3, "0")}`
  );
}

function osloInstant(wall: number): number {
  const text = osloText(wall);
  return wall - (Date.parse(`${text}Z`) - wall);
}
