import type { Results } from "../results.ts";
import type { Assumptions } from "./assumptions.ts";
import type { Demand } from "./sizing.ts";
import { BATCH, figureOf } from "./times.ts";

/** Bytes as they were measured in PostgreSQL, indexes included. */
export interface Bytes {
  /** A person with the evidence of their import; and of that the row with its indexes. */
  person: number;
  row: number;
  /** A change in the history and its log. */
  change: number;
  /** An entry of the log of look-ups, about one person and about a thousand. */
  lookUp: number;
  batchLookUp: number;
  /** A person shown, in the view by person. */
  byPerson: number;
}

export function bytesFrom(results: Results): Bytes {
  const bytes = (name: string) => figureOf(results, "server", `bytes of a ${name}`);
  return {
    person: bytes("person"),
    row: bytes("person's row"),
    change: bytes("change"),
    lookUp: bytes("look-up"),
    batchLookUp: bytes("look-up of 1000"),
    byPerson: bytes("look-up by person"),
  };
}

/** One copy, in GB. */
export interface Storage {
  register: number;
  historyAYear: number;
  lookUpsAYear: number;
}

const SECONDS_A_YEAR = 365 * 86_400;

export function storageOf(demand: Demand, bytes: Bytes, assumed: Assumptions): Storage {
  const { people, lookUps, batched } = demand;
  const { changesADay, meanOfPeak } = assumed;
  const shown = lookUps * meanOfPeak * SECONDS_A_YEAR;
  const perPerson =
    (1 - batched) * bytes.lookUp + (batched * bytes.batchLookUp) / BATCH + bytes.byPerson;
  return {
    register: (people * bytes.person) / 1e9,
    historyAYear: ((people / 1e6) * changesADay * 365 * bytes.change) / 1e9,
    lookUpsAYear: (shown * perPerson) / 1e9,
  };
}
