import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Instant } from "../../src/rules/person.ts";

/** What is counted of a file from end to end. */
export interface FiguresTask {
  file: string;
  count: { of: "PEOPLE"; now: Instant } | { of: "LOOKUPS"; from: Instant; now: Instant };
}

/** Counts in a thread with a connection of its own, so that no request waits for it. */
export interface Beside {
  /** @throws {Error} (as a rejection) when the thread ends without an answer. */
  run<Figures>(count: FiguresTask["count"]): Promise<Figures>;
  close(): void;
}

export function countingBeside(file: string): Beside {
  const running = new Set<Worker>();
  return {
    run<Figures>(count: FiguresTask["count"]) {
      const workerData: FiguresTask = { file, count };
      const worker = new Worker(join(import.meta.dirname, "figures-thread.ts"), {
        workerData,
        execArgv: [],
      });
      running.add(worker);
      worker.unref();
      return new Promise<Figures>((resolve, reject) => {
        worker.once("message", resolve);
        worker.once("error", reject);
        worker.once("exit", () => {
          running.delete(worker);
          reject(new Error("expected figures before the thread that counts ended"));
        });
      });
    },
    close() {
      for (const worker of running) void worker.terminate();
    },
  };
}
