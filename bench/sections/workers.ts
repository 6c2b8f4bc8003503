import { type Bench, startVarde } from "../bench.ts";
import { compareAnswers } from "../compare.ts";
import { BATCH, SINGLE } from "../operations.ts";
import type { SectionResult, Table } from "../results.ts";
import { alternate, HOW } from "../rounds.ts";
import { ratesOf, serverTable } from "../server-table.ts";

/** The system gives connections to workers by chance: with so many each has enough to do. */
const CONNECTIONS = 16;

/** What a second process is worth, where the load is made on the core that it uses. */
export async function workers({ database, ids, bearer }: Bench): Promise<SectionResult> {
  const agency = await bearer("AGENCY");
  const servers = [
    await startVarde("one worker", 4181, database, agency),
    await startVarde("two workers", 4182, database, agency, { workers: 2, cores: "0,1" }),
  ];
  const tables: Table[] = [];
  const figures: Record<string, number> = {};
  let loadShare = 0;
  for (const each of [BATCH, SINGLE]) {
    const operation = { ...each, connections: CONNECTIONS };
    await compareAnswers(servers, operation, ids);
    const rounds = await alternate(servers, operation, ids);
    tables.push(serverTable(operation, servers, rounds));
    Object.assign(figures, ratesOf(operation, servers, rounds));
    const [, two] = rounds;
    if (each === BATCH && two) loadShare = Math.round((two.loadCpu * two.perSecond) / 10_000);
  }
  await Promise.all(servers.map((server) => server.stop()));
  return {
    title: "More processes",
    text: `${HOW}. One process on the first core beside two on both (\`--workers 2\`), with the process that signs, derives and
sends as a third. The load is made on the second core too: of it the batches took ${loadShare} %, which the workers did not have.`,
    tables,
    figures,
  };
}
