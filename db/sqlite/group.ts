import type { WritingConnection } from "./connection.ts";
import { type Turn, turnToWrite } from "./turn-to-write.ts";

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
 * What comes in two turns of the event loop is done together. When something in it fails, it is all
 * undone and done again with each in a savepoint of its own, so that a fault of one undoes that one.
 * What comes while another process writes joins the group.
 *
 * @param begin is called where a transaction begins, and gives what does each thing in it.
 */
export function groupCommits<Wish, Result>(
  { client, wal }: WritingConnection,
  begin: () => (wish: Wish) => Result,
  turn: Turn = turnToWrite(client),
): Group<Wish, Result> {
  type Members = readonly Waiting<Wish, Result>[];
  const waiting: Waiting<Wish, Result>[] = [];
  let isPlanned = false;
  /** Groups on their way to the disk. */
  let syncing = 0;
  let isClosed = false;

  const together = (group: Members) => {
    const work = begin();
    return group.map(({ wish, resolve }) => {
      const result = work(wish);
      return () => resolve(result);
    });
  };

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
    try {
      return turn.use(() => together(group));
    } catch {
      return apart(group);
    }
  }

  function settle(group: Members): void {
    try {
      const done = commit(group);
      syncing += 1;
      wal
        .synced()
        .then(
          () => {
            for (const tell of done) tell();
          },
          (fault) => refuse(group, fault),
        )
        .finally(() => {
          syncing -= 1;
          plan();
        });
    } catch (fault) {
      refuse(group, fault);
    }
  }

  /**
   * A few that come while a group is synced wait for it: they would have to wait for the next anyway.
   * Whoever was just told of the group before asks for the next thing in the turn after this one.
   */
  function plan(): void {
    if (isPlanned || waiting.length === 0 || (syncing > 0 && waiting.length < FEW)) return;
    isPlanned = true;
    setImmediate(setImmediate, flush);
  }

  function flush(): void {
    isPlanned = false;
    if (waiting.length === 0) return;
    try {
      wal.expectWhole();
      if (!turn.isOurs()) {
        isPlanned = true;
        turn.whenFree(flush);
        return;
      }
    } catch (fault) {
      refuse(waiting.splice(0), fault);
      return;
    }
    settle(waiting.splice(0, MOST));
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
      while (waiting.length > 0) settle(waiting.splice(0, MOST));
    },
  };
}

function refuse(group: readonly { reject(fault: unknown): void }[], fault: unknown): void {
  for (const { reject } of group) reject(fault);
}
