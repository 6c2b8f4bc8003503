import {
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type TypeNode,
  type UnionTypeDefinitionNode,
} from "graphql";
import { argument } from "./join-directive.ts";

/** Fields by type. */
export type Fields = Map<string, Set<string>>;

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode | UnionTypeDefinitionNode;

/**
 * What each subgraph that has fields with `@requires` is told when it is asked for them, by its value
 * in `join__Graph`: the keys of the types that have such fields, and what the fields require.
 */
export function requiredFields({ definitions }: DocumentNode): Map<string, Fields> {
  const types = new Map<string, Composite>();
  for (const definition of definitions)
    if (
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      definition.kind === Kind.UNION_TYPE_DEFINITION
    )
      types.set(definition.name.value, definition);
  const needed = new Map<string, Fields>();

  const add = (graph: string, typeName: string, { selections }: SelectionSetNode): void => {
    const type = types.get(typeName);
    if (type === undefined) return;
    const ofGraph = needed.get(graph) ?? new Map<string, Set<string>>();
    needed.set(graph, ofGraph);
    const fields = ofGraph.get(typeName) ?? new Set<string>();
    ofGraph.set(typeName, fields);
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT)
        add(graph, node.typeCondition?.name.value ?? typeName, node.selectionSet);
      if (node.kind !== Kind.FIELD) continue;
      fields.add(node.name.value);
      const field =
        type.kind === Kind.UNION_TYPE_DEFINITION
          ? undefined
          : type.fields?.find(({ name }) => name.value === node.name.value);
      if (field && node.selectionSet) add(graph, namedType(field.type), node.selectionSet);
    }
  };

  for (const type of types.values()) {
    if (type.kind === Kind.UNION_TYPE_DEFINITION) continue;
    for (const { directives = [] } of type.fields ?? [])
      for (const node of directives) {
        const [graph, requires] = [argument(node, "graph"), argument(node, "requires")];
        if (graph === undefined || requires === undefined) continue;
        add(graph, type.name.value, selectionOf(requires));
        for (const join of type.directives ?? []) {
          const key = argument(join, "graph") === graph ? argument(join, "key") : undefined;
          if (key !== undefined) add(graph, type.name.value, selectionOf(key));
        }
      }
  }
  return needed;
}

function selectionOf(fields: string): SelectionSetNode {
  return (parse(`{${fields}}`).definitions[0] as OperationDefinitionNode).selectionSet;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
