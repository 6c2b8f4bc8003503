import { type Bench, startVarde } from "./bench.ts";
import { ask } from "./compare.ts";
import { bodiesOf, SINGLE } from "./operations.ts";
import { median } from "./rounds.ts";

const STARTS = 5;

/** From the command to the first answer about a person, milliseconds; the median of five starts. */
export async function timeStarts(
  { ids, bearer }: Pick<Bench, "ids" | "bearer">,
  database: string,
  firstPort: number,
): Promise<number> {
  const agency = await bearer("AGENCY");
  const [body = ""] = bodiesOf(SINGLE, ids);
  const took: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const started = performance.now();
    const server = await startVarde("Varde", firstPort + i, database, agency);
    await ask(server, body);
    took.push(performance.now() - started);
    await server.stop();
  }
  return median(took);
}
