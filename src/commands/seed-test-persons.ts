import type { Store } from "../../db/store.ts";
import type { Instant } from "../rules/person.ts";
import { TEST_AGENCIES, testPersons } from "./test-persons.ts";

/** Puts in the published test persons and agencies that are missing; leaves those there as they are. */
export async function seedTestPersons(store: Store, now: Instant): Promise<void> {
  for (const agency of TEST_AGENCIES)
    await store.connectAgency({ ...agency, connectedAt: now, disconnectedAt: null });
  const published = testPersons(now);
  const known = await store.people(published.map(({ nationalId }) => nationalId));
  const people = published.filter((_, i) => known[i] === null);
  if (people.length > 0) await store.load({ people, suppliers: [], run: null });
}
