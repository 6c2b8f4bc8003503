import type { Store } from "../../db/store.ts";
import type { Instant } from "../rules/person.ts";
import { TEST_AGENCIES, testPersons } from "./test-persons.ts";

/** Puts the published test persons and agencies into an empty store; leaves any other as it is. */
export async function seedTestPersons(store: Store, now: Instant): Promise<void> {
  for (const agency of TEST_AGENCIES)
    await store.connectAgency({ ...agency, connectedAt: now, disconnectedAt: null });
  const ids = testPersons(now).map(({ nationalId }) => nationalId);
  const known = await store.people(ids);
  const people = testPersons(now).filter((_, i) => known[i] === null);
  if (people.length > 0) await store.load({ people, suppliers: [], run: null });
}
