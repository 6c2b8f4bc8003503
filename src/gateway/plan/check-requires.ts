import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import { type DocumentNode, Kind, parse, type SelectionSetNode } from "graphql";
import { isOperation } from "./root-fields.ts";

/** What a field with `@requires` requires in a subgraph, its first names; undefined for other fields. */
export type RequiredBy = (
  subgraph: string,
  type: string,
  field: string,
) => readonly string[] | undefined;

/**
 * Holds a plan's fetch of entities against the graph. The planner may merge fetches that do not go
 * together, and its plan would then tell a subgraph something else than its fields require.
 *
 * @throws {Error} when the fetch does not tell what is required, or two things by one name.
 */
export function checkRequires(
  requires: readonly RequiresSelection[],
  operation: string,
  subgraph: string,
  requiredBy: RequiredBy,
): void {
  const told = new Map<string, string>();
  for (const { key, name } of namesIn(requires)) {
    if ((told.get(key) ?? name) !== name) throw new Error(`a plan that tells two things as ${key}`);
    told.set(key, name);
  }
  const document = parse(operation, { noLocation: true });
  for (const { type, field } of entityFields(document))
    for (const required of requiredBy(subgraph, type, field) ?? [])
      if (!told.has(required))
        throw new Error(`a plan that asks for ${type}.${field} without ${required}`);
}

function* namesIn(
  selections: readonly RequiresSelection[],
): Generator<{ key: string; name: string }> {
  for (const selection of selections) {
    if (selection.kind === "InlineFragment") yield* namesIn(selection.selections);
    if (selection.kind === "Field")
      yield { key: selection.alias ?? selection.name, name: selection.name };
  }
}

/** The fields that an operation asks of entities themselves, with the type they are asked of. */
function* entityFields(document: DocumentNode): Generator<{ type: string; field: string }> {
  const [operation] = document.definitions.filter(isOperation);
  for (const root of operation?.selectionSet.selections ?? [])
    if (root.kind === Kind.FIELD && root.selectionSet)
      yield* fieldsOf(root.selectionSet, "", document);
}

function* fieldsOf(
  { selections }: SelectionSetNode,
  type: string,
  document: DocumentNode,
): Generator<{ type: string; field: string }> {
  for (const node of selections) {
    if (node.kind === Kind.FIELD) yield { type, field: node.name.value };
    else if (node.kind === Kind.INLINE_FRAGMENT)
      yield* fieldsOf(node.selectionSet, node.typeCondition?.name.value ?? type, document);
    else
      for (const definition of document.definitions)
        if (
          definition.kind === Kind.FRAGMENT_DEFINITION &&
          definition.name.value === node.name.value
        )
          yield* fieldsOf(definition.selectionSet, definition.typeCondition.name.value, document);
  }
}
