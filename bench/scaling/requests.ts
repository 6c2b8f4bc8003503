import type { Clock } from "./clock.ts";
import type { Plant } from "./plant.ts";
import type { Kind } from "./simulate.ts";
import type { Station } from "./station.ts";
import { BATCH, type Times } from "./times.ts";

interface Answering {
  clock: Clock;
  plant: Plant;
  times: Times;
  /** Microseconds. */
  roundTrip: number;
  random: () => number;
}

/**
 * The ways of requests through processes, sessions, servers and logs. Each takes half of its process's
 * time before it asks the database, and half after its entry is written.
 */
export function answering({ clock, plant, times, roundTrip, random }: Answering) {
  const { processes, batchProcesses, shards, changeLogs } = plant.deployment;
  let turn = 0;
  let batchTurn = 0;

  /** In turn, as a balancer gives them out; batches to their own processes where they have any. */
  function nextProcess(kind: Kind): number {
    if (kind !== "batch" || batchProcesses === 0) return turn++ % processes;
    return processes + (batchTurn++ % batchProcesses);
  }

  function ask(process: number, shard: number, people: number, done: () => void): void {
    const time = times.statement.one + times.statement.further * (people - 1);
    plant.sessions(process, shard).hold((release) =>
      clock.after(roundTrip / 2, () =>
        (plant.shards[shard] as Station).serve(time, () =>
          clock.after(roundTrip / 2, () => {
            release();
            done();
          }),
        ),
      ),
    );
  }

  /** A thousand people lie on all servers, and the last to answer is waited for. */
  function askAll(process: number, done: () => void): void {
    let left = shards;
    for (let shard = 0; shard < shards; shard++)
      ask(process, shard, BATCH / shards, () => {
        left -= 1;
        if (left === 0) done();
      });
  }

  return function answer(kind: Kind, done: () => void): void {
    const process = nextProcess(kind);
    /** Where a person lies: a part that has a log, and the server that has the part. */
    const part = Math.floor(random() * changeLogs);
    const shard = part % shards;
    const work = (then: () => void) =>
      (plant.processes[process] as Station).serve(times.process[kind] / 2, then);
    const last = () => work(done);
    const read = (then: () => void) =>
      kind === "batch" ? askAll(process, then) : ask(process, shard, 1, then);
    const write = () =>
      kind === "change"
        ? plant.changeLog(process, part).add(times.change.each, last)
        : plant
            .lookUpLog(process)
            .add(kind === "batch" ? times.batchLookUp.each : times.lookUp.each, last);
    /** Whether the caller is an agency that is connected is asked first; every server has that table. */
    work(() => ask(process, shard, 1, () => read(write)));
  };
}
