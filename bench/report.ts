import { bodiesOf, type Operation } from "./operations.ts";
import type { Round } from "./rounds.ts";
import type { ServerProcess } from "./server-process.ts";

/** @throws {Error} when the servers answer anything differently. */
export async function compareAnswers(
  servers: readonly ServerProcess[],
  operation: Operation,
  ids: readonly string[],
): Promise<void> {
  for (const body of bodiesOf(operation, ids).slice(0, 20)) {
    const answers = await Promise.all(servers.map((server) => post(server, body)));
    if (new Set(answers).size > 1)
      throw new Error(
        `${operation.name}: the servers answer differently:\n${answers.join("\n").slice(0, 2000)}`,
      );
  }
}

async function post({ url, headers }: ServerProcess, body: string): Promise<string> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  return answer.text();
}

/** The first server is what the others are measured by. */
export function tableOf(
  { title, connections }: Operation,
  rounds: ReadonlyMap<ServerProcess, Round>,
): string {
  const [first] = rounds.values();
  const rows = [...rounds].map(([server, { perSecond, p50, p99, cpu }]) =>
    [
      server.name,
      perSecond.toFixed(0),
      (perSecond / (first?.perSecond ?? 1)).toFixed(2),
      ((first?.cpu ?? 1) / cpu).toFixed(2),
      cpu.toFixed(0),
      p50.toFixed(1),
      p99.toFixed(1),
      server.memoryMb(),
    ].join(" | "),
  );
  return `## ${title}, ${connections} connections

| server | requests/s | × the first | × by CPU | CPU µs/request | p50 ms | p99 ms | memory MB |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.map((row) => `| ${row} |`).join("\n")}
`;
}
