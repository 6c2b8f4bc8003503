import type { Message, Outbox } from "../../db/outbox.ts";
import type { Channel } from "../rules/validation-code.ts";
import { type Attempting, attempt, GIVE_UP_AFTER } from "./attempt.ts";

export interface LaneOptions extends Attempting {
  channel: Channel;
  outbox: Outbox;
  /** How many are on their way at the same time. */
  atOnce: number;
  /** How often is looked for what is due; milliseconds. */
  every: number;
}

/** Sends on one channel what is due there, until it is stopped. */
export interface Lane {
  /** Looks at once for what is due. */
  wake(): void;
  /** Settles when nothing is on its way any more. */
  stop(): Promise<void>;
}

/** Longer than any attempt lasts: nobody else takes on what is on its way. */
export const CLAIMED_FOR = 3 * GIVE_UP_AFTER;

/** Waits for nothing but its own messages, and none of these for another. */
export function openLane(options: LaneOptions): Lane {
  const { channel, outbox, atOnce, every, clock, log } = options;
  const onTheirWay = new Set<Promise<void>>();
  let isStopped = false;
  let isWoken = false;
  let wakeUp = () => {};

  function rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, every).unref();
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
      if (isWoken) wakeUp();
      isWoken = false;
    });
  }

  async function claim(): Promise<Message[]> {
    const most = atOnce - onTheirWay.size;
    if (most === 0) return [];
    const now = clock();
    try {
      return await outbox.claim({ channel, now, until: now + CLAIMED_FOR, most });
    } catch (err) {
      log.error({ err, channel }, "no messages were taken from the outbox");
      return [];
    }
  }

  async function send(message: Message): Promise<void> {
    const outcome = await attempt(message, options);
    try {
      await outbox.settle(message, outcome);
    } catch (err) {
      log.error({ err, message: message.number }, "what became of a message was not written down");
    }
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      const claimed = await claim();
      for (const message of claimed) {
        const sending = send(message).finally(() => onTheirWay.delete(sending));
        onTheirWay.add(sending);
      }
      if (!isStopped && (claimed.length === 0 || onTheirWay.size >= atOnce))
        await Promise.race([rest(), ...onTheirWay]);
    }
    await Promise.all(onTheirWay);
  }

  const running = run();
  const wake = () => {
    isWoken = true;
    wakeUp();
  };
  return {
    wake,
    stop() {
      isStopped = true;
      wake();
      return running;
    },
  };
}
