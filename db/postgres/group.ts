import { setImmediate } from "node:timers/promises";

/** Does things in groups that share one transaction, and with it one sync. */
export interface Group<Wish, Result> {
  /** Settles when its group is synced. */
  add(wish: Wish): Promise<Result>;
  /** Takes no more; settles when all that waited is done. */
  close(): Promise<void>;
}

/** What became of each thing in a group. */
export type Outcome<Result> = { result: Result } | { fault: unknown };

interface Waiting<Wish, Result> {
  wish: Wish;
  resolve(result: Result): void;
  reject(fault: unknown): void;
}

/** The most that share one transaction. */
const MOST = 512;

/**
 * While one group is under way, what comes is gathered into the next.
 *
 * @param work does a group in one transaction, and says what became of each.
 * @param standsAlone whether a thing is to have a transaction of its own.
 */
export function groupCommits<Wish, Result>(
  work: (group: readonly Wish[]) => Promise<readonly Outcome<Result>[]>,
  standsAlone: (wish: Wish) => boolean = () => false,
): Group<Wish, Result> {
  let waiting: Waiting<Wish, Result>[] = [];
  let isClosed = false;
  let flushing: Promise<void> | null = null;

  function next(): Waiting<Wish, Result>[] {
    const alone = waiting.findIndex(({ wish }) => standsAlone(wish));
    const most = alone === -1 ? MOST : Math.min(MOST, Math.max(alone, 1));
    const group = waiting.slice(0, most);
    waiting = waiting.slice(most);
    return group;
  }

  async function flush(): Promise<void> {
    await setImmediate();
    while (waiting.length > 0) {
      const group = next();
      try {
        const outcomes = await work(group.map(({ wish }) => wish));
        for (const [i, { resolve, reject }] of group.entries()) {
          const outcome = outcomes[i] as Outcome<Result>;
          if ("fault" in outcome) reject(outcome.fault);
          else resolve(outcome.result);
        }
      } catch (fault) {
        for (const { reject } of group) reject(fault);
      }
    }
    flushing = null;
  }

  return {
    add: (wish) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error("expected an open store to write to, it was closed"));
        waiting.push({ wish, resolve, reject });
        flushing ??= flush();
      }),
    async close() {
      isClosed = true;
      await flushing;
    },
  };
}
