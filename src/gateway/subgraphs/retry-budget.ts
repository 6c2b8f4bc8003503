/** This many at once after a quiet time. */
const MOST = 10;

/**
 * Keeps second tries from becoming a flood: they are a share of what is asked anyway.
 *
 * @param share second tries for each first one, from 0 to 1.
 */
export function createRetryBudget(share: number) {
  const most = share === 0 ? 0 : MOST;
  let budget = most;
  return {
    /** Counts a first try. */
    asked(): void {
      budget = Math.min(most, budget + share);
    },
    /** Whether there is a second try left; it is then used. */
    take(): boolean {
      if (budget < 1) return false;
      budget -= 1;
      return true;
    },
  };
}
