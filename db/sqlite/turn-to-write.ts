import type { Client } from "./connection.ts";

/**
 * One connection at a time writes to a file. SQLite lets a thread sleep until it is its turn; here
 * the thread goes on with what else it has to do.
 */
export interface Turn {
  /**
   * Whether nobody else writes now, in which case nobody will before `use`.
   *
   * @throws {SqliteError} when it has been somebody else's turn for too long.
   */
  isOurs(): boolean;
  /** Calls back when it is worth asking again. */
  whenFree(ask: () => void): void;
  /** Does something in a transaction, all or none of it; waits for the turn where it is not ours. */
  use<Result>(work: () => Result): Result;
}

/** A group is written in less than this as a rule, and asked for in every turn until then; milliseconds. */
const SHORT = 0.5;
const ASK_AGAIN = 1;
const PATIENCE = 5000;

/** @param patience how long somebody else may write, in milliseconds. */
export function turnToWrite(client: Client, patience = PATIENCE): Turn {
  const begin = client.prepare("BEGIN IMMEDIATE");
  const commit = client.prepare("COMMIT");
  const undo = client.prepare("ROLLBACK");
  let isBegun = false;
  /** Since when it is somebody else's; on the clock of `performance.now`. */
  let since: number | null = null;

  function beginAtOnce(): void {
    client.exec("PRAGMA busy_timeout = 0");
    try {
      begin.run();
      isBegun = true;
      since = null;
    } finally {
      client.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
    }
  }

  return {
    isOurs() {
      try {
        beginAtOnce();
      } catch (fault) {
        const now = performance.now();
        since ??= now;
        if (!isBusy(fault) || now - since > patience) {
          since = null;
          throw fault;
        }
      }
      return isBegun;
    },
    whenFree(ask) {
      const waited = since === null ? 0 : performance.now() - since;
      if (waited < SHORT) setImmediate(ask);
      else setTimeout(ask, ASK_AGAIN);
    },
    use(work) {
      if (!isBegun) begin.run();
      isBegun = false;
      try {
        const result = work();
        commit.run();
        return result;
      } catch (fault) {
        if (client.inTransaction) undo.run();
        throw fault;
      }
    },
  };
}

function isBusy(fault: unknown): boolean {
  return String((fault as { code?: unknown }).code).startsWith("SQLITE_BUSY");
}
