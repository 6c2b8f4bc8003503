import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { type FieldNames, planKey } from "./plan-key.ts";
import { isOperation, rootSelections } from "./root-fields.ts";
import { holds, narrow } from "./selections.ts";

export interface Pruning {
  /** Whether the caller may not read a field. */
  isRefused(coordinate: string): boolean;
  names: FieldNames;
  /** The values of the variables that `@skip` and `@include` ask about. */
  conditions: Readonly<Record<string, unknown>>;
}

/**
 * The part of an operation that subgraphs are needed for: without what the schema itself answers
 * about, what its conditions leave out, and the fields that the caller may not read. Null when
 * nothing is left.
 */
export function operationToPlan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { isRefused, names, conditions }: Pruning,
): DocumentNode | null {
  const root = schema.getRootType(operation.operation);
  const typeInfo = new TypeInfo(schema);
  const isLeftOut = ({ name: { value: name } }: FieldNode): boolean => {
    const parent = getNamedType(typeInfo.getParentType());
    if (parent === root && META_FIELDS.has(name)) return true;
    const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
    return types.every((type) => isObjectType(type) && isRefused(`${type.name}.${name}`));
  };
  const pruned = visit(
    onlyOperation(document, operation),
    visitWithTypeInfo(typeInfo, {
      Field: (node) => (isLeftOut(node) ? null : decided(withPlanKey(node, names), conditions)),
      InlineFragment: (node) => decided(node, conditions),
      FragmentSpread: (node) => decided(node, conditions),
      SelectionSet: {
        leave: (node) =>
          node.selections.length === 0 ? { ...node, selections: [TYPENAME] } : undefined,
      },
    }),
  );
  const [kept] = pruned.definitions.filter(isOperation);
  return kept && asksSomething(kept.selectionSet, pruned) ? pruned : null;
}

/** The root fields by which an operation asks about the schema; null when there are none. */
export function partAboutSchema(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): DocumentNode | null {
  const root = schema.getRootType(operation.operation)?.name;
  let depth = 0;
  const part = visit(onlyOperation(document, operation), {
    FragmentDefinition: ({ typeCondition }) =>
      typeCondition.name.value === root ? undefined : false,
    Field: {
      enter({ name: { value } }) {
        if (depth === 0 && value !== "__schema" && value !== "__type") return null;
        depth += 1;
      },
      leave() {
        depth -= 1;
      },
    },
  });
  const [kept] = part.definitions.filter(isOperation);
  return kept && rootSelections(kept.selectionSet, part).length > 0 ? part : null;
}

const META_FIELDS = new Set(["__typename", "__schema", "__type"]);

const TYPENAME: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: "__typename" },
};

function onlyOperation(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const definitions = document.definitions.filter(
    (definition) => definition.kind === Kind.FRAGMENT_DEFINITION || definition === operation,
  );
  return { ...document, definitions };
}

function withPlanKey(node: FieldNode, names: FieldNames): FieldNode {
  const { alias, name, directives } = node;
  /** Under another name the planner would take an `@interfaceObject`'s word for it. */
  if (name.value === "__typename") return { ...TYPENAME, ...(directives && { directives }) };
  const key = (alias ?? name).value;
  const value = planKey(key, name.value, names);
  return value === key ? node : { ...node, alias: { kind: Kind.NAME, value } };
}

/** A selection with its conditions decided: itself without them, or null. */
function decided<Node extends SelectionNode>(
  node: Node,
  conditions: Readonly<Record<string, unknown>>,
): Node | null {
  if (!node.directives?.length) return node;
  const when = narrow([], node.directives);
  if (when === null || !holds([when], conditions)) return null;
  const directives = node.directives.filter(({ name }) => !CONDITIONS.has(name.value));
  return { ...node, directives };
}

const CONDITIONS = new Set(["skip", "include"]);

/** Whether anything but what was put in for nothing is selected at the root. */
function asksSomething(selectionSet: SelectionSetNode, document: DocumentNode): boolean {
  return rootSelections(selectionSet, document).some(({ key }) => key !== "__typename");
}
