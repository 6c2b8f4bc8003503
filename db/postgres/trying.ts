import { setTimeout as sleep } from "node:timers/promises";
import { mayTryAgain } from "./faults.ts";

/** How long to wait before each next try; milliseconds. */
const TRIES = [0, 50, 250, 1000] as const;

/** Tries again, a few times, what found the connection lost before anything was done. */
export async function trying<Result>(
  work: () => Promise<Result>,
  isWorth: (fault: unknown) => boolean = mayTryAgain,
): Promise<Result> {
  for (const [i, delay] of TRIES.entries()) {
    if (delay > 0) await sleep(delay);
    try {
      return await work();
    } catch (fault) {
      if (i === TRIES.length - 1 || !isWorth(fault)) throw fault;
    }
  }
  throw new Error("expected at least one try");
}
