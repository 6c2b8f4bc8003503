import { rmSync } from "node:fs";
import type { Commit, Load } from "../db/commit.ts";
import type { Store } from "../db/store.ts";
import { openConfiguredStore } from "../src/register.ts";
import type { Change } from "../src/rules/change.ts";
import { confirmContactInfo } from "../src/rules/contact-info.ts";
import type { Person } from "../src/rules/person.ts";
import { median } from "./rounds.ts";
import { withoutAudit } from "./without.ts";

const FILE = "data/bench-writes.db";
const PEOPLE = 2048;
const ROUNDS = 7;
const COMMITS = 4096;

export interface WriteRates {
  inFlight: number;
  /** Commits per second. */
  audited: number;
  unaudited: number;
}

/** Durable commits per second through the store, with and without the audit log, in turn. */
export async function measureStoreWrites(people: readonly Person[]): Promise<WriteRates[]> {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${FILE}${suffix}`, { force: true });
  const audited = await openConfiguredStore({ database: FILE, environment: "test" });
  const load: Load = {
    at: Date.now(),
    source: "bench",
    people: people.slice(0, PEOPLE).map((after) => ({ before: null, after })),
    suppliers: [],
    run: null,
  };
  await audited.load(load);
  const unaudited = withoutAudit(FILE, audited);
  const rates: WriteRates[] = [];
  for (const inFlight of [1, 8, 64]) {
    const rounds = { audited: [] as number[], unaudited: [] as number[] };
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, store] of round % 2
        ? ([
            ["unaudited", unaudited],
            ["audited", audited],
          ] as const)
        : ([
            ["audited", audited],
            ["unaudited", unaudited],
          ] as const))
        rounds[name].push(await commitMany(store, inFlight));
    rates.push({
      inFlight,
      audited: median(rounds.audited),
      unaudited: median(rounds.unaudited),
    });
  }
  audited.close();
  return rates;
}

async function commitMany(store: Store, inFlight: number): Promise<number> {
  const ids = (await store.changesAfter(0, PEOPLE)).map(({ nationalId }) => nationalId);
  const people = (await store.people(ids)) as Person[];
  let next = 0;
  const started = performance.now();
  const writer = async () => {
    while (next < COMMITS) {
      const place = next++ % PEOPLE;
      const change = confirmContactInfo(people[place] as Person, Date.now()) as Change;
      people[place] = change.after;
      await store.commit(commitOf(change));
    }
  };
  await Promise.all(Array.from({ length: inFlight }, writer));
  return COMMITS / ((performance.now() - started) / 1000);
}

/** As a mutation of an operator commits it. */
function commitOf(change: Change): Commit {
  const actor = ["OPERATOR", "Test Forvalter"];
  const values = { who: { actor, reason: "A bench", channel: "GRAPH" } };
  const deeds = [{ of: "PERSON" as const, change, values }];
  return { at: Date.now(), actor: "OPERATOR", deeds, idempotency: null };
}
