import { randomFrom } from "../../trust/random.ts";
import { quantile } from "../rounds.ts";
import { createClock } from "./clock.ts";
import { buildPlant, type Deployment, type Network, type Use } from "./plant.ts";
import { answering } from "./requests.ts";
import { BATCH, type Times } from "./times.ts";

/** What comes in, a second. */
export interface Load {
  /** People looked up. */
  lookUps: number;
  /** The share of them that is asked for in batches of a thousand. */
  batched: number;
  changes: number;
}

export type Kind = "single" | "batch" | "change";
export const KINDS: readonly Kind[] = ["single", "batch", "change"];

export interface Outcome {
  /** Requests that were answered, of those that came. */
  answered: number;
  came: number;
  /** Requests a second. */
  perSecond: number;
  /** Milliseconds; NaN where there were none of that kind. */
  p50: Record<Kind, number>;
  p99: Record<Kind, number>;
  /** Of each kind of resource: how busy it was, and how long a request waited for it in the mean. */
  use: Use;
}

export interface Simulation {
  deployment: Deployment;
  load: Load;
  times: Times;
  network: Network;
  /** How many come; the first fifth of them is not counted. */
  requests: number;
  seed: number;
}

/** Requests come at random, independently of each other, until so many have come and all are answered. */
export function simulate(simulation: Simulation): Outcome {
  const { deployment, load, times, network, requests, seed } = simulation;
  const random = randomFrom(seed);
  const clock = createClock();
  const plant = buildPlant(clock, deployment, times, network);
  const answer = answering({ clock, plant, times, roundTrip: network.roundTrip, random });
  const rates: Record<Kind, number> = {
    single: load.lookUps * (1 - load.batched),
    batch: (load.lookUps * load.batched) / BATCH,
    change: load.changes,
  };
  const rate = rates.single + rates.batch + rates.change;
  if (!(rate > 0)) throw new RangeError("expected a load of more than nothing");
  const taken: Record<Kind, number[]> = { single: [], batch: [], change: [] };
  let came = 0;
  let answered = 0;
  let lastCame = 0;

  function arrive(): void {
    const isCounted = came >= requests / 5;
    const kind = kindAt(random() * rate, rates);
    const from = clock.now();
    came += 1;
    lastCame = from;
    answer(kind, () => {
      answered += 1;
      if (isCounted) taken[kind].push((clock.now() - from) / 1000);
    });
    if (came < requests) clock.after(between(), arrive);
  }
  const between = () => (-Math.log(1 - random()) / rate) * 1e6;

  clock.after(between(), arrive);
  clock.run();
  const at = (share: number) =>
    Object.fromEntries(KINDS.map((kind) => [kind, quantile(taken[kind], share)]));
  return {
    answered,
    came,
    perSecond: answered / (clock.now() / 1e6),
    p50: at(0.5) as Outcome["p50"],
    p99: at(0.99) as Outcome["p99"],
    use: plant.use(Math.max(lastCame, 1), came),
  };
}

function kindAt(place: number, rates: Record<Kind, number>): Kind {
  if (place < rates.single) return "single";
  return place < rates.single + rates.batch ? "batch" : "change";
}
