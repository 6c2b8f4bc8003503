import fc from "fast-check";
import { expect, it } from "vitest";
import { backOff, MOST_ATTEMPTS } from "../../src/sending/back-off.ts";

const HOUR = 3_600_000;

it("waits twice as long each time, up to an hour, less a fifth at most", () => {
  const attempts = fc.integer({ min: 1, max: MOST_ATTEMPTS });
  const random = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  fc.assert(
    fc.property(attempts, random, (after, chance) => {
      const usual = Math.min(10_000 * 2 ** (after - 1), HOUR);
      const wait = backOff(after, () => chance);
      expect(wait).toBeLessThanOrEqual(usual);
      expect(wait).toBeGreaterThanOrEqual(usual * 0.8 - 1);
    }),
  );
});

it("gives up after some three hours and a half", () => {
  const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, i) => backOff(i + 1, () => 0));
  expect(waits.reduce((sum, wait) => sum + wait) / HOUR).toBeCloseTo(3.42, 1);
});

it("waits as long as it is asked to, and a day at most", () => {
  expect(backOff(1, () => 0, 60_000)).toBe(60_000);
  expect(backOff(1, () => 0, 1)).toBe(10_000);
  expect(backOff(12, () => 0, Number.MAX_SAFE_INTEGER)).toBe(24 * HOUR);
});
