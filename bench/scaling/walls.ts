import type { Assumptions } from "./assumptions.ts";
import type { Deployment, Resource } from "./plant.ts";
import { holds, obstacleIn, simulateWith } from "./sizing.ts";
import type { Times } from "./times.ts";

/** A way to lay it out, and how far it goes. */
export interface Wall {
  name: string;
  /** One person each, a second: the most that is answered in time by cores that are not too busy. */
  lookUps: number;
  /** As many of everything as it had there. */
  deployment: Deployment;
  /** What stands in the way of more. */
  obstacle: Resource;
}

interface Layout {
  name: string;
  /** How many of everything, with so many processes as that many look-ups take. */
  of(processes: number): Pick<Deployment, "processes" | "shards" | "logs">;
}

const LAYOUTS: readonly Layout[] = [
  { name: "1 process", of: () => ({ processes: 1, shards: 1, logs: 1 }) },
  { name: "4 processes", of: () => ({ processes: 4, shards: 1, logs: 1 }) },
  { name: "as many as it takes, one log", of: (processes) => ({ processes, shards: 1, logs: 1 }) },
  {
    name: "a log for each process",
    of: (processes) => ({ processes, shards: 1, logs: processes }),
  },
  { name: "the same, 4 servers", of: (processes) => ({ processes, shards: 4, logs: processes }) },
  { name: "the same, 16 servers", of: (processes) => ({ processes, shards: 16, logs: processes }) },
];

const FEWEST = 100;
const MOST = 5_000_000;
/** Until two rates are this near to each other. */
const NEAR = 1.05;

/** How far each layout goes. With the first ones that is what is built today. */
export function wallsOf(times: Times, assumed: Assumptions): Wall[] {
  return LAYOUTS.map(({ name, of }) => {
    const at = (lookUps: number) => {
      const needed = Math.ceil((lookUps * times.process.single) / 1e6 / assumed.busy);
      const { sessions, cores } = assumed;
      const counts = of(needed);
      const changeLogs = counts.shards;
      const deployment = { ...counts, changeLogs, batchProcesses: 0, sessions, cores };
      const load = { lookUps, batched: 0, changes: 0 };
      return { deployment, outcome: simulateWith(deployment, load, times, assumed) };
    };
    let [low, high] = [FEWEST, MOST];
    while (high / low > NEAR) {
      const middle = Math.sqrt(low * high);
      if (holds(at(middle).outcome, assumed)) low = middle;
      else high = middle;
    }
    const { deployment } = at(low);
    const obstacle = obstacleIn(at(high).outcome, assumed);
    return { name, lookUps: low, deployment, obstacle };
  });
}
