import { type Bench, seedRegister, startVarde } from "../bench.ts";
import { compareAnswers } from "../compare.ts";
import { BATCH, SINGLE } from "../operations.ts";
import type { SectionResult, Table } from "../results.ts";
import { alternate, HOW } from "../rounds.ts";
import { ratesOf, serverTable } from "../server-table.ts";
import { NO_SERVER, startTemporaryServer } from "../temporary-server.ts";

/** The system gives connections to workers by chance: with so many each has enough to do. */
const CONNECTIONS = 16;
/** All are asked about these; loading a PostgreSQL server takes a while. */
const PEOPLE = 50_000;
const BOTH = "0,1";

/** What a second process is worth, on a file and on a server. */
export async function workers(bench: Bench): Promise<SectionResult> {
  const postgres = await startTemporaryServer("shared_buffers=1GB");
  if (postgres === null) throw new Error(NO_SERVER);
  try {
    await seedRegister(postgres.url, PEOPLE);
    return await measure(postgres.url, bench);
  } finally {
    await postgres.stop();
  }
}

async function measure(url: string, { database, ids, bearer }: Bench): Promise<SectionResult> {
  const agency = await bearer("AGENCY");
  const asked = ids.slice(0, PEOPLE);
  const servers = [
    await startVarde("one worker", 4181, database, agency),
    await startVarde("two workers", 4182, database, agency, { workers: 2, cores: BOTH }),
    await startVarde("PostgreSQL, one worker", 4183, url, agency),
    await startVarde("PostgreSQL, two workers", 4184, url, agency, { workers: 2, cores: BOTH }),
  ];
  const tables: Table[] = [];
  const figures: Record<string, number> = {};
  let loadShare = 0;
  for (const each of [BATCH, SINGLE]) {
    const operation = { ...each, connections: CONNECTIONS };
    await compareAnswers(servers, operation, asked);
    const rounds = await alternate(servers, operation, asked);
    tables.push(serverTable(operation, servers, rounds));
    Object.assign(figures, ratesOf(operation, servers, rounds));
    const [, two] = rounds;
    if (each === BATCH && two) loadShare = Math.round((two.loadCpu * two.perSecond) / 10_000);
  }
  await Promise.all(servers.map((server) => server.stop()));
  return {
    title: "More processes, and the stores side by side",
    text: `${HOW}. One process on the first core beside two on both (\`--workers 2\`), with the process that signs, derives and
sends as a third: over a file of SQLite, and over a PostgreSQL server of this machine, which has both cores too and whose CPU is
not in the table. The load is made on the second core as well: of it the batches took ${loadShare} %, which the workers did not have.`,
    tables,
    figures,
  };
}
