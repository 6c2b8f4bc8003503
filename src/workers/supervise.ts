import cluster, { type Worker } from "node:cluster";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { passOn } from "./telling.ts";
import { readMessage } from "./told.ts";

/** Processes that answer requests at one address. */
export interface Workers {
  /** Where they answer. */
  address: string;
  /** Settles when each has answered what it was asked, and ended. */
  stop(): Promise<void>;
}

/** A worker has ended before it answered anything; it has said why on standard error. */
export class WorkerEnded extends Error {
  constructor(code: number) {
    super(`a worker has ended with ${code} before it answered`);
    this.name = "WorkerEnded";
  }
}

/** Before another one is started in the place of one that never answered; milliseconds. */
const REST = 1000;

/**
 * Starts as many processes of the same program, and another one for each that ends by itself.
 *
 * @param environment theirs, beside that of this process.
 * @throws {WorkerEnded} (as a rejection) when one of the first cannot start.
 */
export async function superviseWorkers(
  count: number,
  environment: Readonly<Record<string, string>>,
  log: Logger,
): Promise<Workers> {
  const telling = passOn<Worker>(Date.now);
  let isStopped = false;

  function start(): Worker {
    const worker = cluster.fork(environment);
    worker.on("message", (message) => telling.take(worker, message));
    worker.on("exit", () => telling.drop(worker));
    /** It may be gone before it has read what it is told. */
    worker.on("error", (err) => log.debug({ err }, "a worker could not be told"));
    return worker;
  }

  async function keepRunning(first: Worker): Promise<void> {
    for (let worker = first; ; ) {
      const { code, signal } = await ended(worker);
      if (isStopped) return;
      log.error({ code, signal }, "a worker has ended, and another one takes its place");
      worker = start();
      const isAnswering = await answering(worker).catch(() => null);
      if (isAnswering === null) await sleep(REST);
    }
  }

  const workers = Array.from({ length: count }, start);
  try {
    const [address = ""] = await Promise.all(workers.map(answering));
    for (const worker of workers) void keepRunning(worker);
    return { address, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }

  async function stop(): Promise<void> {
    isStopped = true;
    const all = Object.values(cluster.workers ?? {}) as Worker[];
    await Promise.all(
      all.map((worker) => {
        worker.process.kill();
        return ended(worker);
      }),
    );
  }
}

/** Where it answers, as soon as it does. */
function answering(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.on("message", (message) => {
      const read = readMessage(message);
      if (read !== null && "answersAt" in read) resolve(read.answersAt);
    });
    worker.once("exit", (code) => reject(new WorkerEnded(code)));
  });
}

interface Ended {
  code: number | null;
  signal: string | null;
}

/** Whatever its pipe has told of before: an error there is no end. */
function ended(worker: Worker): Promise<Ended> {
  const { exitCode: code, signalCode: signal } = worker.process;
  if (worker.isDead()) return Promise.resolve({ code, signal });
  return new Promise((resolve) => {
    worker.once("exit", (code, signal) => resolve({ code, signal }));
  });
}
