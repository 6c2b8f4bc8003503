import { makeExecutableSchema } from "@graphql-tools/schema";
import {
  type GraphQLOutputType,
  GraphQLScalarType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from "graphql";
import type { Draw } from "./operations.ts";

const SDL = `
  scalar Length
  enum Colour { RED GREEN }
  interface Named { name: String! }
  type Leafs { id: ID! text: String! int: Int! float: Float! is: Boolean! colour: Colour! length: Length! }
  type Open { id: ID text: String int: Int float: Float is: Boolean colour: Colour length: Length }
  type Node implements Named {
    name: String!
    leafs: Leafs
    open: Open!
    next: Node
    any: Any
    named: Named!
    many: [Node]!
    all: [Node!]
    lists: [[Int]!]!
    twice(by: Int = 2, or: [Int!], like: Like): Int!
    late: Node
  }
  type Leaf implements Named { name: String! colour: Colour }
  input Like { colour: Colour! = RED, inner: Like, words: [String] }
  union Any = Node | Leaf
  type Query { node: Node strict: Node! list: [Node] all: [Node!]! lists: [[Node]] any: Any anys: [Any!] named: Named leafs: Leafs! twice(by: Int = 2, like: Like): Int }
  type Mutation { change(by: Int): Any strict(by: Int! = 1): Node! list: [Any] }
`;

/** What the fields of one run answer with, and which root fields were asked. */
export interface OddContext {
  values(field: string): unknown;
  asked: string[];
}

/** A schema with every kind of type, whose values are what a run's context says. */
export function oddSchema(): GraphQLSchema {
  const typed = ({ kind }: { kind?: string }) => kind as string;
  const root = (field: string) => (_: unknown, args: object, context: OddContext) => {
    context.asked.push(`${field} ${JSON.stringify(args)}`);
    return context.values(field);
  };
  const roots = (type: string, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, root(`${type}.${name}`)]));
  return makeExecutableSchema({
    typeDefs: SDL,
    resolvers: {
      Length: new GraphQLScalarType({
        name: "Length",
        serialize(value) {
          if (typeof value !== "number") throw new Error("expected a number");
          return value > 100 ? value : `${value} "m"`;
        },
      }),
      Colour: { RED: 1, GREEN: 2 },
      Any: { __resolveType: typed },
      Named: { __resolveType: typed },
      Node: {
        twice: ({ int }: { int: number }, args: { by: number }) => {
          if (args.by === 3) throw new Error("not three times");
          return int * args.by + JSON.stringify(args).length;
        },
        late: async ({ next }: { next: unknown }) => next,
      },
      Query: {
        ...roots("Query", "node strict list all lists any anys named leafs".split(" ")),
        twice: (_: unknown, args: object) => JSON.stringify(args).length,
      },
      Mutation: roots("Mutation", "change strict list".split(" ")),
    },
  });
}

const MOST_DEEP = 2;

/** Draws a value for a type: mostly one that fits, now and then one that does not. */
export function drawValue(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  draw: Draw,
  deep = 0,
  isListed = false,
): unknown {
  const inner = (of: GraphQLOutputType, isItem = isListed) =>
    drawValue(schema, of, draw, deep + 1, isItem);
  /** Within a list graphql-js lets go of what is waited for when an item fails, and nobody can catch it. */
  const mayWait = !isListed && deep < 2;
  if (draw(40) === 0) return ODD[draw(ODD.length)]?.();
  if (mayWait && draw(12) === 0)
    return settled(
      draw(4) === 0 ? Promise.reject(new Error("late")) : Promise.resolve(inner(type)),
    );
  if (!isNonNullType(type) && (deep > MOST_DEEP || draw(8) === 0)) return null;
  const named = getNullableType(type);
  if (isListType(named)) {
    const length = deep > MOST_DEEP ? 0 : draw(3);
    return Array.from({ length }, () => inner(named.ofType, true));
  }
  if (isEnumType(named)) return 1 + draw(2);
  if (isScalarType(named)) return LEAFS[named.name]?.[draw(LEAFS[named.name]?.length ?? 0)];
  if (isObjectType(named)) return objectOf(named.name);
  const types = schema.getPossibleTypes(named as never);
  return objectOf(types[draw(types.length)]?.name ?? "");

  function objectOf(name: string): unknown {
    const of = schema.getType(name);
    if (!isObjectType(of)) return null;
    const members = Object.values(of.getFields()).map((field) => [
      field.name,
      deep > MOST_DEEP && !isNonNullType(field.type) ? null : inner(field.type),
    ]);
    return { kind: name, int: draw(100), ...Object.fromEntries(members) };
  }
}

const LEAFS: Readonly<Record<string, readonly unknown[]>> = {
  ID: ["a", "", 'q"', 7],
  String: ["a", "\\\n\u2028", "\ud800", "å", 5, true],
  Int: [0, -0, 1, -(2 ** 31), 2 ** 31 - 1, 2 ** 31, 1.5, "7"],
  Float: [0.1, -0, 1e21, 5e-324, 3, Number.NaN, "1.5"],
  Boolean: [true, false, 0, 1],
  Length: [1, 50, 101, "x"],
};

const ODD: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => new Error("odd"),
  () => "odd",
  () => 4,
  () => ({}),
  () => [],
  () => () => "called",
];

/** One that fails is no fault of the process where nobody looks at it. */
function settled(promise: Promise<unknown>): Promise<unknown> {
  promise.catch(() => undefined);
  return promise;
}
