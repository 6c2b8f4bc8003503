/** A message is given up after so many attempts: some three hours and a half. */
export const MOST_ATTEMPTS = 12;

const FIRST = 10_000;
const LONGEST = 3_600_000;
/** What another side may ask us to wait at most. */
const LONGEST_ASKED = 86_400_000;

/**
 * How long to wait after an attempt; milliseconds. Twice as long each time, shortened by up to a
 * fifth, so that what failed together does not come again together; but as long as was asked for.
 */
export function backOff(attempts: number, random: () => number, asked = 0): number {
  const usual = Math.min(FIRST * 2 ** (attempts - 1), LONGEST);
  return Math.max(Math.round(usual * (1 - random() / 5)), Math.min(asked, LONGEST_ASKED));
}
