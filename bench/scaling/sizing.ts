import type { Assumptions } from "./assumptions.ts";
import { type Deployment, RESOURCES, type Resource } from "./plant.ts";
import { type Kind, type Load, type Outcome, simulate } from "./simulate.ts";
import { BATCH, type Times } from "./times.ts";

/** What is to be answered, and over how many people. */
export interface Demand extends Load {
  people: number;
}

export interface Sized {
  deployment: Deployment;
  outcome: Outcome;
}

const SEED = 1;
const REQUESTS = 8_000;
const TRIES = 60;
/** Processes for each that cores alone demand, with which something else must be in the way. */
const TOO_MANY = 8;

/**
 * As few of everything as will do: more of what stands in the way until it holds, then less of one
 * after the other while it still does. What is spared first decides what the rest must make up for,
 * so that two orders are tried, and the cheaper outcome is kept.
 *
 * @throws {RangeError} when no number of them is enough.
 */
export function size(demand: Demand, times: Times, assumed: Assumptions, rowBytes: number): Sized {
  const known = new Map<string, Outcome>();
  const run = (deployment: Deployment) => {
    const name = JSON.stringify(deployment);
    const outcome = known.get(name) ?? simulateWith(deployment, demand, times, assumed);
    known.set(name, outcome);
    return outcome;
  };
  const least = leastFor(demand, times, assumed, rowBytes);
  let enough = least;
  for (let tries = 0; !holds(run(enough), assumed); tries++) {
    if (tries === TRIES || enough.processes > TOO_MANY * least.processes)
      throw new RangeError(
        `expected a deployment of which 99 of 100 are answered in ${assumed.p99} ms (a batch in ${assumed.batchP99} ms), found none`,
      );
    enough = grown(enough, run(enough), assumed);
  }
  const found = ORDERS.map((order) => spared(enough, order));
  const deployment = found.reduce((best, one) => (price(one) < price(best) ? one : best));
  return { deployment, outcome: run(deployment) };

  function spared(from: Deployment, order: readonly Spared[]): Deployment {
    let kept = from;
    for (const name of order) {
      const smallest = name === "changeLogs" ? kept.shards : name === "sessions" ? 1 : least[name];
      const before = kept;
      const isEnough = (count: number) => holds(run({ ...before, [name]: count }), assumed);
      kept = { ...before, [name]: fewestOf(smallest, before[name], isEnough) };
    }
    return kept;
  }

  function price({ processes, batchProcesses, shards, cores }: Deployment): number {
    return processes + batchProcesses + shards * cores * assumed.copies;
  }
}

const LAST = ["batchProcesses", "sessions", "changeLogs", "logs"] as const;
type Spared = "shards" | "processes" | (typeof LAST)[number];
const ORDERS: readonly (readonly Spared[])[] = [
  ["shards", "processes", ...LAST],
  ["processes", "shards", ...LAST],
];

export function simulateWith(
  deployment: Deployment,
  load: Load,
  times: Times,
  { roundTrip, sync }: Assumptions,
): Outcome {
  const network = { roundTrip, sync };
  return simulate({ deployment, load, times, network, requests: REQUESTS, seed: SEED });
}

/** Whether each kind is answered in time, and cores are no busier than they may be. */
export function holds({ p99, use }: Outcome, { p99: limit, batchP99, busy }: Assumptions): boolean {
  const isInTime = (kind: Kind, most: number) => !(p99[kind] > most);
  return (
    isInTime("single", limit) &&
    isInTime("change", limit) &&
    isInTime("batch", batchP99) &&
    use.process.busiest <= busy * SLACK &&
    use.server.busiest <= busy * SLACK
  );
}

/** How far a core of many is off the mean by chance, in as many requests as are simulated. */
const SLACK = 1.25;

/** What the cores' time alone demands, and the memory that the people take. */
function leastFor(
  demand: Demand,
  times: Times,
  assumed: Assumptions,
  rowBytes: number,
): Deployment {
  const { people, lookUps, batched, changes } = demand;
  const { busy, cores, memoryGb, sessions } = assumed;
  const singles = lookUps * (1 - batched);
  const batches = (lookUps * batched) / BATCH;
  const { process, statement } = times;
  const needed = (microseconds: number) => Math.max(1, Math.ceil(microseconds / 1e6 / busy));
  const batchProcesses = batches === 0 ? 0 : needed(batches * process.batch);
  const forSingles = needed(singles * process.single + changes * process.change);
  const serverTime =
    2 * statement.one * (singles + batches + changes) + batches * BATCH * statement.further;
  const shards = Math.max(
    Math.ceil(needed(serverTime) / cores),
    Math.ceil((people * rowBytes) / (memoryGb * 1e9)),
  );
  return {
    processes: forSingles,
    batchProcesses,
    sessions,
    shards,
    cores,
    logs: 1,
    changeLogs: shards,
  };
}

/** More of what stands in the way. */
function grown(deployment: Deployment, outcome: Outcome, assumed: Assumptions): Deployment {
  const more = (count: number) => (count === 0 ? 0 : count + Math.max(1, Math.ceil(count / 4)));
  const { processes, batchProcesses, shards, sessions, logs, changeLogs } = deployment;
  switch (obstacleIn(outcome, assumed)) {
    case "process":
      return {
        ...deployment,
        processes: more(processes),
        batchProcesses: more(batchProcesses),
      };
    case "server":
      return {
        ...deployment,
        shards: more(shards),
        changeLogs: Math.max(changeLogs, more(shards)),
      };
    case "session":
      return { ...deployment, sessions: more(sessions) };
    case "lookUpLog":
      return logs < processes + batchProcesses
        ? { ...deployment, logs: Math.min(processes + batchProcesses, more(logs)) }
        : { ...deployment, processes: more(processes) };
    case "changeLog":
      return { ...deployment, changeLogs: more(changeLogs) };
  }
}

/**
 * What stands in the way: cores that are too busy, or else what was waited for most by those who
 * were not answered in time, if there were any.
 */
export function obstacleIn({ use, p99 }: Outcome, assumed: Assumptions): Resource {
  if (use.server.busiest > assumed.busy * SLACK) return "server";
  if (use.process.busiest > assumed.busy * SLACK) return "process";
  const isLate = { single: p99.single > assumed.p99, change: p99.change > assumed.p99 };
  const candidates = RESOURCES.filter(
    (one) =>
      !(one === "lookUpLog" && isLate.change && !isLate.single) &&
      !(one === "changeLog" && isLate.single && !isLate.change),
  );
  return candidates.reduce((most, one) => (use[one].waited > use[most].waited ? one : most));
}

/** The least count that will do, where a greater one never does worse; `most` is known to do. */
function fewestOf(least: number, most: number, isEnough: (count: number) => boolean): number {
  let [low, high] = [Math.min(least, most), most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
