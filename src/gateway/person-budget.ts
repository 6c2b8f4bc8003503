import {
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

/** Where a document names people: as literals, and by variables with what stands in for them. */
export interface NamedPeople {
  literals: readonly string[];
  variables: readonly { name: string; fallback: readonly string[] }[];
}

/** Finds every literal and variable of type `NationalId`, or a list of it, in a validated document. */
export function findNamedPeople(schema: GraphQLSchema, document: DocumentNode): NamedPeople {
  const literals = new Set<string>();
  const variables: { name: string; fallback: readonly string[] }[] = [];
  const typeInfo = new TypeInfo(schema);
  const namesPeople = () => getNamedType(typeInfo.getInputType())?.name === "NationalId";
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      VariableDefinition({ variable, defaultValue }) {
        if (namesPeople())
          variables.push({ name: variable.name.value, fallback: stringsIn(defaultValue) });
        return false;
      },
      StringValue({ value }) {
        if (namesPeople()) literals.add(value);
      },
    }),
  );
  return { literals: [...literals], variables };
}

/** Refuses a request that asks about more people than one may, however they are spread over it. */
export function refuseTooMany(
  { literals, variables }: NamedPeople,
  values: Readonly<Record<string, unknown>>,
): Refusal | null {
  const named = variables.map(({ name, fallback }) =>
    Object.hasOwn(values, name) ? values[name] : fallback,
  );
  const longest = Math.max(0, ...named.map((ids) => (Array.isArray(ids) ? ids.length : 1)));
  if (longest > MAX_PERSONS) return refuseCount(longest);
  const most = named.reduce<number>((sum, ids) => sum + (Array.isArray(ids) ? ids.length : 1), 0);
  if (literals.length + most <= MAX_PERSONS) return null;
  const distinct = new Set<unknown>(literals);
  for (const ids of named) for (const id of Array.isArray(ids) ? ids : [ids]) distinct.add(id);
  return distinct.size > MAX_PERSONS ? refuseCount(distinct.size) : null;
}

function stringsIn(value: ValueNode | undefined): string[] {
  if (value?.kind === Kind.STRING) return [value.value];
  return value?.kind === Kind.LIST ? value.values.flatMap(stringsIn) : [];
}
