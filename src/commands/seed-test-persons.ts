import type { Store } from "../../db/store.ts";
import type { Instant } from "../rules/person.ts";
import { TEST_AGENCIES, TEST_CERTIFICATES, testPersons } from "./test-persons.ts";

const SOURCE = "test persons";

/** Puts in the published test persons and agencies that are missing; leaves those there as they are. */
export async function seedTestPersons(store: Store, now: Instant): Promise<void> {
  const published = testPersons(now);
  const known = await store.people(published.map(({ nationalId }) => nationalId));
  const people = published.flatMap((after, i) => (known[i] ? [] : [{ before: null, after }]));
  const certificates = await store.mailboxSuppliers(
    TEST_CERTIFICATES.map(({ orgNumber }) => orgNumber),
  );
  const suppliers = TEST_CERTIFICATES.filter((_, i) => certificates[i] === null);
  if (people.length + suppliers.length > 0)
    await store.load({ at: now, source: SOURCE, people, suppliers, run: null });

  const agencies = await store.agencies(TEST_AGENCIES.map(({ orgNumber }) => orgNumber));
  const missing = TEST_AGENCIES.filter((_, i) => agencies[i] === null);
  const deeds = missing.map((named) => {
    const agency = { ...named, connectedAt: now, disconnectedAt: null, displayDelayDays: 0 };
    const who = { actor: ["SYSTEM", SOURCE], reason: null, channel: null };
    const values = { who, agency };
    return { of: "AGENCY" as const, kind: "AGENCY_CONNECTED", agency, values };
  });
  const at = Math.max(now, await store.notBefore("CHANGE"));
  if (deeds.length > 0) await store.commit({ at, actor: "SYSTEM", deeds, idempotency: null });
}
