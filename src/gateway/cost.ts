import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { Refusal } from "../rules/problem.ts";
import type { CostTable } from "./cost-table.ts";
import { fragmentsOf } from "./fragments.ts";

/** What an operation costs with the variables given, before it is run. */
type CostOf = (variables: Readonly<Record<string, unknown>>) => number;

/** The costs of a document's operations, each worked out when first asked for. */
export function costsOf(schema: GraphQLSchema, table: CostTable, document: DocumentNode) {
  const costs = new Map<OperationDefinitionNode, CostOf>();
  return (
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): number => {
    let cost = costs.get(operation);
    if (cost === undefined) {
      cost = compileCost(schema, table, document, operation);
      costs.set(operation, cost);
    }
    return cost(variables);
  };
}

/** A thousand people with the dearest fields of each; anything above is refused. */
export const MAX_COST = 50_000;
/** Of a list of which nothing is said. */
const USUAL_SIZE = 10;
const MOST_REMEMBERED = 100;

/**
 * The cost of an operation (the GraphQL Cost Directives specification): an object costs 1 or what
 * `@cost` says of its type, a leaf nothing, a field what `@cost` says of it besides; a list costs as
 * often as it is long. A list argument of ids says how long an answer is by its own length.
 */
function compileCost(
  schema: GraphQLSchema,
  table: CostTable,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostOf {
  const fragments = fragmentsOf(document);
  const sizing = sizingVariables(operation);
  const remembered = new Map<string, number>();

  return (variables) => {
    const key = sizing.map((name) => sizeOf(variables[name])).join();
    const before = remembered.get(key);
    if (before !== undefined) return before;
    const root = schema.getRootType(operation.operation);
    const cost = root ? costIn(operation.selectionSet, root.name, variables, new Map(), {}) : 0;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, cost);
    return cost;
  };

  /** Fragments are worked out once each: spreading doubles at every level. */
  function costIn(
    { selections }: SelectionSetNode,
    typeName: string,
    variables: Readonly<Record<string, unknown>>,
    known: Map<string, number>,
    sized: Readonly<Record<string, number>>,
  ): number {
    return selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD)
        return sum + costOfField(node, typeName, variables, known, sized);
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const on = node.typeCondition?.name.value ?? typeName;
        return sum + costIn(node.selectionSet, on, variables, known, sized);
      }
      const fragment = fragments.get(node.name.value);
      if (fragment === undefined) return sum;
      const key = `${node.name.value} ${JSON.stringify(sized)}`;
      const cost =
        known.get(key) ??
        costIn(fragment.selectionSet, fragment.typeCondition.name.value, variables, known, sized);
      known.set(key, cost);
      return sum + cost;
    }, 0);
  }

  function costOfField(
    node: FieldNode,
    typeName: string,
    variables: Readonly<Record<string, unknown>>,
    known: Map<string, number>,
    sized: Readonly<Record<string, number>>,
  ): number {
    const type = schema.getType(typeName);
    const field =
      isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (field === undefined) return 0;
    const coordinate = `${typeName}.${field.name}`;
    const listSize = table.listSize(coordinate);
    const length = listSize
      ? lengthOf(node, field, listSize, variables)
      : idsGiven(node, variables);
    const inner: Record<string, number> = {};
    for (const name of listSize?.sizedFields ?? []) inner[name] = length ?? USUAL_SIZE;
    const own = listSize?.sizedFields ? undefined : length;
    const fromAbove = Object.hasOwn(sized, field.name) ? sized[field.name] : undefined;
    const times = isList(field.type) ? (fromAbove ?? own ?? USUAL_SIZE) : 1;
    const named = getNamedType(field.type);
    const each = table.weight(named.name) ?? (isCompositeType(named) ? 1 : 0);
    const children = node.selectionSet
      ? costIn(node.selectionSet, named.name, variables, known, inner)
      : 0;
    return (table.weight(coordinate) ?? 0) + times * (each + children);
  }
}

/** Refuses an operation that costs more than any honest one. */
export function refuseCost(cost: number): Refusal | null {
  if (cost <= MAX_COST) return null;
  return new Refusal(
    "BAD_USER_INPUT",
    `expected a cost of at most ${MAX_COST}, and this is ${cost}`,
    {
      cost: { estimated: cost, max: MAX_COST },
    },
  );
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? getNullableType(type) : type);
}

function lengthOf(
  node: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  { slicingArguments = [], assumedSize }: NonNullable<ReturnType<CostTable["listSize"]>>,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  const given = slicingArguments.flatMap((name) => {
    const said =
      valueGiven(node, name, variables) ?? args.find((each) => each.name === name)?.defaultValue;
    return typeof said === "number" && said >= 0 ? [said] : [];
  });
  return given.length > 0 ? Math.max(...given) : assumedSize;
}

/** The length of the one list that a field is given, as a look-up of many is. */
function idsGiven(
  { arguments: given = [] }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  for (const { value } of given) {
    if (value.kind === Kind.LIST) return value.values.length;
    const list = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
    if (Array.isArray(list)) return list.length;
  }
  return undefined;
}

function valueGiven(
  { arguments: given = [] }: FieldNode,
  name: string,
  variables: Readonly<Record<string, unknown>>,
): unknown {
  const value = given.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  return value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
}

/** Variables whose size an answer's may depend on: numbers and lists. */
function sizingVariables({ variableDefinitions = [] }: OperationDefinitionNode): string[] {
  return variableDefinitions.map(({ variable }) => variable.name.value);
}

function sizeOf(value: unknown): number | string {
  if (Array.isArray(value)) return `[${value.length}]`;
  return typeof value === "number" ? value : "";
}
