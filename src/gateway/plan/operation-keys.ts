import { type DocumentNode, Kind, parse, type SelectionSetNode } from "graphql";

/** The response keys at the root of a subgraph's operation. */
export function rootKeysOf(operation: string): string[] {
  const document = parse(operation, { noLocation: true });
  return keysIn(rootOf(document), document);
}

/** The response keys that one `_entities` field, by its own key, asks of entities. */
export function entityKeysOf(operation: string, resultKey: string): string[] {
  const document = parse(operation, { noLocation: true });
  for (const node of rootOf(document)?.selections ?? [])
    if (node.kind === Kind.FIELD && (node.alias ?? node.name).value === resultKey)
      return keysIn(node.selectionSet, document);
  return [];
}

function rootOf({ definitions }: DocumentNode): SelectionSetNode | undefined {
  return definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    ?.selectionSet;
}

function keysIn(selectionSet: SelectionSetNode | undefined, document: DocumentNode): string[] {
  const keys = new Set<string>();
  const read = (selections: SelectionSetNode["selections"]) => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) keys.add((node.alias ?? node.name).value);
      else if (node.kind === Kind.INLINE_FRAGMENT) read(node.selectionSet.selections);
      else
        for (const definition of document.definitions)
          if (
            definition.kind === Kind.FRAGMENT_DEFINITION &&
            definition.name.value === node.name.value
          )
            read(definition.selectionSet.selections);
    }
  };
  read(selectionSet?.selections ?? []);
  return [...keys];
}
