import type { Clock } from "./clock.ts";

/** Some servers with one queue before them: whoever comes first is served first. */
export interface Station {
  /** Has a server from when one is free until `release` is called. */
  hold(held: (release: () => void) => void): void;
  /** Has a server for so many microseconds. */
  serve(time: number, done: () => void): void;
  /** Microseconds in which servers were taken, all of them together. */
  busy(): number;
  /** Microseconds that were waited for a server, by all together. */
  waited(): number;
}

interface Waiting {
  since: number;
  held: (release: () => void) => void;
}

export function createStation(clock: Clock, servers: number): Station {
  let queue: Waiting[] = [];
  let first = 0;
  let free = servers;
  let busy = 0;
  let waited = 0;

  function begin({ since, held }: Waiting): void {
    const from = clock.now();
    waited += from - since;
    held(() => {
      busy += clock.now() - from;
      const next = queue[first];
      if (next === undefined) {
        free += 1;
        return;
      }
      first += 1;
      if (first > 1024 && first * 2 > queue.length) {
        queue = queue.slice(first);
        first = 0;
      }
      begin(next);
    });
  }

  const hold: Station["hold"] = (held) => {
    const waiting = { since: clock.now(), held };
    if (free === 0) {
      queue.push(waiting);
      return;
    }
    free -= 1;
    begin(waiting);
  };

  return {
    hold,
    serve: (time, done) =>
      hold((release) =>
        clock.after(time, () => {
          release();
          done();
        }),
      ),
    busy: () => busy,
    waited: () => waited,
  };
}
