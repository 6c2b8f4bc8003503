import type { Disclosure } from "../../db/access-log.ts";
import type { Store } from "../../db/store.ts";
import { newReference } from "../../src/audit/reference.ts";
import { seedPeople } from "../../src/commands/seed-people.ts";
import { openConfiguredAccessLog, openConfiguredStore } from "../../src/register.ts";
import type { Change } from "../../src/rules/change.ts";
import { chooseLanguage } from "../../src/rules/language-choice.ts";
import type { Person } from "../../src/rules/person.ts";
import { type Bench, startVarde } from "../bench.ts";
import { measureGroups } from "../commit-groups.ts";
import { BATCH, SINGLE } from "../operations.ts";
import type { SectionResult, Table } from "../results.ts";
import { alternate, HOW } from "../rounds.ts";
import { type Cost, type ServerWatch, watchServer } from "../server-costs.ts";
import { serverTable } from "../server-table.ts";
import { NO_SERVER, startTemporaryServer } from "../temporary-server.ts";

const PEOPLE = 50_000;
const GROUPS = [1, 8, 64, 512];
const LARGE_GROUPS = [1, 4, 16];
const QUIET = { advance() {}, line() {}, finish() {} };

/** What the register on a PostgreSQL server asks of the process, of the server and of the logs. */
export async function server(bench: Bench): Promise<SectionResult> {
  const temporary = await startTemporaryServer("shared_buffers=1GB");
  if (temporary === null) throw new Error(NO_SERVER);
  try {
    return await measure(temporary.url, bench);
  } finally {
    await temporary.stop();
  }
}

async function measure(url: string, bench: Bench): Promise<SectionResult> {
  const watch = await watchServer(url);
  const store = await openConfiguredStore({ database: url, environment: "test" });
  const empty = await watch.bytesOf();
  await seedPeople(store, PEOPLE, Date.now(), QUIET);
  const figures: Record<string, number> = {
    "bytes of a person": ((await watch.bytesOf()) - empty) / PEOPLE,
    "bytes of a person's row": (await watch.bytesOf("person")) / PEOPLE,
  };
  const ids = bench.ids.slice(0, PEOPLE);
  const some = (count: number) =>
    Array.from({ length: count }, () => ids[Math.floor(Math.random() * ids.length)] as string);
  const one = await watch.costOf(async () => store.people(some(1)), 16);
  const batch = await watch.costOf(async () => store.people(some(1000)), 4);
  keep(figures, "one person", one);
  keep(figures, "1000 people", batch);
  /** Before anything else is logged: a process derives the view by person of all that waits. */
  const rounds = await throughTheGraph(url, bench, ids, figures);
  const groups = [
    ...(await lookUpGroups(watch, url, figures)),
    ...(await changeGroups(watch, store, figures)),
  ];
  await store.close();
  await watch.close();
  const reads: Table = {
    title: "Reads",
    columns: ["what", "calls/s", "process µs", "server µs"],
    rows: [rowOf("one person, 16 at a time", one), rowOf("1000 people, 4 at a time", batch)],
  };
  return {
    title: "What a PostgreSQL server is asked",
    text: `A server of this machine, with ${PEOPLE.toLocaleString("en")} people; of 5 rounds of half a second the quickest. Server µs are
those of the sessions' own processes: what the server writes beside them is not in. A group is what shares one transaction; its
time has the sync in it, four round trips on one machine, and all that the process does. Varde through the graph: ${HOW}.`,
    tables: [
      reads,
      {
        title: "Groups that are written together",
        columns: ["what", "in a group", "µs", "process µs", "server µs"],
        rows: groups,
      },
      ...rounds,
    ],
    figures,
  };
}

/** By size, the microseconds of a group; and from these what any group and each entry takes. */
async function lookUpGroups(watch: ServerWatch, url: string, figures: Record<string, number>) {
  const log = await openConfiguredAccessLog({ accessLog: { file: url, checkpoints: "" } });
  const rows: string[][] = [];
  for (const { name, people, sizes } of [
    { name: "look-up", people: 1, sizes: GROUPS },
    { name: "look-up of 1000", people: 1000, sizes: LARGE_GROUPS },
  ]) {
    const disclosure = () => disclosureOf(people);
    const before = { bytes: await watch.bytesOf("access_entry"), size: await log.log.size() };
    rows.push(
      ...(await measureGroups({ watch, name, sizes, figures }, (count) => {
        const group = Array.from({ length: count }, disclosure);
        return Promise.all(group.map((entry) => log.write(entry)));
      })),
    );
    const entries = (await log.log.size()) - before.size;
    if (people === 1) {
      const view = await watch.bytesOf(...BY_PERSON);
      while (await log.derive());
      figures["bytes of a look-up by person"] =
        ((await watch.bytesOf(...BY_PERSON)) - view) / entries;
    }
    figures[`bytes of a ${name}`] =
      ((await watch.bytesOf("access_entry")) - before.bytes) / entries;
  }
  await log.close();
  return rows;
}

const BY_PERSON = ["lookup_block", "lookup_run"];

function disclosureOf(people: number): Disclosure {
  const at = Date.now();
  return {
    at,
    caller: { kind: "AGENCY", organization: "991825827", supplier: null, name: null },
    purpose: null,
    operation: SINGLE.name,
    fields: FIELDS,
    references: Array.from({ length: people }, newReference),
    strangers: [],
    visibleFrom: at,
  };
}

/** Changes of as many people, decided on what they were when they were changed last. */
async function changeGroups(watch: ServerWatch, store: Store, figures: Record<string, number>) {
  const known = (await store.keptPeople(null, 10_000))
    .map(({ person }) => person)
    .filter(({ registration }) => registration === "ACTIVE");
  let next = 0;
  const group = async (count: number) => {
    const at = Math.max(Date.now(), await store.notBefore("CHANGE"));
    const commits = Array.from({ length: count }, () => {
      const place = next++ % known.length;
      const person = known[place] as Person;
      const code = person.language?.code === "NN" ? "NB" : "NN";
      const change = chooseLanguage(code)(person, at) as Change;
      known[place] = change.after;
      const values = { who: { actor: ["OPERATOR", "Test"], reason: "A bench", channel: "GRAPH" } };
      const deeds = [{ of: "PERSON" as const, change, values }];
      return store.commit({ at, actor: "OPERATOR", deeds, idempotency: null });
    });
    await Promise.all(commits);
  };
  const bytes = await watch.bytesOf(...HISTORY);
  const size = await store.auditLog.size();
  const rows = await measureGroups({ watch, name: "change", sizes: GROUPS, figures }, group);
  const changes = (await store.auditLog.size()) - size;
  figures["bytes of a change"] = ((await watch.bytesOf(...HISTORY)) - bytes) / changes;
  return rows;
}

const HISTORY = ["change", "audit_entry", "audit_value", "person_entry"];

/** Varde as a process of its own over that server. */
async function throughTheGraph(
  url: string,
  { bearer }: Bench,
  ids: readonly string[],
  figures: Record<string, number>,
): Promise<Table[]> {
  const varde = await startVarde("Varde on a server", 4171, url, await bearer("AGENCY"));
  const tables: Table[] = [];
  for (const operation of [SINGLE, BATCH]) {
    const rounds = await alternate([varde], operation, ids);
    tables.push(serverTable(operation, [varde], rounds));
    for (const { perSecond, cpu } of rounds) {
      figures[`${operation.name}: requests/s`] = perSecond;
      figures[`${operation.name}: CPU µs`] = cpu;
    }
  }
  await varde.stop();
  return tables;
}

function keep(figures: Record<string, number>, name: string, { client, server }: Cost): void {
  figures[`${name}: client µs`] = client;
  figures[`${name}: server µs`] = server;
}

const rowOf = (name: string, { wall, client, server: there }: Cost) => [
  name,
  (1e6 / wall).toFixed(0),
  client.toFixed(0),
  there.toFixed(0),
];

const FIELDS = [
  "contactInfo.email.address",
  "contactInfo.mobile.number",
  "notificationDecision.channels.address",
  "notificationDecision.outcome",
  "reservation.reserved",
];
