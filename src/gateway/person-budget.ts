import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { MAX_PERSONS, refuseCount } from "../rules/disclosure.ts";
import type { Refusal } from "../rules/problem.ts";

/** Where a document names people: as literals, and by variables. */
export interface NamedPeople {
  literals: readonly string[];
  variables: readonly string[];
}

/** Finds every argument of type `NationalId`, or a list of it, in a validated document. */
export function findNamedPeople(schema: GraphQLSchema, document: DocumentNode): NamedPeople {
  const literals = new Set<string>();
  const variables = new Set<string>();
  const collect = (value: ValueNode): void => {
    if (value.kind === Kind.STRING) literals.add(value.value);
    else if (value.kind === Kind.VARIABLE) variables.add(value.name.value);
    else if (value.kind === Kind.LIST) value.values.forEach(collect);
  };
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Argument({ value }: ArgumentNode) {
        if (getNamedType(typeInfo.getArgument()?.type)?.name === "NationalId") collect(value);
      },
    }),
  );
  return { literals: [...literals], variables: [...variables] };
}

/** Refuses a request that asks about more people than one may, however they are spread over it. */
export function refuseTooMany(
  { literals, variables }: NamedPeople,
  values: Readonly<Record<string, unknown>>,
): Refusal | null {
  const named = variables.map((name) => values[name]);
  const most = named.reduce<number>((sum, ids) => sum + (Array.isArray(ids) ? ids.length : 1), 0);
  if (literals.length + most <= MAX_PERSONS) return null;
  const distinct = new Set<unknown>(literals);
  for (const ids of named) for (const id of Array.isArray(ids) ? ids : [ids]) distinct.add(id);
  return distinct.size > MAX_PERSONS ? refuseCount(distinct.size) : null;
}
