import type { Operation } from "./operations.ts";
import type { Table } from "./results.ts";
import type { Round } from "./rounds.ts";
import type { ServerProcess } from "./server-process.ts";

/** Servers beside one another; the first is what the others are measured by. */
export function serverTable(
  { title, connections }: Pick<Operation, "title" | "connections">,
  servers: readonly ServerProcess[],
  rounds: readonly Round[],
): Table {
  const [first] = rounds;
  return {
    title: `${title}, ${connections} ${connections === 1 ? "connection" : "connections"}`,
    columns: [
      "server",
      "requests/s",
      "× the first",
      "× by CPU",
      "CPU µs/request",
      "p50 ms",
      "p99 ms",
      "memory MB",
    ],
    rows: rounds.map(({ perSecond, cpu, p50, p99 }, i) => [
      servers[i]?.name ?? "",
      perSecond.toFixed(0),
      (perSecond / (first?.perSecond ?? 1)).toFixed(2),
      ((first?.cpu ?? 1) / cpu).toFixed(2),
      cpu.toFixed(0),
      p50.toFixed(1),
      p99.toFixed(1),
      String(servers[i]?.memoryMb() ?? ""),
    ]),
  };
}

/** Requests per second by operation and server, as `single: floor`. */
export function ratesOf(
  { name }: { name: string },
  servers: readonly ServerProcess[],
  rounds: readonly Round[],
): Record<string, number> {
  return Object.fromEntries(
    rounds.map(({ perSecond }, i) => [`${name}: ${servers[i]?.name}`, perSecond]),
  );
}
