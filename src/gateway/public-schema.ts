import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  isScalarType,
  isSpecifiedScalarType,
  type NamedTypeNode,
  parse,
  visit,
} from "graphql";

/**
 * The schema that callers see. Its scalars read what callers send as `scalarsOf` do, so a faulty
 * value is refused before any subgraph is asked; what they write comes finished from the subgraphs.
 */
export function publicSchema(sdl: string, scalarsOf: readonly GraphQLSchema[] = []): GraphQLSchema {
  const schema = buildASTSchema(withoutHidden(parse(sdl, { noLocation: true })), {
    assumeValidSDL: true,
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type) || isSpecifiedScalarType(type)) continue;
    const known = scalarsOf.map((each) => each.getType(type.name)).find(isScalarType);
    if (known === undefined) continue;
    type.parseValue = known.parseValue;
    type.parseLiteral = known.parseLiteral;
  }
  return schema;
}

/** The composer hides types and leaves their names in unions, and behind interfaces' types. */
function withoutHidden(document: DocumentNode): DocumentNode {
  const known = new Set(
    document.definitions.flatMap((definition) =>
      "name" in definition && definition.name ? [definition.name.value] : [],
    ),
  );
  const isKnown = ({ name }: NamedTypeNode) => known.has(name.value);
  return visit(document, {
    UnionTypeDefinition: (node) => ({ ...node, types: node.types?.filter(isKnown) ?? [] }),
    ObjectTypeDefinition: (node) => ({
      ...node,
      interfaces: node.interfaces?.filter(isKnown) ?? [],
    }),
    InterfaceTypeDefinition: (node) => ({
      ...node,
      interfaces: node.interfaces?.filter(isKnown) ?? [],
    }),
  });
}
