import { readFile } from "node:fs/promises";
import { parse, print } from "graphql";
import { type OpenGraph, openGraph, type SubgraphElsewhere } from "../own-graph.ts";
import type { Notices } from "../plan/planned-operation.ts";
import { OWN_SUBGRAPHS, readSubgraph } from "../subgraph.ts";
import type { Asking } from "./client.ts";
import type { ConfiguredSubgraph } from "./configured.ts";
import { type RemoteOptions, remoteSubgraph } from "./remote.ts";

export interface WatchOptions {
  subgraphs: readonly ConfiguredSubgraph[];
  /** Milliseconds. */
  every: number;
  sign: NonNullable<RemoteOptions["sign"]>;
  /** As whom the gateway itself asks for a schema. */
  asking(): Asking;
  /** The graph that the subgraphs make up now; once before it is first served, then at each change. */
  onGraph(graph: OpenGraph): void | Promise<void>;
  /** A subgraph's schema could not be read or does not fit; what served before still does. */
  onRefused(subgraph: string, fault: Error): void;
  notices: Notices;
}

/**
 * Keeps one graph of Varde's own subgraphs and those elsewhere. Each schema is taken in by itself: one
 * that cannot be had, or does not compose with the rest, leaves everything as it was.
 */
export async function watchSubgraphs(options: WatchOptions): Promise<{ stop(): void }> {
  const { subgraphs, every, sign, onGraph, onRefused, notices } = options;
  const served = new Map<string, SubgraphElsewhere & { sdl: string }>();
  const refused = new Map<string, string>();
  /** Those whose schema could not be had the last time; said once. */
  const silent = new Set<string>();
  const open = () => openGraph([...served.values()], notices);

  /** The graph with another schema of one subgraph's; null when it is the same, or does not fit. */
  async function take(subgraph: ConfiguredSubgraph, sdl: string): Promise<OpenGraph | null> {
    const { name } = subgraph;
    const before = served.get(name);
    if (sdl === before?.sdl || sdl === refused.get(name)) return null;
    try {
      served.set(name, { ...subgraph, sign, sdl, typeDefs: parse(sdl) });
      const graph = open();
      refused.delete(name);
      return graph;
    } catch (fault) {
      if (before === undefined) served.delete(name);
      else served.set(name, before);
      refused.set(name, sdl);
      onRefused(name, fault as Error);
      return null;
    }
  }

  /** Looks at every schema once; the last graph that fits, or null when nothing is new. */
  async function look(): Promise<OpenGraph | null> {
    const read = await Promise.all(
      subgraphs.map((subgraph) =>
        readSdl(subgraph, options).catch((fault: Error) => {
          if (!silent.has(subgraph.name)) onRefused(subgraph.name, fault);
          silent.add(subgraph.name);
          return null;
        }),
      ),
    );
    let latest: OpenGraph | null = null;
    for (const [i, subgraph] of subgraphs.entries()) {
      const sdl = read[i];
      const graph = typeof sdl === "string" ? await take(subgraph, sdl) : null;
      if (typeof sdl === "string") silent.delete(subgraph.name);
      if (graph === null) continue;
      await latest?.close();
      latest = graph;
    }
    return latest;
  }

  await onGraph((await look()) ?? open());
  let timer: NodeJS.Timeout | undefined;
  const lookLater = () => {
    if (subgraphs.length === 0) return;
    const isWhole = served.size === subgraphs.length;
    timer = setTimeout(lookAgain, isWhole ? every : Math.min(every, SOON)).unref();
  };
  const lookAgain = async () => {
    try {
      const graph = await look();
      if (graph !== null) await onGraph(graph);
    } catch (fault) {
      onRefused("", fault as Error);
    }
    lookLater();
  };
  lookLater();
  return { stop: () => clearTimeout(timer) };
}

/** A subgraph that has not been served yet may just be starting; milliseconds. */
const SOON = 1000;

/** Of ours, from `schema/`; else from its file, or from the subgraph itself (Federation v2, "Fetch service capabilities"). */
async function readSdl(
  { schema, ...subgraph }: ConfiguredSubgraph,
  { sign, asking }: WatchOptions,
): Promise<string> {
  const own = OWN_SUBGRAPHS.find((name) => name === subgraph.name);
  if (own !== undefined) return print(readSubgraph(own).typeDefs);
  if (schema !== undefined) return readFile(schema, "utf8");
  const remote = remoteSubgraph({ ...subgraph, sign });
  try {
    const ask = remote.prepare({ query: "{ _service { sdl } }", kind: "query" });
    const { data } = await ask({}, asking());
    const { sdl } = (data?._service ?? {}) as { sdl?: unknown };
    if (typeof sdl !== "string") throw new Error("expected its SDL in _service");
    return sdl;
  } finally {
    await remote.close();
  }
}
