import { MapperKind, mapSchema } from "@graphql-tools/utils";
import {
  defaultFieldResolver,
  type GraphQLFieldConfig,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from "graphql";
import type { Caller } from "./caller.ts";
import { type Requirement, refuseField, requirementOf, satisfies } from "./requirement.ts";

/** The part of a request's context that the guards read. */
export interface HasCaller {
  caller: Caller;
}

/** A field that nobody said who may read. Starting with one would be guessing. */
export class UncoveredFields extends Error {
  constructor(coordinates: readonly string[]) {
    super(
      `expected @public, @authenticated or @requiresScopes on each of these fields or its type: ${coordinates.join(", ")}`,
    );
    this.name = "UncoveredFields";
  }
}

/** Who may read each field, by coordinate such as `Person.language`. */
export type Requirements = ReadonlyMap<string, Requirement>;

/** @throws {UncoveredFields} naming every field that the SDL does not say who may read. */
export function readRequirements(schema: GraphQLSchema): Requirements {
  const requirements = new Map<string, Requirement>();
  const uncovered: string[] = [];
  for (const type of objectTypes(schema))
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const requirement = requirementOf(schema, type, field);
      if (requirement === null) uncovered.push(coordinate);
      else requirements.set(coordinate, requirement);
    }
  if (uncovered.length > 0) throw new UncoveredFields(uncovered);
  return requirements;
}

/**
 * The schema with every field asking, before it answers, whether the caller may read it. The guard
 * sits on the concrete types, so no interface, union, fragment or alias leads round it.
 */
export function guardSchema(schema: GraphQLSchema, requirements: Requirements): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (
      field: GraphQLFieldConfig<unknown, HasCaller>,
      fieldName: string,
      typeName: string,
    ) => {
      const coordinate = `${typeName}.${fieldName}`;
      const requirement = requirements.get(coordinate);
      if (requirement === undefined) throw new UncoveredFields([coordinate]);
      const resolve = field.resolve ?? defaultFieldResolver;
      return {
        ...field,
        resolve: (source, args, context, info) => {
          if (!satisfies(context.caller, requirement))
            throw refuseField(context.caller, coordinate, requirement);
          return resolve(source, args, context, info);
        },
      };
    },
  });
}

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types.filter(({ name }) => !name.startsWith("__"));
}
