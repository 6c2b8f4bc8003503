import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Refusal } from "../rules/problem.ts";
import type { Caller } from "./caller.ts";
import type { Requirements } from "./guard.ts";
import { type Requirement, refuseField, satisfies } from "./requirement.ts";

/** What a validated document could meet, in all its operations and fragments. */
export interface Reached {
  /** Each requirement once. A caller who satisfies all of them reads nothing they may not. */
  requirements: readonly Requirement[];
  /** Which field asks for which, by coordinate. */
  fields: Requirements;
}

/**
 * Finds every requirement a document could meet, whatever the variables are; behind an interface or
 * union, that of each type it may stand for.
 */
export function requirementsReached(
  schema: GraphQLSchema,
  document: DocumentNode,
  requirements: Requirements,
): Reached {
  const fields = new Map<string, Requirement>();
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field({ name: { value: fieldName } }) {
        const parent = getNamedType(typeInfo.getParentType());
        const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
        for (const type of types.filter(isObjectType)) {
          const coordinate = `${type.name}.${fieldName}`;
          const requirement = requirements.get(coordinate);
          if (requirement) fields.set(coordinate, requirement);
        }
      },
    }),
  );
  const distinct = new Map<string, Requirement>();
  for (const requirement of fields.values()) distinct.set(JSON.stringify(requirement), requirement);
  return { requirements: [...distinct.values()], fields };
}

export function mayReadAll(caller: Caller, { requirements }: Reached): boolean {
  return requirements.every((requirement) => satisfies(caller, requirement));
}

/** Why the caller may not read each of the fields that they may not, by coordinate. */
export function refusedFields(caller: Caller, reached: Reached): ReadonlyMap<string, Refusal> {
  if (mayReadAll(caller, reached)) return NONE;
  const refused = new Map<string, Refusal>();
  for (const [coordinate, requirement] of reached.fields)
    if (!satisfies(caller, requirement))
      refused.set(coordinate, refuseField(caller, coordinate, requirement));
  return refused;
}

export function needsToken({ requirements }: Reached): boolean {
  return requirements.some((requirement) => !requirement.public);
}

const NONE: ReadonlyMap<string, Refusal> = new Map();
