import { lineThrough } from "./line.ts";
import type { Cost, ServerWatch } from "./server-costs.ts";

/** What is written in groups, and where what they cost is kept. */
export interface Grouped {
  watch: ServerWatch;
  name: string;
  /** How many share a transaction, of each measurement. */
  sizes: readonly number[];
  /** Gets what any group costs, and each of those in it, in microseconds. */
  figures: Record<string, number>;
}

/** Measures groups of several sizes; rows of a table. */
export async function measureGroups(
  { watch, name, sizes, figures }: Grouped,
  write: (count: number) => Promise<unknown>,
): Promise<string[][]> {
  const costs: [number, Cost][] = [];
  for (const size of sizes) costs.push([size, await watch.costOf(() => write(size))]);
  for (const kind of ["wall", "client", "server"] as const) {
    const line = lineThrough(costs.map(([size, cost]) => [size, cost[kind]]));
    figures[`${name}, any group: ${kind} µs`] = line.fixed;
    figures[`${name}, each: ${kind} µs`] = line.each;
  }
  return costs.map(([size, { wall, client, server }]) => [
    name,
    String(size),
    ...[wall, client, server].map((time) => time.toFixed(0)),
  ]);
}
