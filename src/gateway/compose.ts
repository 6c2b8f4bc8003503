import {
  type CompositionSuccess,
  composeServices,
  compositionHasErrors,
} from "@theguild/federation-composition";
import { type DefinitionNode, type DocumentNode, Kind, visit } from "graphql";
import { withExternalFields } from "./interface-objects.ts";
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
  const composed = compose(subgraphs, FEDERATIONS_OWN);
  if (!compositionHasErrors(composed)) return graphOf(composed, subgraphs);
  if (composed.errors.every(({ extensions }) => extensions?.code === ASKS_TOO_MUCH)) {
    const again = compose(subgraphs, FEDERATIONS_OWN_AND_AUTH);
    if (!compositionHasErrors(again)) return graphOf(again, subgraphs);
  }
  throw new CompositionFailed(
    composed.errors.map(({ message, extensions }) => {
      const mend = mendOf(String(extensions?.code));
      return mend === null ? message : `${message.replace(/\.+$/, "")}. To mend it: ${mend}`;
    }),
  );
}

/**
 * The composer wants every alternative of the scopes behind a `@requires` among the field's own, where
 * one would do, and no field can have them all. Who may read what does not hang on it: the subgraph
 * that holds what is required guards it against the caller, and not against the one that requires it.
 */
const ASKS_TOO_MUCH = "MISSING_TRANSITIVE_AUTH_REQUIREMENTS";

type Leaving = (typeDefs: DocumentNode) => DocumentNode;

function compose(subgraphs: readonly Subgraph[], leave: Leaving) {
  return composeServices(
    subgraphs.map(({ name, typeDefs, url }) => ({
      name,
      typeDefs: leave(typeDefs),
      ...(url === undefined ? {} : { url }),
    })),
  );
}

function graphOf(
  { supergraphSdl, publicSdl }: CompositionSuccess,
  subgraphs: readonly Subgraph[],
): ComposedGraph {
  return { supergraph: withExternalFields(supergraphSdl, subgraphs), publicSdl };
}

const FEDERATIONS_OWN: Leaving = withoutFederationsOwn;
const FEDERATIONS_OWN_AND_AUTH: Leaving = (typeDefs) =>
  visit(withoutFederationsOwn(typeDefs), {
    Directive: ({ name }) =>
      /^(federation__)?(authenticated|requiresScopes|policy)$/.test(name.value) ? null : undefined,
  });

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
