import TinyQueue from "tinyqueue";

/** Simulated time, in microseconds. */
export interface Clock {
  now(): number;
  after(delay: number, act: () => void): void;
  /** Does all that is to be done, in order of time, and of the same moment in the order it was asked for. */
  run(): void;
}

interface Due {
  at: number;
  order: number;
  act: () => void;
}

export function createClock(): Clock {
  const due = new TinyQueue<Due>([], (a, b) => a.at - b.at || a.order - b.order);
  let now = 0;
  let order = 0;
  return {
    now: () => now,
    after(delay, act) {
      due.push({ at: now + delay, order: order++, act });
    },
    run() {
      for (let next = due.pop(); next !== undefined; next = due.pop()) {
        now = next.at;
        next.act();
      }
    },
  };
}
