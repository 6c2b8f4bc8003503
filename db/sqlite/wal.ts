import { closeSync, fdatasync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { checkpointingBeside } from "./checkpoints.ts";
import type { Client } from "./connection.ts";

/**
 * What is committed is on the disk when a sync of the WAL, begun after the commit, has ended. SQLite
 * does that sync within each commit (`synchronous = FULL`), and the thread waits for it. Here it
 * commits without (`NORMAL`), and the same sync runs in a thread of libuv's pool: nothing that was
 * committed is acknowledged, proved or published before. Commits that come meanwhile share the next.
 *
 * This is as durable as FULL, because of what SQLite does at NORMAL:
 * - The bytes of the WAL are the same, and a frame is taken for committed only while the checksums
 *   of all frames before it hold: a power cut takes away an end of the WAL, never a middle of it.
 * - A checkpoint syncs the WAL before it copies from it, and the database before the WAL may begin
 *   anew, be truncated or deleted. What a sync finds gone from the WAL lies in the database.
 * - The header of a WAL that begins anew is synced before any frame follows it.
 * - While this connection is open the WAL stays the same file, for it is deleted only by the last
 *   that closes it. SQLite locks the database and its index, never the WAL, so that to close another
 *   descriptor of the WAL drops no lock.
 *
 * {@link https://www.sqlite.org/wal.html} {@link https://www.sqlite.org/pragma.html#pragma_synchronous}
 */
export interface Wal {
  /**
   * Settles when everything that was committed before the call is on the disk, by whichever process.
   *
   * @throws {SyncFailed} (as a rejection) when it may not be, and ever after.
   */
  synced(): Promise<void>;
  /** Does something, and settles with what came of it when that is on the disk. */
  durable<Args extends unknown[], Result>(
    work: (...args: Args) => Result,
  ): (...args: Args) => Promise<Result>;
  /** Reads what others go by: none of it may be gone after a power cut. Null says nothing. */
  published<Args extends unknown[], Found>(
    read: (...args: Args) => Found,
  ): (...args: Args) => Promise<Found>;
  /** @throws {SyncFailed} when nothing may be written any more. */
  expectWhole(): void;
  /** Writes the file anew, and empties the WAL of what was in it before. */
  vacuum(): void;
  /** What waits for a sync still gets it. */
  close(): void;
}

/**
 * A sync has failed. The system may have dropped what it could not write and call the next sync a
 * success, so that nothing is written, proved or published until somebody has looked at the disk.
 */
export class SyncFailed extends Error {
  constructor(file: string, cause: Error) {
    super(`${file} takes no more writes, for they may not reach the disk: ${cause.message}`, {
      cause,
    });
    this.name = "SyncFailed";
  }
}

interface Waiting {
  resolve(): void;
  reject(fault: Error): void;
}

/** Syncs the WAL of a database that a connection has open. */
export function openWal(client: Client, file: string): Wal {
  syncDirectory(dirname(file));
  /** Open from the start: a descriptor is told of the faults that come while it is open. */
  const descriptor = openSync(`${file}-wal`, "r+");
  const checkpoints = checkpointingBeside(client, file, fail);
  let waiting: Waiting[] = [];
  let isSyncing = false;
  let isClosed = false;
  let failed: SyncFailed | null = null;

  function fail(fault: Error): void {
    if (failed !== null) return;
    failed = new SyncFailed(file, fault);
    if (client.open) client.pragma("query_only = ON");
  }

  function settle(group: readonly Waiting[], fault: Error | null): void {
    if (fault !== null) fail(fault);
    for (const { resolve, reject } of group) failed === null ? resolve() : reject(failed);
  }

  function sync(): void {
    const group = waiting;
    waiting = [];
    isSyncing = true;
    fdatasync(descriptor, (fault) => {
      isSyncing = false;
      settle(group, fault);
      if (failed !== null) settle(waiting.splice(0), null);
      if (waiting.length > 0) sync();
      else if (isClosed) closeSync(descriptor);
    });
  }

  function expectWhole(): void {
    if (failed !== null) throw failed;
  }

  async function synced(): Promise<void> {
    expectWhole();
    checkpoints.whenGrown();
    await new Promise<void>((resolve, reject) => {
      waiting.push({ resolve, reject });
      if (!isSyncing) sync();
    });
  }

  return {
    synced,
    expectWhole,
    durable:
      (work) =>
      async (...args) => {
        expectWhole();
        const result = work(...args);
        await synced();
        return result;
      },
    published:
      (read) =>
      async (...args) => {
        const found = read(...args);
        if (found !== null) await synced();
        return found;
      },
    vacuum() {
      checkpoints.rest();
      client.exec("VACUUM");
      const [busy] = client.prepare("PRAGMA wal_checkpoint(TRUNCATE)").raw().get() as number[];
      if (busy) throw new Error("expected nobody to read while the WAL is emptied: try again");
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      checkpoints.close();
      if (!isSyncing) closeSync(descriptor);
    },
  };
}

/** A database in memory has nothing that a disk could keep. */
export function withoutWal(client: Client): Wal {
  const atOnce =
    <Args extends unknown[], Result>(work: (...args: Args) => Result) =>
    async (...args: Args) =>
      work(...args);
  return {
    synced: async () => {},
    expectWhole: () => {},
    durable: atOnce,
    published: atOnce,
    vacuum: () => client.exec("VACUUM"),
    close: () => {},
  };
}

/** The name of a file that was just made is no part of the file. Windows has no such sync. */
function syncDirectory(folder: string): void {
  if (process.platform === "win32") return;
  const descriptor = openSync(folder, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
