import {
  buildASTSchema,
  type GraphQLSchema,
  isScalarType,
  isSpecifiedScalarType,
  parse,
} from "graphql";

/**
 * The schema that callers see. Its scalars read what callers send as `scalarsOf` do, so a faulty
 * value is refused before any subgraph is asked; what they write comes finished from the subgraphs.
 */
export function publicSchema(sdl: string, scalarsOf: readonly GraphQLSchema[] = []): GraphQLSchema {
  const schema = buildASTSchema(parse(sdl, { noLocation: true }), { assumeValidSDL: true });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type) || isSpecifiedScalarType(type)) continue;
    const known = scalarsOf.map((each) => each.getType(type.name)).find(isScalarType);
    if (known === undefined) continue;
    type.parseValue = known.parseValue;
    type.parseLiteral = known.parseLiteral;
  }
  return schema;
}
