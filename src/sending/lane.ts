import type { Message, Outbox } from "../../db/outbox.ts";
import type { Channel } from "../rules/validation-code.ts";
import { type Attempting, attempt, GIVE_UP_AFTER } from "./attempt.ts";

export interface LaneOptions extends Attempting {
  channel: Channel;
  outbox: Outbox;
  /** How many are on their way at the same time. */
  atOnce: number;
}

/** Sends on one channel what is due there. */
export interface Lane {
  /** Takes on what is due until nothing more is, or it is told to end; what is on its way stays so. */
  sendDue(signal: AbortSignal): Promise<void>;
  /** Settles when nothing is on its way any more. */
  drain(): Promise<void>;
}

/** Longer than any attempt lasts: nobody else takes on what is on its way. */
export const CLAIMED_FOR = 3 * GIVE_UP_AFTER;

/** Waits for nothing but its own messages, and none of these for another. */
export function openLane(options: LaneOptions): Lane {
  const { channel, outbox, atOnce, clock, log } = options;
  const onTheirWay = new Set<Promise<void>>();
  let goOn = () => {};

  async function claim(): Promise<Message[]> {
    const most = atOnce - onTheirWay.size;
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

  function take(message: Message): void {
    const sending = send(message).finally(() => {
      onTheirWay.delete(sending);
      goOn();
    });
    onTheirWay.add(sending);
  }

  /** Settles when there is room, or it is to end. */
  function room(): Promise<void> {
    return new Promise((resolve) => {
      goOn = resolve;
    });
  }

  return {
    async sendDue(signal) {
      const end = () => goOn();
      signal.addEventListener("abort", end);
      try {
        while (!signal.aborted) {
          const claimed = await claim();
          if (claimed.length === 0) return;
          for (const message of claimed) take(message);
          if (onTheirWay.size >= atOnce && !signal.aborted) await room();
        }
      } finally {
        signal.removeEventListener("abort", end);
      }
    },
    async drain() {
      await Promise.all(onTheirWay);
    },
  };
}
