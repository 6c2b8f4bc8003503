import { openSync } from "node:fs";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { Client } from "./connection.ts";

/**
 * Copies what the WAL has back into the database, in a thread with a connection of its own, so that
 * no request waits for the copying and its syncs.
 */
export interface Checkpoints {
  /** Has the WAL copied back when it has grown enough. */
  whenGrown(): void;
  /** Waits, on this thread, until nothing is copied. */
  rest(): void;
  close(): void;
}

/** What the thread is started with. */
export interface CheckpointTask {
  file: string;
  /** A descriptor of the database. */
  database: number;
  /** Holds whether something is being copied. */
  isCopying: Int32Array<SharedArrayBuffer>;
}

/** 40 MB. */
const ENOUGH = 10_000;
/** At so many times that, whoever writes waits for the copying, or does it where none comes. */
const TOO_MUCH = 8;
/** How long they wait; milliseconds. */
const PATIENCE = 1000;
/** A checkpoint that does not end in this time does not keep a store from closing; milliseconds. */
const LONGEST = 10_000;

/**
 * The databases that are checkpointed, by path, each open until the process ends: to close any
 * descriptor of a database drops SQLite's locks on it (POSIX advisory locks).
 */
const databases = new Map<string, number>();

/**
 * @param fail is told of a fault of the disk.
 * @param enough pages that wait in the WAL before it is copied back.
 */
export function checkpointingBeside(
  client: Client,
  file: string,
  fail: (fault: Error) => void,
  enough = ENOUGH,
): Checkpoints {
  const pages = client.prepare("PRAGMA wal_checkpoint(NOOP)").raw();
  const passive = client.prepare("PRAGMA wal_checkpoint(PASSIVE)").raw();
  const isCopying = new Int32Array(new SharedArrayBuffer(4));
  let worker: Worker | null = null;
  let next = enough;

  function start(): Worker {
    const started = new Worker(join(import.meta.dirname, "checkpoint-thread.ts"), {
      workerData: { file, database: descriptorOf(file), isCopying } satisfies CheckpointTask,
      execArgv: [],
      /** It would close the descriptor that it was given with all others. */
      trackUnmanagedFds: false,
    });
    started.on("message", (fault: Error) => fail(fault));
    /** It ends then, and another one is started when the WAL has grown further. */
    started.on("error", () => {});
    started.on("exit", () => {
      if (worker === started) worker = null;
      Atomics.store(isCopying, 0, 0);
    });
    /** Last, for whoever listens to its messages has the process wait for it. */
    started.unref();
    return started;
  }

  function copyNow(): void {
    try {
      Atomics.wait(isCopying, 0, 1, PATIENCE);
      passive.get();
    } catch (fault) {
      if (isOfDisk(fault)) fail(fault as Error);
    }
  }

  function rest(): void {
    Atomics.wait(isCopying, 0, 1, LONGEST);
  }

  return {
    whenGrown() {
      const [, all = 0, copied = 0] = pages.get() as number[];
      const waiting = all - copied;
      if (waiting < enough) next = enough;
      if (waiting < next) return;
      next = waiting + enough;
      if (all > enough * TOO_MUCH) copyNow();
      if (Atomics.compareExchange(isCopying, 0, 0, 1) === 1) return;
      worker ??= start();
      worker.postMessage(null);
    },
    rest,
    close() {
      rest();
      void worker?.terminate();
    },
  };
}

/** Whether SQLite could not read, write or sync. */
export function isOfDisk(fault: unknown): boolean {
  const { code = "" } = fault as { code?: string };
  return code === "EIO" || code.startsWith("SQLITE_IOERR");
}

function descriptorOf(file: string): number {
  const path = resolve(file);
  const opened = databases.get(path) ?? openSync(path, "r+");
  databases.set(path, opened);
  return opened;
}
