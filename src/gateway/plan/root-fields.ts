import {
  type DefinitionNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

export function isOperation(definition: DefinitionNode): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}

/** The operation's root fields, each in a document of its own; a key that is asked twice is one. */
export function splitRootFields(document: DocumentNode): DocumentNode[] {
  const operation = document.definitions.find(isOperation) as OperationDefinitionNode;
  const byKey = new Map<string, SelectionNode[]>();
  for (const { key, selection } of rootSelections(operation.selectionSet, document))
    byKey.set(key, [...(byKey.get(key) ?? []), selection]);
  return [...byKey.values()].map((selections) => ({
    ...document,
    definitions: document.definitions.map((definition) =>
      definition === operation
        ? { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } }
        : definition,
    ),
  }));
}

interface RootSelection {
  key: string;
  selection: SelectionNode;
}

/** Each root field by itself, still under the fragments it stood in and their conditions. */
export function rootSelections(
  selectionSet: SelectionSetNode,
  document: DocumentNode,
): RootSelection[] {
  return selectionSet.selections.flatMap((node): RootSelection[] => {
    if (node.kind === Kind.FIELD)
      return [{ key: (node.alias ?? node.name).value, selection: node }];
    const fragment =
      node.kind === Kind.INLINE_FRAGMENT
        ? node
        : document.definitions.find(
            (definition) =>
              definition.kind === Kind.FRAGMENT_DEFINITION &&
              definition.name.value === node.name.value,
          );
    if (fragment === undefined || !("selectionSet" in fragment) || !fragment.selectionSet)
      return [];
    return rootSelections(fragment.selectionSet, document).map(({ key, selection }) => ({
      key,
      selection: {
        kind: Kind.INLINE_FRAGMENT,
        ...(node.directives && { directives: node.directives }),
        selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
      },
    }));
  });
}
