import type { IResolvers } from "@graphql-tools/utils";
import { type DocumentNode, GraphQLScalarType, parse, print } from "graphql";
import { Refusal } from "../rules/problem.ts";

/** What a subgraph finds its entities by: for each type, from the fields of its key. */
export type References = Readonly<
  Record<string, (key: Readonly<Record<string, unknown>>, context: never) => unknown>
>;

/** As many entities as people in one request. */
const MOST_ENTITIES = 1000;

/**
 * The fields by which a gateway asks a subgraph for its entities and its SDL (Federation v2,
 * "Subgraph specification"). They are open to everybody because what they lead to is guarded, as it
 * is on any other way to it.
 */
export function subgraphFields(
  sdl: DocumentNode,
  references: References,
): { typeDefs: DocumentNode; resolvers: IResolvers } {
  const typeDefs = parse(`
    scalar _Any
    union _Entity = ${Object.keys(references).join(" | ")}
    type _Service @public { sdl: String! }
    extend type Query {
      _entities(representations: [_Any!]!): [_Entity]! @public
      _service: _Service! @public
    }
  `);
  const [onlyType] = Object.keys(references).length === 1 ? Object.keys(references) : [];
  const types = new WeakMap<object, string>();

  /** Values stay values where a reference gives them at once: a thousand promises take their time. */
  const find = (representation: unknown, context: never): unknown => {
    const { __typename: type, ...key } = representation as Record<string, unknown>;
    const reference = Object.hasOwn(references, String(type))
      ? references[String(type)]
      : undefined;
    if (reference === undefined)
      return new Refusal("BAD_USER_INPUT", "expected an entity of this subgraph");
    const found = reference(key, context);
    if (onlyType !== undefined) return found;
    return found instanceof Promise
      ? found.then((entity) => ofType(entity, String(type)))
      : ofType(found, String(type));
  };

  const ofType = (found: unknown, type: string): unknown => {
    if (typeof found === "object" && found !== null) types.set(found, type);
    return found;
  };

  return {
    typeDefs,
    resolvers: {
      Query: {
        _entities: (_, { representations }: { representations: unknown[] }, context) => {
          if (representations.length > MOST_ENTITIES)
            throw new Refusal("TOO_MANY_PERSONS", `expected at most ${MOST_ENTITIES} entities`);
          return representations.map((each) => find(each, context as never));
        },
        _service: () => ({ sdl: print(sdl) }),
      },
      _Entity: { __resolveType: (found: object) => onlyType ?? types.get(found) },
      _Any: new GraphQLScalarType({ name: "_Any" }),
    },
  };
}
