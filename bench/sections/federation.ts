import { join } from "node:path";
import { type Bench, freshFiles, optionsOfStart, startVarde } from "../bench.ts";
import { compareAnswers } from "../compare.ts";
import { BATCH, HOPS, type Operation, SINGLE } from "../operations.ts";
import type { SectionResult, Table } from "../results.ts";
import { alternate, howWith } from "../rounds.ts";
import { type ServerProcess, startServer } from "../server-process.ts";
import { ratesOf, serverTable } from "../server-table.ts";

/** The differences are small. */
const SECONDS = 1.5;

const script = (name: string) => join(import.meta.dirname, "..", name);

/** What the gateway costs where one subgraph answers, and where an entity is fetched from a second. */
export async function federation(bench: Bench): Promise<SectionResult> {
  const one = await oneSubgraph(bench);
  const two = await twoSubgraphs(bench);
  return {
    title: "Federation",
    text: `${howWith(SECONDS)}. The register by itself with doors, lanes and logs as in Varde (\`bench/direct.ts\`) beside the gateway in
front of it; and one graph as one schema, as two subgraphs, and with the second of them behind HTTP (\`bench/hop.ts\`).`,
    tables: [...one.tables, ...two.tables],
    figures: { ...one.figures, ...two.figures },
  };
}

async function oneSubgraph({ database, ids, bearer }: Bench) {
  const agency = await bearer("AGENCY");
  return measure("one subgraph", [SINGLE, BATCH], ids, [
    await startServer(
      "the register served directly",
      script("direct.ts"),
      4121,
      freshFiles(4121, database),
      agency,
      { node: optionsOfStart() },
    ),
    await startVarde("through the gateway", 4122, database, agency),
  ]);
}

async function twoSubgraphs({ database, ids }: Bench) {
  const hop = (name: string, port: number, kind: string) =>
    startServer(name, script("hop.ts"), port, { HOP: kind, VARDE_DATABASE: database });
  return measure("two subgraphs", HOPS, ids, [
    await hop("one schema with all of it", 4123, "one"),
    await hop("two subgraphs in the process", 4124, "two"),
    await hop("the second over HTTP", 4125, "http"),
  ]);
}

async function measure(
  of: string,
  operations: readonly Operation[],
  ids: readonly string[],
  servers: readonly ServerProcess[],
) {
  const tables: Table[] = [];
  const figures: Record<string, number> = {};
  for (const operation of operations) {
    await compareAnswers(servers, operation, ids);
    const rounds = await alternate(servers, operation, ids, SECONDS);
    tables.push(serverTable(operation, servers, rounds));
    Object.assign(figures, ratesOf({ name: `${of}, ${operation.name}` }, servers, rounds));
  }
  await Promise.all(servers.map((server) => server.stop()));
  return { tables, figures };
}
