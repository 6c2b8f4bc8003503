import type {
  BatchFetchNode,
  EntityBatchAlias,
  FetchNode,
} from "@graphql-hive/router-query-planner";
import { checkRequires } from "./check-requires.ts";
import { commonPlace, entitiesAt, placesOf, type ResponsePath } from "./entities.ts";
import type { Fault } from "./fault.ts";
import { entityKeysOf } from "./operation-keys.ts";
import { subgraphOf } from "./planner-supergraph.ts";
import { compileRepresentation } from "./representations.ts";
import { compileRewrites } from "./rewrites.ts";
import { compileAsk, type Run, type Step, type Subgraphs } from "./step.ts";
import { copy, isTree, merge, type Tree } from "./tree.ts";

/** Entities that one field of a fetch finds more about. */
export interface EntityGroup extends Pick<EntityBatchAlias, "paths" | "requires"> {
  inputRewrites: EntityBatchAlias["inputRewrites"] | undefined;
  outputRewrites: EntityBatchAlias["outputRewrites"] | undefined;
  /** The response key of the `_entities` field. */
  resultKey: string;
  /** The variable that takes the representations. */
  variable: string;
}

/** Asks a subgraph for more of the entities that were found so far; each of them once. */
export function compileEntityFetch(
  node: FetchNode | BatchFetchNode,
  entityGroups: readonly EntityGroup[],
  subgraphs: Subgraphs,
): Step {
  const subgraph = subgraphOf(node.serviceName);
  const ask = compileAsk(node, subgraphs.clients);
  const groups = entityGroups.map((group) =>
    compileGroup(group, node.operation, subgraph, subgraphs),
  );
  const commonPlaces = groups.flatMap((group) => group.commonPlaces);

  return (run) => {
    const asked = groups.map((group) => group.collect(run));
    if (asked.every(({ representations }) => representations.length === 0)) return;
    const variables: Record<string, unknown> = {};
    groups.forEach(({ variable }, i) => {
      variables[variable] = (asked[i] as Asked).representations;
    });
    const failed = (error: unknown) => {
      for (const path of commonPlaces) run.faults.push({ error, subgraph, path });
    };
    const answered: Parameters<typeof ask>[2] = ({ data, errors = [] }) => {
      for (const error of errors) {
        const [key, position, ...rest] = error.path ?? [];
        const index = groups.findIndex(({ resultKey }) => resultKey === key);
        const places = groups[index]?.placesOf(run, asked[index] as Asked, position) ?? [];
        if (places.length === 0) failed(error);
        for (const place of places)
          run.faults.push({ error, subgraph, path: [...place, ...rest] } satisfies Fault);
      }
      groups.forEach((group, i) => {
        group.spread(data?.[group.resultKey], asked[i] as Asked);
      });
    };
    return ask(run, variables, answered, failed);
  };
}

/** What one group asks in one run. */
interface Asked {
  representations: Tree[];
  entities: Tree[];
  /** For each representation, which entities it stands for. */
  standsFor: number[][];
}

function compileGroup(
  { resultKey, variable, paths, requires, inputRewrites, outputRewrites }: EntityGroup,
  operation: string,
  subgraph: string,
  { isA, isObject, requiredBy }: Subgraphs,
) {
  checkRequires(requires, operation, subgraph, requiredBy);
  const represent = compileRepresentation(ofInterface(requires, inputRewrites), isA);
  const rewriteInput = compileRewrites(inputRewrites, isA);
  const rewriteOutput = compileRewrites(outputRewrites, isA);
  const fields = entityKeysOf(operation, resultKey);
  return {
    resultKey,
    variable,

    /** Where a fault of the whole fetch shows: at its fields, or at the list they are in. */
    commonPlaces: paths.flatMap((path): ResponsePath[] => {
      const { place, isList } = commonPlace(path);
      return isList ? [place] : fields.map((field) => [...place, field]);
    }),

    collect({ data, variables }: Run): Asked {
      const entities = paths.flatMap((path) => entitiesAt(data, path, isA));
      const asked: Asked = { representations: [], entities, standsFor: [] };
      const known = new Map<string, number>();
      entities.forEach((entity, i) => {
        const represented = represent(entity, variables);
        if (represented === null) return;
        const { representation, text } = represented;
        const index = known.get(text);
        if (index !== undefined) {
          asked.standsFor[index]?.push(i);
          return;
        }
        rewriteInput?.(representation);
        known.set(text, asked.representations.push(representation) - 1);
        asked.standsFor.push([i]);
      });
      return asked;
    },

    placesOf({ data }: Run, { standsFor }: Asked, position: unknown): ResponsePath[] {
      const places = paths.flatMap((path) => placesOf(data, path, isA));
      return (standsFor[Number(position)] ?? []).map((i) => places[i] as ResponsePath);
    },

    spread(found: unknown, { entities, standsFor }: Asked): void {
      if (!Array.isArray(found)) return;
      standsFor.forEach((targets, position) => {
        const more = found[position];
        if (!isTree(more)) return;
        rewriteOutput?.(more);
        /** Who knows an entity only as its interface does not know better than who knows its type. */
        if (more.__typename !== undefined && !isObject(more.__typename)) delete more.__typename;
        targets.forEach((target, i) => {
          merge(entities[target] as Tree, i === 0 ? more : copy(more));
        });
      });
    },
  };
}

/**
 * Where entities are told as their interface, whatever stands behind it may be told: the planner
 * merges the fetches for several types and keeps the name of one.
 */
function ofInterface(
  requires: EntityGroup["requires"],
  rewrites: EntityGroup["inputRewrites"],
): EntityGroup["requires"] {
  for (const rewrite of rewrites ?? []) {
    const setter = "ValueSetter" in rewrite ? rewrite.ValueSetter : rewrite;
    const [, last] = "path" in setter ? setter.path : [];
    if (!("setValueTo" in setter) || !last || !("Key" in last) || last.Key !== "__typename")
      continue;
    const { setValueTo: typeCondition } = setter;
    return requires.map((each) =>
      each.kind === "InlineFragment" ? { ...each, typeCondition } : each,
    );
  }
  return requires;
}
