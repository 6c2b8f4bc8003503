import { composeServices, compositionHasErrors } from "@theguild/federation-composition";
import { type DefinitionNode, type DocumentNode, Kind } from "graphql";
import { mendOf } from "./mend.ts";
import type { Subgraph } from "./subgraph.ts";

/** One graph made of several: what the gateway plans by, and what its callers may see of it. */
export interface ComposedGraph {
  /** SDL with the join directives of Federation v2. */
  supergraph: string;
  /** SDL without any directive of Federation, nor what is `@inaccessible`. */
  publicSdl: string;
}

/** Subgraphs that do not fit together; each line names subgraph, field and mend. */
export class CompositionFailed extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The subgraphs do not compose:\n${faults.map((fault) => `  ${fault}\n`).join("")}`);
    this.name = "CompositionFailed";
    this.faults = faults;
  }
}

/** @throws {CompositionFailed} naming everything that does not fit. */
export function composeGraph(subgraphs: readonly Subgraph[]): ComposedGraph {
  const composed = composeServices(
    subgraphs.map(({ name, typeDefs, url }) => ({
      name,
      typeDefs: withoutFederationsOwn(typeDefs),
      ...(url === undefined ? {} : { url }),
    })),
  );
  if (compositionHasErrors(composed))
    throw new CompositionFailed(
      composed.errors.map(({ message, extensions }) => {
        const mend = mendOf(String(extensions?.code));
        return mend === null ? message : `${message.replace(/\.+$/, "")}. To mend it: ${mend}`;
      }),
    );
  return { supergraph: composed.supergraphSdl, publicSdl: composed.publicSdl };
}

/**
 * What `@link` brings a subgraph it may define for its own use, as ours do to be executable; to the
 * composer it must not.
 */
function withoutFederationsOwn({ definitions }: DocumentNode): DocumentNode {
  const linked = new Set(definitions.flatMap(linkedNames));
  const isFederations = (name: string) => linked.has(name) || /^(federation__|link)/.test(name);
  return {
    kind: Kind.DOCUMENT,
    definitions: definitions.filter(
      (definition) =>
        !(
          (definition.kind === Kind.DIRECTIVE_DEFINITION ||
            definition.kind === Kind.SCALAR_TYPE_DEFINITION) &&
          isFederations(definition.name.value)
        ),
    ),
  };
}

/** The names that a schema extension's `@link` imports, without their `@`. */
function linkedNames(definition: DefinitionNode): string[] {
  if (definition.kind !== Kind.SCHEMA_EXTENSION) return [];
  return (definition.directives ?? []).flatMap(({ arguments: given = [] }) =>
    given.flatMap(({ name, value }) =>
      name.value === "import" && value.kind === Kind.LIST
        ? value.values.flatMap((item) =>
            item.kind === Kind.STRING ? item.value.replace(/^@/, "") : [],
          )
        : [],
    ),
  );
}
