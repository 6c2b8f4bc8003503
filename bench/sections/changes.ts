import { join } from "node:path";
import { type Bench, freshFiles, startVarde } from "../bench.ts";
import { CHANGES } from "../operations.ts";
import type { SectionResult, Table } from "../results.ts";
import { alternate, HOW } from "../rounds.ts";
import { startServer } from "../server-process.ts";
import { ratesOf, serverTable } from "../server-table.ts";

/** What the audit log costs a change. */
export async function changes({ database, able, bearer }: Bench): Promise<SectionResult> {
  const operator = await bearer("OPERATOR");
  const servers = [
    await startServer(
      "Varde without the audit log",
      join(import.meta.dirname, "../without.ts"),
      4131,
      { ...freshFiles(4131, database), VARDE_BENCH_WITHOUT: "audit" },
      operator,
    ),
    await startVarde("Varde", 4132, database, operator),
  ];
  const ids = able.map(({ nationalId }) => nationalId);
  const tables: Table[] = [];
  const figures: Record<string, number> = {};
  for (const operation of CHANGES) {
    const rounds = await alternate(servers, operation, ids);
    tables.push(serverTable(operation, servers, rounds));
    const name = `${operation.connections} at a time`;
    Object.assign(figures, ratesOf({ name }, servers, rounds));
  }
  await Promise.all(servers.map((server) => server.stop()));
  return {
    title: "Changes through the graph",
    text: `${HOW}. Varde, which writes an entry into the audit log with each change, beside itself without that log
(\`bench/without.ts\`), which is to be had here only.`,
    tables,
    figures,
  };
}
