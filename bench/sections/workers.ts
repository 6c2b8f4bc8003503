import { rmSync } from "node:fs";
import { type Bench, seedRegister, startVarde } from "../bench.ts";
import { compareAnswers } from "../compare.ts";
import { BATCH, SINGLE } from "../operations.ts";
import type { SectionResult, Table } from "../results.ts";
import { alternate, howWith } from "../rounds.ts";
import { ratesOf, serverTable } from "../server-table.ts";
import { NO_SERVER, startTemporaryServer } from "../temporary-server.ts";

/** The system gives connections to workers by chance: with so many each has enough to do. */
const OPERATIONS = [
  { ...BATCH, connections: 16 },
  { ...SINGLE, connections: 64 },
];
const FILE = "data/bench-workers.db";
/** All are asked about these; loading a PostgreSQL server takes a while. */
const PEOPLE = 50_000;
/** Where chance gives one worker more connections, the other is idle at the end of a round. */
const SECONDS = 3;
const BOTH = "0,1";

/** What a second process is worth, on a file and on a server. */
export async function workers(bench: Bench): Promise<SectionResult> {
  const postgres = await startTemporaryServer("shared_buffers=1GB");
  if (postgres === null) throw new Error(NO_SERVER);
  try {
    const now = Date.now();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${FILE}${suffix}`, { force: true });
    for (const place of [FILE, postgres.url]) await seedRegister(place, PEOPLE, now);
    return await measure(postgres.url, bench);
  } finally {
    await postgres.stop();
  }
}

async function measure(url: string, { ids, bearer }: Bench): Promise<SectionResult> {
  const agency = await bearer("AGENCY");
  const asked = ids.slice(0, PEOPLE);
  const servers = [
    await startVarde("one worker", 4181, FILE, agency),
    await startVarde("two workers", 4182, FILE, agency, { workers: 2, cores: BOTH }),
    await startVarde("PostgreSQL, one worker", 4183, url, agency),
    await startVarde("PostgreSQL, two workers", 4184, url, agency, { workers: 2, cores: BOTH }),
  ];
  const tables: Table[] = [];
  const figures: Record<string, number> = {};
  let loadShare = 0;
  for (const operation of OPERATIONS) {
    await compareAnswers(servers, operation, asked);
    const rounds = await alternate(servers, operation, asked, SECONDS);
    tables.push(serverTable(operation, servers, rounds));
    Object.assign(figures, ratesOf(operation, servers, rounds));
    const [, two] = rounds;
    if (operation.name === BATCH.name && two)
      loadShare = Math.round((two.loadCpu * two.perSecond) / 10_000);
  }
  await Promise.all(servers.map((server) => server.stop()));
  return {
    title: "More processes, and the stores side by side",
    text: `${howWith(SECONDS)}. One process on the first core beside two on both (\`--workers 2\`), with the process that signs, derives and
sends as a third: over a file of SQLite, and over a PostgreSQL server of this machine, which has both cores too and whose CPU is
not in the table. The load is made on the second core as well: of it the batches took ${loadShare} %, which the workers did not have.`,
    tables,
    figures,
  };
}
