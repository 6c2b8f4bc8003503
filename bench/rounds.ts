import { makeLoad, requestsFor } from "./load.ts";
import { bodiesOf, type Operation } from "./operations.ts";
import type { ServerProcess } from "./server-process.ts";

const ROUNDS = 5;
const SECONDS = 1;

/** What one server did in a round, or in the median of all of them. */
export interface Round {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Processor microseconds per request: the server's, and those of making the load. */
  cpu: number;
  loadCpu: number;
}

export const HOW = howWith(SECONDS);

export function howWith(seconds: number): string {
  return `${ROUNDS} alternating rounds of ${seconds} s, medians`;
}

/** Who is asked what about whom. */
export interface Loaded {
  server: ServerProcess;
  operation: Operation;
  ids: readonly string[];
}

/** Loads servers in turn with one operation, each round in the other order; medians, in their order. */
export function alternate(
  servers: readonly ServerProcess[],
  operation: Operation,
  ids: readonly string[],
  seconds = SECONDS,
): Promise<Round[]> {
  return alternateBetween(
    servers.map((server) => ({ server, operation, ids })),
    seconds,
  );
}

/** The same where each server has an operation or people of its own. */
export async function alternateBetween(
  loaded: readonly Loaded[],
  seconds = SECONDS,
): Promise<Round[]> {
  const loads = loaded.map(({ server, operation, ids }) => ({
    server,
    connections: operation.connections,
    requests: requestsFor(server.url, server.headers, bodiesOf(operation, ids)),
    rounds: [] as Round[],
  }));
  for (const one of loads) await load(one, seconds);
  for (let round = 0; round < ROUNDS; round++)
    for (const one of round % 2 ? loads.toReversed() : loads)
      one.rounds.push(await load(one, seconds));
  return loads.map(({ rounds }) => {
    const of = (key: keyof Round) => median(rounds.map((round) => round[key]));
    return {
      perSecond: of("perSecond"),
      p50: of("p50"),
      p99: of("p99"),
      cpu: of("cpu"),
      loadCpu: of("loadCpu"),
    };
  });
}

/** The upper one of two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that `share` of the values are below; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? Number.NaN;
}

interface Load {
  server: ServerProcess;
  connections: number;
  requests: readonly Buffer[];
}

async function load({ server, connections, requests }: Load, seconds: number): Promise<Round> {
  const before = server.cpuSeconds();
  const made = await makeLoad(server.url, requests, connections, seconds);
  return {
    perSecond: made.requests / made.seconds,
    p50: quantile(made.latencies, 0.5),
    p99: quantile(made.latencies, 0.99),
    cpu: ((server.cpuSeconds() - before) / made.requests) * 1e6,
    loadCpu: (made.cpu / made.requests) * 1e6,
  };
}
