import { randomFrom } from "../../trust/random.ts";
import { createClock } from "./clock.ts";
import { buildPlant, type Deployment } from "./plant.ts";
import { answering } from "./requests.ts";
import type { Kind } from "./simulate.ts";
import type { Times } from "./times.ts";

const ONE: Deployment = {
  processes: 1,
  batchProcesses: 0,
  sessions: 10,
  shards: 1,
  cores: 2,
  logs: 1,
  changeLogs: 1,
};
const REQUESTS = 5000;

/**
 * Requests a second of one process beside its database, as the bench loads it: so many connections,
 * each of which asks again when it is answered.
 */
export function loadOneProcess(kind: Kind, connections: number, times: Times): number {
  const clock = createClock();
  const plant = buildPlant(clock, ONE, times, { roundTrip: 0, sync: 0 });
  const answer = answering({ clock, plant, times, roundTrip: 0, random: randomFrom(1) });
  let asked = 0;
  const ask = () => {
    if (asked++ < REQUESTS) answer(kind, ask);
  };
  for (let connection = 0; connection < connections; connection++) ask();
  clock.run();
  return REQUESTS / (clock.now() / 1e6);
}
