import type { Clock } from "./clock.ts";
import type { Station } from "./station.ts";
import type { GroupTimes } from "./times.ts";

/** What an entry adds to the time of its group, microseconds. */
export type EntryTimes = GroupTimes["each"];

/** One process's way into a log: entries wait while a group is under way, and are the next one. */
export interface LogWriter {
  add(each: EntryTimes, done: () => void): void;
  /** Microseconds that entries waited until their group had the row, all together; and how many. */
  waited(): { time: number; entries: number };
}

interface LogWriterOptions {
  clock: Clock;
  /** The row of the log's end: whoever writes holds it. */
  head: Station;
  /** The cores of the server that has the log. */
  cores: Station;
  any: GroupTimes["any"];
  /** Microseconds on the network, beyond the one machine that was measured on. */
  roundTrip: number;
  /** Microseconds that a sync takes beyond that of the disk that was measured on. */
  sync: number;
}

/** As `db/postgres/group.ts` has it. */
const MOST = 512;

/** Of the four round trips, what lies between having the row and giving it back. */
const WITHIN = 3;
const WITHOUT = 1;

export function createLogWriter(options: LogWriterOptions): LogWriter {
  const { clock, head, cores, any, roundTrip, sync } = options;
  let waiting: { each: EntryTimes; since: number; done: () => void }[] = [];
  const waited = { time: 0, entries: 0 };
  let isWriting = false;

  function write(): void {
    const group = waiting.slice(0, MOST);
    waiting = waiting.slice(MOST);
    let { wall, server } = any;
    for (const { each } of group) {
      wall += each.wall;
      server += each.server;
    }
    const beside = Math.max(0, wall - server) + WITHIN * roundTrip + sync;
    head.hold((release) => {
      waited.entries += group.length;
      for (const { since } of group) waited.time += clock.now() - since;
      clock.after(beside, () =>
        cores.serve(server, () => {
          release();
          clock.after(WITHOUT * roundTrip, () => {
            for (const { done } of group) done();
            if (waiting.length > 0) write();
            else isWriting = false;
          });
        }),
      );
    });
  }

  return {
    add(each, done) {
      waiting.push({ each, since: clock.now(), done });
      if (isWriting) return;
      isWriting = true;
      clock.after(0, write);
    },
    waited: () => waited,
  };
}
