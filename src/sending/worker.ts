import { restingFor } from "../jobs/rest.ts";
import type { Lane } from "./lane.ts";
import { type LanesOptions, openLanes } from "./lanes.ts";

export interface SendingOptions extends LanesOptions {
  /** How often is looked for what is due; milliseconds. */
  every?: number;
}

/** The worker that empties the outbox. */
export interface Sending {
  /** Looks at once for what is due. */
  wake(): void;
  /** Settles when nothing is on its way any more. */
  stop(): Promise<void>;
}

const EVERY = 500;

/** Sends what is in the outbox until it is stopped. */
export function startSending({ every = EVERY, ...options }: SendingOptions): Sending {
  const lanes = openLanes(options);
  const loops = [...lanes.of.values()].map((lane) => loopOver(lane, every));
  return {
    wake() {
      for (const loop of loops) loop.wake();
    },
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      await lanes.close();
    },
  };
}

/** Has a lane send what is due, again and again. */
function loopOver(lane: Lane, every: number): Sending {
  const stopping = new AbortController();
  const { rest, wake } = restingFor(every);

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await lane.sendDue(stopping.signal);
      if (!stopping.signal.aborted) await rest();
    }
  }

  const running = run();
  return {
    wake,
    stop() {
      stopping.abort();
      wake();
      return running;
    },
  };
}
