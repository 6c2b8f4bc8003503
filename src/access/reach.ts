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
import type { Requirements } from "./guard.ts";
import type { Requirement } from "./requirement.ts";

/**
 * Every requirement a validated document could meet, in all its operations and fragments; behind an
 * interface or union, that of each type it may stand for. A caller who satisfies all of them reads
 * nothing they may not, whatever the variables are, so the guards need not ask again field by field.
 */
export function requirementsReached(
  schema: GraphQLSchema,
  document: DocumentNode,
  requirements: Requirements,
): readonly Requirement[] {
  const reached = new Map<string, Requirement>();
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field({ name: { value: fieldName } }) {
        const parent = getNamedType(typeInfo.getParentType());
        const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
        for (const type of types.filter(isObjectType)) {
          const requirement = requirements.get(`${type.name}.${fieldName}`);
          if (requirement) reached.set(JSON.stringify(requirement), requirement);
        }
      },
    }),
  );
  return [...reached.values()];
}
