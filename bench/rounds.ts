import autocannon from "autocannon";
import { bodiesOf, type Operation } from "./operations.ts";
import type { ServerProcess } from "./server-process.ts";

const ROUNDS = 7;
const SECONDS = 2;

/** What one server did in a round, or in the median of all of them. */
export interface Round {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Processor microseconds per request. */
  cpu: number;
}

export const HOW = `${ROUNDS} alternating rounds of ${SECONDS} s, medians`;

/** Loads servers in turn, each round in the other order, and gives the median of each. */
export async function alternate(
  servers: readonly ServerProcess[],
  operation: Operation,
  ids: readonly string[],
): Promise<Map<ServerProcess, Round>> {
  const rounds = new Map<ServerProcess, Round[]>(servers.map((server) => [server, []]));
  for (const server of servers) await load(server, operation, ids);
  for (let round = 0; round < ROUNDS; round++)
    for (const server of round % 2 ? servers.toReversed() : servers)
      rounds.get(server)?.push(await load(server, operation, ids));
  return new Map(
    [...rounds].map(([server, all]) => {
      const of = (key: keyof Round) => median(all.map((round) => round[key]));
      return [
        server,
        { perSecond: of("perSecond"), p50: of("p50"), p99: of("p99"), cpu: of("cpu") },
      ];
    }),
  );
}

export function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function load(
  server: ServerProcess,
  operation: Operation,
  ids: readonly string[],
): Promise<Round> {
  const headers = { "content-type": "application/json", ...server.headers };
  const requests = bodiesOf(operation, ids).map((body) => ({
    method: "POST" as const,
    headers,
    body,
  }));
  let clients = 0;
  const before = server.cpuSeconds();
  const answered = await autocannon({
    url: server.url,
    connections: operation.connections,
    duration: SECONDS,
    requests,
    /** Each connection begins at another person, so that they do not wait for one another. */
    setupClient(client) {
      const start = (clients++ * requests.length) / operation.connections;
      client.setRequests([...requests.slice(start), ...requests.slice(0, start)]);
    },
  });
  const { latency, requests: done, non2xx, errors, duration } = answered;
  if (non2xx + errors > 0) throw new Error(`${server.name}: ${non2xx} refused, ${errors} failed`);
  return {
    perSecond: done.total / duration,
    p50: latency.p50,
    p99: latency.p99,
    cpu: ((server.cpuSeconds() - before) / done.total) * 1e6,
  };
}
