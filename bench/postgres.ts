import { rmSync } from "node:fs";
import { type Commit, RevisionConflict } from "../db/commit.ts";
import type { Store } from "../db/store.ts";
import { seedPeople } from "../src/commands/seed-people.ts";
import { isOnServer } from "../src/database-config.ts";
import { openConfiguredStore } from "../src/register.ts";
import type { Change } from "../src/rules/change.ts";
import { chooseLanguage } from "../src/rules/language-choice.ts";
import type { Person } from "../src/rules/person.ts";
import { median } from "./rounds.ts";

/**
 * The store on a server beside the store in a file, in turn, in one run: look-ups of one person and
 * of a thousand, and durable changes. `VARDE_DATABASE` names an empty database that it may fill.
 */
const FILE = "data/bench-beside-server.db";
const PEOPLE = 100_000;
const QUIET = { advance() {}, line() {}, finish() {} };
const ROUNDS = 7;

const { VARDE_DATABASE: server = "" } = process.env;
if (!isOnServer(server)) throw new RangeError("expected the URL of a database in VARDE_DATABASE");
for (const suffix of ["", "-wal", "-shm"]) rmSync(`${FILE}${suffix}`, { force: true });

const stores = new Map<string, Store>();
for (const [name, database] of [
  ["file", FILE],
  ["server", server],
] as const) {
  const store = await openConfiguredStore({ database, environment: "test" });
  await seedPeople(store, PEOPLE, Date.now(), QUIET);
  stores.set(name, store);
}

/** People, or changes, per second, and CPU of this process for each in microseconds. */
interface Rate {
  perSecond: number;
  cpu: number;
}

async function rateOf(count: number, inFlight: number, each: number, work: () => Promise<unknown>) {
  let left = count;
  const started = performance.now();
  const before = process.cpuUsage();
  const worker = async () => {
    while (left-- > 0) await work();
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  const { user, system } = process.cpuUsage(before);
  const done = count * each;
  return {
    perSecond: done / ((performance.now() - started) / 1000),
    cpu: (user + system) / done,
  };
}

const [first] = stores.values();
const ids: string[] = [];
for (let after: string | null = null; ids.length < PEOPLE; ) {
  const page = await (first as Store).keptPeople(after, 10_000);
  ids.push(
    ...page
      .filter(({ person }) => person.registration === "ACTIVE")
      .map(({ person }) => person.nationalId),
  );
  after = page.at(-1)?.person.nationalId ?? null;
  if (page.length === 0) break;
}
const some = (count: number) =>
  Array.from({ length: count }, () => ids[Math.floor(Math.random() * ids.length)] as string);

let refused = 0;

function changing(store: Store): () => Promise<unknown> {
  const known = new Map<string, Person>();
  const free = [...ids];
  return async () => {
    const id = free.shift() as string;
    const person = known.get(id) ?? ((await store.people([id]))[0] as Person);
    const at = Math.max(Date.now(), await store.notBefore("CHANGE"));
    const code = person.language?.code === "NN" ? "NB" : "NN";
    const change = chooseLanguage(code)(person, at) as Change;
    const values = { who: { actor: ["OPERATOR", "Test"], reason: "A bench", channel: "GRAPH" } };
    const commit: Commit = {
      at,
      actor: "OPERATOR",
      deeds: [{ of: "PERSON", change, values }],
      idempotency: null,
    };
    /** Somebody else's moment may be later by now; a mutation then decides again, and so does this. */
    try {
      await store.commit(commit);
      known.set(id, change.after);
    } catch (fault) {
      if (!(fault instanceof RevisionConflict)) throw fault;
      refused += 1;
    }
    free.push(id);
  };
}
const changes = new Map([...stores].map(([name, store]) => [name, changing(store)]));

type Kind = (name: string, store: Store) => Promise<Rate>;
const KINDS: Record<string, Kind> = {
  "one person, 1 at a time": (_, store) => rateOf(2000, 1, 1, async () => store.people(some(1))),
  "one person, 16 at a time": (_, store) => rateOf(4000, 16, 1, async () => store.people(some(1))),
  "1000 people, 1 at a time": (_, store) =>
    rateOf(40, 1, 1000, async () => store.people(some(1000))),
  "1000 people, 4 at a time": (_, store) =>
    rateOf(80, 4, 1000, async () => store.people(some(1000))),
  "changes, 1 at a time": (name) => rateOf(200, 1, 1, changes.get(name) as () => Promise<unknown>),
  "changes, 64 at a time": (name) =>
    rateOf(2048, 64, 1, changes.get(name) as () => Promise<unknown>),
};

for (const [kind, measure] of Object.entries(KINDS)) {
  const rates: Record<string, Rate[]> = { file: [], server: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, store] of round % 2 ? [...stores].reverse() : stores)
      rates[name]?.push(await measure(name, store));
  const of = (name: string, what: keyof Rate) =>
    median((rates[name] ?? []).map((rate) => rate[what]));
  const ratio = of("server", "perSecond") / of("file", "perSecond");
  process.stdout.write(
    `${kind}: file ${Math.round(of("file", "perSecond"))}/s (${of("file", "cpu").toFixed(1)} us), server ${Math.round(of("server", "perSecond"))}/s (${of("server", "cpu").toFixed(1)} us), ratio ${ratio.toFixed(2)}\n`,
  );
}
process.stdout.write(`${refused} changes came too early, and were decided again\n`);
for (const store of stores.values()) await store.close();
