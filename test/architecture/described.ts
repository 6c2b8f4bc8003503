import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from "graphql";
import { buildSchema } from "../../src/gateway/schema.ts";
import { OWN_SUBGRAPHS } from "../../src/gateway/subgraph.ts";

type Described = Map<string, string | null | undefined>;

/** Everything a caller can read a description of, by coordinate. */
export function describedInOwn(): Described {
  return new Map(OWN_SUBGRAPHS.flatMap((name) => [...describedIn(buildSchema(name))]));
}

function describedIn(schema: GraphQLSchema): Described {
  const described: Described = new Map();
  for (const directive of schema.getDirectives())
    if (!isSpecifiedDirective(directive))
      described.set(`@${directive.name}`, directive.description);
  for (const type of Object.values(schema.getTypeMap()))
    if (!type.name.startsWith("__") && !isSpecifiedScalarType(type)) describeType(type, described);
  return described;
}

function describeType(type: GraphQLNamedType, described: Described): void {
  if (!/^(Query|Mutation)$/.test(type.name)) described.set(type.name, type.description);
  if (isEnumType(type))
    for (const value of type.getValues())
      described.set(`${type.name}.${value.name}`, value.description);
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    for (const field of Object.values(type.getFields())) {
      described.set(`${type.name}.${field.name}`, field.description);
      for (const argument of "args" in field ? field.args : [])
        described.set(`${type.name}.${field.name}(${argument.name}:)`, argument.description);
    }
}

/** The register's term that a description ends with. */
export function termOf(description: string | null | undefined): string | undefined {
  return /\(([^()]+)\)$/.exec(description ?? "")?.[1];
}
