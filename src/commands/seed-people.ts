import type { Store } from "../../db/store.ts";
import type { Instant, Person } from "../rules/person.ts";
import type { Progress } from "./progress.ts";
import { syntheticIds, syntheticPerson } from "./synthetic-people.ts";

const BATCH = 10_000;

/**
 * Brings the first `count` people of the one synthetic sequence into the store. Those already there
 * are left as they are, so it can be cut off, run again, or asked for more.
 *
 * @returns how many were put in.
 * @throws {RangeError} in a store for real people, or when there are not that many synthetic ids.
 */
export async function seedPeople(
  store: Store,
  count: number,
  now: Instant,
  progress: Progress,
): Promise<number> {
  if (store.environment === "production")
    throw new RangeError("expected a test store: synthetic people have no place in production");
  let put = 0;
  let index = 0;
  let putting: Promise<number> | null = null;
  for (const batch of batchesOf(count, now)) {
    put += (await putting) ?? 0;
    progress.advance(index);
    putting = putNew(store, batch, now);
    index += batch.length;
  }
  put += (await putting) ?? 0;
  progress.advance(index);
  progress.finish();
  if (index < count)
    throw new RangeError(`expected at most ${index} people: there are no more ids`);
  return put;
}

/** Each batch is made while the one before it is synced. */
function* batchesOf(count: number, now: Instant): Generator<Person[]> {
  let batch: Person[] = [];
  let index = 0;
  for (const nationalId of syntheticIds()) {
    if (index === count) break;
    batch.push(syntheticPerson(index++, nationalId, now));
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

async function putNew(store: Store, batch: readonly Person[], at: Instant): Promise<number> {
  const found = await store.people(batch.map(({ nationalId }) => nationalId));
  const people = batch.flatMap((after, i) => (found[i] === null ? [{ before: null, after }] : []));
  if (people.length > 0) await store.load({ at, source: "seed", people, suppliers: [], run: null });
  return people.length;
}
