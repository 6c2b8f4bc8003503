import { type Bench, startVarde } from "../bench.ts";
import { batchOf, SINGLE } from "../operations.ts";
import type { SectionResult } from "../results.ts";
import { alternateBetween, HOW } from "../rounds.ts";

const OPERATIONS = [SINGLE, batchOf(10), batchOf(100), batchOf(1000)];

/** What a person costs as more are asked about in one request. */
export async function sizes({ database, ids, bearer }: Bench): Promise<SectionResult> {
  const server = await startVarde("Varde", 4141, database, await bearer("AGENCY"));
  const rounds = await alternateBetween(
    OPERATIONS.map((operation) => ({ server, operation: { ...operation, connections: 8 }, ids })),
  );
  await server.stop();
  const sized = rounds.map(({ perSecond, cpu }, i) => {
    const persons = OPERATIONS[i]?.persons ?? 1;
    return { persons, perSecond, cpu: cpu / persons };
  });
  const [single] = sized;
  return {
    title: "A person in requests of different sizes",
    text: `${HOW}, in turn by size; 8 connections. The first size asks for one person, the others for a list.`,
    tables: [
      {
        title: "Sizes",
        columns: ["persons in a request", "persons/s", "CPU µs/person", "× one person's"],
        rows: sized.map(({ persons, perSecond, cpu }) => [
          String(persons),
          (perSecond * persons).toFixed(0),
          cpu.toFixed(1),
          (cpu / (single?.cpu ?? Number.NaN)).toFixed(2),
        ]),
      },
    ],
    figures: Object.fromEntries(sized.map(({ persons, cpu }) => [`CPU at ${persons}`, cpu])),
  };
}
