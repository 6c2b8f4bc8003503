import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema, parse, print } from "graphql";
import { type ComposedGraph, composeGraph } from "../gateway/compose.ts";
import { OWN_SUBGRAPHS, readSubgraph } from "../gateway/subgraph.ts";

const FOLDER = join(import.meta.dirname, "../../schema/composed");
const SUPERGRAPH = join(FOLDER, "supergraph.graphql");
const PUBLIC = join(FOLDER, "public.graphql");

/** What changed in the public graph since it was committed. */
export interface SchemaChange {
  message: string;
  /** Whether a client that asks for what was there may fail. */
  isBreaking: boolean;
}

export interface SchemaVerdict {
  /** Whether the committed files are what the subgraphs compose to. */
  isUpToDate: boolean;
  changes: SchemaChange[];
}

/** Composes Varde's own subgraphs. @throws {CompositionFailed} when they do not fit together. */
export function composeOwn(): ComposedGraph {
  const { supergraph, publicSdl } = composeGraph(OWN_SUBGRAPHS.map(readSubgraph));
  return { supergraph: tidy(supergraph), publicSdl: tidy(publicSdl) };
}

export function writeComposed({ supergraph, publicSdl }: ComposedGraph): void {
  writeFileSync(SUPERGRAPH, supergraph);
  writeFileSync(PUBLIC, publicSdl);
}

/** Holds what the subgraphs compose to now against what is committed. */
export async function checkComposed({
  supergraph,
  publicSdl,
}: ComposedGraph): Promise<SchemaVerdict> {
  const committed = readFileSync(PUBLIC, "utf8");
  const isUpToDate = committed === publicSdl && readFileSync(SUPERGRAPH, "utf8") === supergraph;
  return { isUpToDate, changes: await changesBetween(committed, publicSdl) };
}

/** What changed from one public SDL to another. */
export async function changesBetween(older: string, newer: string): Promise<SchemaChange[]> {
  const changes = await diff(buildSchema(older), buildSchema(newer));
  return changes.map(({ message, criticality }) => ({
    message,
    isBreaking: criticality.level === CriticalityLevel.Breaking,
  }));
}

function tidy(sdl: string): string {
  return `${print(parse(sdl))}\n`;
}
