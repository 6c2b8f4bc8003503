import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

type Ended = (fault: Error | null) => void;

/** A disk whose syncs end when a test says so. */
export interface Disk {
  /** Syncs that have begun and not ended. */
  readonly waiting: number;
  /** Ends the one that has waited longest. */
  end(fault?: Error): void;
  /** Syncs as the machine does it, from here on and what still waits. */
  release(): void;
}

const { fdatasync } = fs;

export function holdDisk(): Disk {
  let waiting: Ended[] = [];
  const set = (sync: unknown) => {
    fs.fdatasync = sync as typeof fs.fdatasync;
    syncBuiltinESMExports();
  };
  set((_: number, ended: Ended) => {
    waiting.push(ended);
  });
  return {
    get waiting() {
      return waiting.length;
    },
    end(fault) {
      waiting.shift()?.(fault ?? null);
    },
    release() {
      set(fdatasync);
      const held = waiting;
      waiting = [];
      for (const ended of held) ended(null);
    },
  };
}
