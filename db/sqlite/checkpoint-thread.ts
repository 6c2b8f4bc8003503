import { fdatasyncSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";
import { type CheckpointTask, isOfDisk } from "./checkpoints.ts";

const { file, database, isCopying } = workerData as CheckpointTask;

/** Pages that may be left for the copying that lets nobody write, 1 MB. */
const FEW = 256;
const MOST_TRIES = 8;
/** How long writers and readers may keep the last of it waiting; milliseconds. */
const PATIENCE = 50;

/**
 * Copies beside those who write, until little is left. The rest is copied while nobody writes, for
 * only a WAL that is copied whole begins anew; the database is synced before, so that they wait for
 * little more than those pages.
 */
function checkpoint(): void {
  const client = new Database(file, { fileMustExist: true, timeout: PATIENCE });
  try {
    client.pragma("synchronous = NORMAL");
    const run = (mode: "NOOP" | "PASSIVE" | "FULL") =>
      client.prepare(`PRAGMA wal_checkpoint(${mode})`).raw().get() as number[];
    const waiting = () => {
      const [, all = 0, copied = 0] = run("NOOP");
      return all - copied;
    };
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      run("PASSIVE");
      fdatasyncSync(database);
      if (waiting() < FEW) break;
    }
    for (let tries = 0; tries < MOST_TRIES; tries++) if (run("FULL")[0] === 0) break;
  } finally {
    client.close();
  }
}

parentPort?.on("message", () => {
  try {
    checkpoint();
  } catch (fault) {
    if (isOfDisk(fault)) parentPort?.postMessage(fault);
  } finally {
    Atomics.store(isCopying, 0, 0);
    Atomics.notify(isCopying, 0);
  }
});
