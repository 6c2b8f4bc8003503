/** Failures within this time open a breaker, and this long it stays open; milliseconds. */
const WINDOW = 10_000;
const OPEN_FOR = 5000;
const MOST_FAILURES = 5;

/** Spares a subgraph that keeps failing, and its callers the wait for it. */
export interface Breaker {
  /** Whether to ask. After a pause one request is let through to find out. */
  allows(now: number): boolean;
  succeeded(): void;
  failed(now: number): void;
  isOpen(now: number): boolean;
}

/** The breaker's times are milliseconds of any clock that never goes back. */
export function createBreaker(): Breaker {
  let failures: number[] = [];
  let openUntil: number | null = null;
  let trialUntil = 0;
  return {
    allows(now) {
      if (openUntil === null) return true;
      if (now < openUntil || now < trialUntil) return false;
      trialUntil = now + OPEN_FOR;
      return true;
    },
    succeeded() {
      failures = [];
      openUntil = null;
      trialUntil = 0;
    },
    failed(now) {
      failures = [...failures.filter((at) => at > now - WINDOW), now].slice(-MOST_FAILURES);
      if (openUntil !== null || failures.length === MOST_FAILURES) {
        openUntil = now + OPEN_FOR;
        trialUntil = 0;
      }
    },
    isOpen: (now) => openUntil !== null && now < openUntil,
  };
}
