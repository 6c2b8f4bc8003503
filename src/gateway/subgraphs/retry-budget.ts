/** One more request in ten may be a second try, and this many at once after a quiet time. */
const SHARE = 0.1;
const MOST = 10;

/** Keeps second tries from becoming a flood: they are a share of what is asked anyway. */
export function createRetryBudget() {
  let budget = MOST;
  return {
    /** Counts a first try. */
    asked(): void {
      budget = Math.min(MOST, budget + SHARE);
    },
    /** Whether there is a second try left; it is then used. */
    take(): boolean {
      if (budget < 1) return false;
      budget -= 1;
      return true;
    },
  };
}
