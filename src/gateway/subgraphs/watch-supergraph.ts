import { readFile } from "node:fs/promises";
import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { type DocumentNode, print } from "graphql";
import { type OpenGraph, openGraph, type SubgraphElsewhere } from "../own-graph.ts";
import { OWN_SUBGRAPHS } from "../subgraph.ts";
import { parseSupergraph, subgraphUrls } from "../supergraph-file.ts";
import type { WatchOptions } from "./watch.ts";

/**
 * Keeps one graph of a supergraph that was composed elsewhere and stands in a file. Varde's own
 * subgraphs in it run in this process unless the operator names another place for them; all others are
 * asked at the URLs in it, or where the operator says. A file that cannot be served leaves everything
 * as it was.
 *
 * @throws {InvalidSupergraph} when the file cannot be served the first time.
 */
export async function watchSupergraph(
  file: string,
  options: WatchOptions,
): Promise<{ stop(): void }> {
  const { every, onGraph, onRefused } = options;
  let served = await readFile(file, "utf8");
  let refused = "";
  await onGraph(openSupergraphOf(served, options));

  let timer: NodeJS.Timeout;
  const look = async () => {
    try {
      const text = await readFile(file, "utf8");
      if (text !== served && text !== refused) {
        refused = text;
        const graph = openSupergraphOf(text, options);
        await onGraph(graph);
        served = text;
      }
    } catch (fault) {
      onRefused("supergraph", fault as Error);
    }
    timer = setTimeout(look, every).unref();
  };
  timer = setTimeout(look, every).unref();
  return { stop: () => clearTimeout(timer) };
}

function openSupergraphOf(
  supergraph: string,
  { subgraphs, sign, notices }: WatchOptions,
): OpenGraph {
  const document = parseSupergraph(supergraph);
  const named = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  const here = new Set<string>(OWN_SUBGRAPHS.filter((name) => !named.has(name)));
  const known = new Set([...here, ...named.keys()]);
  const elsewhere = subgraphUrls(document, known)
    .filter(({ name }) => !here.has(name))
    .map(({ name, url }): SubgraphElsewhere => {
      const settings = named.get(name);
      return { name, sign, typeDefs: document, ...(settings ?? { url: url as URL }) };
    });
  const publicSdl = print(transformSupergraphToPublicSchema(document as DocumentNode));
  return openGraph(elsewhere, notices, { supergraph, publicSdl });
}
