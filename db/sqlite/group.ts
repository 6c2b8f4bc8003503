import type { WritingConnection } from "./connection.ts";

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
/** As many are worth a transaction of their own while the one before it is synced. */
const FEW = 32;

/**
 * What comes in one turn of the event loop is done together. When something in it fails, it is all
 * undone and done again with each in a savepoint of its own, so that a fault of one undoes that one.
 *
 * @param begin is called where a transaction begins, and gives what does each thing in it.
 */
export function groupCommits<Wish, Result>(
  { client, wal }: WritingConnection,
  begin: () => (wish: Wish) => Result,
): Group<Wish, Result> {
  type Members = readonly Waiting<Wish, Result>[];
  let waiting: Waiting<Wish, Result>[] = [];
  let isPlanned = false;
  /** Groups on their way to the disk. */
  let syncing = 0;
  let isClosed = false;

  const together = client.transaction((group: Members) => {
    const work = begin();
    return group.map(({ wish, resolve }) => {
      const result = work(wish);
      return () => resolve(result);
    });
  }).immediate;

  const inSavepoint = client.transaction((wish: Wish) => begin()(wish));
  const apart = client.transaction((group: Members) =>
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

  function commit(group: Members): (() => void)[] {
    wal.expectWhole();
    try {
      return together(group);
    } catch {
      return apart(group);
    }
  }

  function settle(group: Members): void {
    const refuse = (fault: unknown) => {
      for (const { reject } of group) reject(fault);
    };
    try {
      const done = commit(group);
      syncing += 1;
      wal
        .synced()
        .then(() => {
          for (const tell of done) tell();
        }, refuse)
        .finally(() => {
          syncing -= 1;
          plan();
        });
    } catch (fault) {
      refuse(fault);
    }
  }

  /** A few that come while a group is synced wait for it: they would have to wait for the next anyway. */
  function plan(): void {
    if (isPlanned || waiting.length === 0 || (syncing > 0 && waiting.length < FEW)) return;
    isPlanned = true;
    setImmediate(flush);
  }

  function flush(): void {
    isPlanned = false;
    const group = waiting.slice(0, MOST);
    waiting = waiting.slice(MOST);
    if (group.length > 0) settle(group);
    plan();
  }

  return {
    add: (wish) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error("expected an open store to write to, it was closed"));
        waiting.push({ wish, resolve, reject });
        plan();
      }),
    close() {
      isClosed = true;
      while (waiting.length > 0) flush();
    },
  };
}
