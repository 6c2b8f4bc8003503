import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { concatAST, type DocumentNode, Kind, parse, Source } from "graphql";

/** A subgraph as its owner writes it: a name and SDL in Federation v2. */
export interface Subgraph {
  name: string;
  typeDefs: DocumentNode;
  /** Where it answers; none for one that runs in this process. */
  url?: string;
}

const SCHEMA_FOLDER = join(import.meta.dirname, "../../schema");

/** The subgraphs that are Varde's own, each a folder under `schema/`. */
export const OWN_SUBGRAPHS = ["register", "enterprises"] as const;
export type OwnSubgraph = (typeof OWN_SUBGRAPHS)[number];

/** One of Varde's own with what all of them share, file by file, sorted by path. */
export function readSubgraph(name: OwnSubgraph): Subgraph {
  const documents = ["shared", name].flatMap((folder) =>
    readdirSync(join(SCHEMA_FOLDER, folder))
      .filter((file) => file.endsWith(".graphql"))
      .sort()
      .map((file) => {
        const path = `${folder}/${file}`;
        return parse(new Source(readFileSync(join(SCHEMA_FOLDER, path), "utf8"), path));
      }),
  );
  return { name, typeDefs: concatAST(documents) };
}

/** Without what only tells a composer which Federation it is written in. */
export function withoutLink({ definitions }: DocumentNode): DocumentNode {
  return {
    kind: Kind.DOCUMENT,
    definitions: definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION),
  };
}
