import {
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { fragmentsOf } from "./fragments.ts";

/** From these types down, what is asked for tells of a person; under which name it is written down. */
const ABOUT_PEOPLE: Readonly<Record<string, string>> = {
  Person: "",
  NotificationDecision: "notificationDecision",
  Change: "change",
  Reminder: "reminder",
};
/** Enough for every field there is; a document may name more by going round and round. */
const MOST = 500;

/**
 * What an operation may show of a person, as dotted names such as `contactInfo.email.address`. What
 * a directive leaves out is named all the same: the log says what was asked for.
 */
export function shownFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly string[] {
  const fragments = fragmentsOf(document);
  const shown = new Set<string>();
  const visited = new Set<string>();

  function collect(selections: SelectionSetNode, parent: string, path: string | null): void {
    for (const selection of selections.selections) {
      if (shown.size >= MOST) return;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        const visit = `${name} ${parent} ${path}`;
        if (fragment === undefined || visited.has(visit)) continue;
        visited.add(visit);
        enter(fragment.selectionSet, fragment.typeCondition.name.value, path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT)
        enter(selection.selectionSet, selection.typeCondition?.name.value ?? parent, path);
      else field(selection.name.value, selection.selectionSet, parent, path);
    }
  }

  function field(
    name: string,
    selections: SelectionSetNode | undefined,
    parent: string,
    path: string | null,
  ): void {
    const type = fieldType(schema, parent, name);
    if (type === null) return;
    const named = getNamedType(type);
    const here = path === null ? null : path === "" ? name : `${path}.${name}`;
    if (isLeafType(named)) {
      if (here !== null) shown.add(here);
    } else if (selections) enter(selections, named.name, here);
  }

  function enter(selections: SelectionSetNode, type: string, path: string | null): void {
    collect(selections, type, path ?? ABOUT_PEOPLE[type] ?? null);
  }

  const root = schema.getRootType(operation.operation);
  if (root) collect(operation.selectionSet, root.name, null);
  return [...shown].sort();
}

function fieldType(schema: GraphQLSchema, parent: string, name: string): GraphQLOutputType | null {
  const type = schema.getType(parent);
  if (!isObjectType(type) && !isAbstractType(type)) return null;
  return "getFields" in type ? (type.getFields()[name]?.type ?? null) : null;
}
