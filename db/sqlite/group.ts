import type { Client } from "./connection.ts";

/** Does things in groups that share one transaction, and with it one sync. */
export interface Group<Wish, Result> {
  /** Settles when its group is synced. */
  add(wish: Wish): Promise<Result>;
  /** Does at once what still waits, and takes no more. */
  close(): void;
}

interface Waiting<Wish, Result> {
  wish: Wish;
  resolve(result: Result): void;
  reject(fault: unknown): void;
}

/** The most that share one transaction. */
const MOST = 512;

/**
 * What comes in one turn of the event loop is done together, each in a savepoint of its own: a fault
 * of one undoes that one, and one that ends the transaction undoes all.
 */
export function groupCommits<Wish, Result>(
  client: Client,
  work: (wish: Wish) => Result,
): Group<Wish, Result> {
  let waiting: Waiting<Wish, Result>[] = [];
  let isClosed = false;
  const inSavepoint = client.transaction(work);
  const inOne = client.transaction((group: readonly Waiting<Wish, Result>[]) =>
    group.map(({ wish, resolve, reject }) => {
      try {
        const result = inSavepoint(wish);
        return () => resolve(result);
      } catch (fault) {
        if (!client.inTransaction) throw fault;
        return () => reject(fault);
      }
    }),
  ).immediate;

  function flush(): void {
    const group = waiting.slice(0, MOST);
    waiting = waiting.slice(MOST);
    if (waiting.length > 0) setImmediate(flush);
    if (group.length === 0) return;
    try {
      for (const settle of inOne(group)) settle();
    } catch (fault) {
      for (const { reject } of group) reject(fault);
    }
  }

  return {
    add: (wish) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error("expected an open store to write to, it was closed"));
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ wish, resolve, reject });
      }),
    close() {
      isClosed = true;
      while (waiting.length > 0) flush();
    },
  };
}
