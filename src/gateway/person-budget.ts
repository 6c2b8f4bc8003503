import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { MAX_PERSONS, refuseCount } from "../rules/disclosure.ts";
import type { Refusal } from "../rules/problem.ts";

/** Where a document names people: as literals, and by variables that hold them. */
export interface NamedPeople {
  literals: readonly string[];
  variables: readonly NamingVariable[];
}

interface NamingVariable {
  name: string;
  fallback: readonly string[];
  type: GraphQLInputType;
}

/** Finds every literal of type `NationalId` and every variable that may hold some, however deep. */
export function findNamedPeople(schema: GraphQLSchema, document: DocumentNode): NamedPeople {
  const literals = new Set<string>();
  const variables: NamingVariable[] = [];
  const typeInfo = new TypeInfo(schema);
  const namesPeople = () => getNamedType(typeInfo.getInputType())?.name === NATIONAL_ID;
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      VariableDefinition({ variable, defaultValue }) {
        const type = typeInfo.getInputType();
        if (type && mayName(type))
          variables.push({ name: variable.name.value, fallback: stringsIn(defaultValue), type });
        return false;
      },
      StringValue({ value }) {
        if (namesPeople()) literals.add(value);
      },
    }),
  );
  return { literals: [...literals], variables };
}

/** How many people a request asks about, however they are spread over it. */
export interface PeopleAsked {
  /** Each counted once. */
  count: number;
  /** In the longest list of them. */
  longest: number;
}

export function countPeople(
  { literals, variables }: NamedPeople,
  values: Readonly<Record<string, unknown>>,
): PeopleAsked {
  const named = variables.map(({ name, fallback, type }) =>
    Object.hasOwn(values, name) ? idsIn(type, values[name]) : fallback,
  );
  let longest = 0;
  let most = literals.length;
  for (const ids of named) {
    longest = Math.max(longest, ids.length);
    most += ids.length;
  }
  if (most <= 1) return { count: most, longest };
  const distinct = new Set<unknown>(literals);
  for (const ids of named) for (const id of ids) distinct.add(id);
  return { count: distinct.size, longest };
}

/** Refuses a request that asks about more people than one may. */
export function refuseTooMany({ count, longest }: PeopleAsked): Refusal | null {
  if (longest > MAX_PERSONS) return refuseCount(longest);
  return count > MAX_PERSONS ? refuseCount(count) : null;
}

const NATIONAL_ID = "NationalId";

/** An input type may hold itself, and is looked into once. */
function mayName(type: GraphQLInputType, seen = new Set<GraphQLInputType>()): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === NATIONAL_ID;
  if (seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some((field) => mayName(field.type, seen));
}

/** The ids in a variable's value, as its type says where they are. */
function idsIn(type: GraphQLInputType, value: unknown): readonly unknown[] {
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return getNamedType(nullable).name === NATIONAL_ID && Array.isArray(value)
      ? value
      : [value].flat().flatMap((item) => idsIn(nullable.ofType, item));
  if (!isInputObjectType(nullable)) return nullable.name === NATIONAL_ID ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(nullable.getFields()).flatMap((field) =>
    Object.hasOwn(value, field.name)
      ? idsIn(field.type, (value as Record<string, unknown>)[field.name])
      : [],
  );
}

function stringsIn(value: ValueNode | undefined): string[] {
  if (value?.kind === Kind.STRING) return [value.value];
  if (value?.kind === Kind.OBJECT) return value.fields.flatMap((field) => stringsIn(field.value));
  return value?.kind === Kind.LIST ? value.values.flatMap(stringsIn) : [];
}
