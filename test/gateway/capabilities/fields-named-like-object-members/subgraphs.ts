import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { constructor: unknown };

/** Fields, keys, arguments and requirements with the names that every JavaScript object has. */
export const subgraphs: TestSubgraphs = {
  left: {
    sdl: `
      type Query { constructor: Thing toString(valueOf: Int): String hasOwnProperty: [Thing!]! }
      type Thing @key(fields: "constructor") {
        constructor: ID!
        hasOwnProperty: String
        valueOf: Inner
        isPrototypeOf(toString: String = "d"): String
      }
      type Inner { toString: String length: Int }
    `,
    resolvers: {
      Query: {
        constructor: () => ({ constructor: "1" }),
        toString: (_: unknown, given: { valueOf: unknown }) =>
          Object.hasOwn(given, "valueOf") && given.valueOf !== undefined
            ? `given ${given.valueOf}`
            : "not given",
        hasOwnProperty: () => [{ constructor: "1" }, { constructor: "2" }],
      },
      Thing: {
        __resolveReference: (key: Key) => ({ constructor: key.constructor }),
        hasOwnProperty: (thing: Key) => `has ${thing.constructor}`,
        valueOf: (thing: Key) =>
          String(thing.constructor) === "1" ? { toString: null, length: 0 } : null,
        isPrototypeOf: (_: Key, given: { toString: string }) => given.toString,
      },
    },
  },
  right: {
    sdl: `
      type Thing @key(fields: "constructor") {
        constructor: ID!
        hasOwnProperty: String @external
        valueOf: Inner @external
        toString: String
        propertyIsEnumerable: String @requires(fields: "hasOwnProperty valueOf { toString length }")
        toLocaleString: Thing
      }
      type Inner { toString: String @external length: Int @external }
    `,
    resolvers: {
      Thing: {
        __resolveReference: (thing: Key) => thing,
        toString: (thing: Key) => `string ${thing.constructor}`,
        propertyIsEnumerable(thing: Record<string, unknown>) {
          if (typeof thing.hasOwnProperty !== "string" || typeof thing.valueOf === "function")
            throw new Error("expected what is required");
          return `${thing.hasOwnProperty} ${JSON.stringify(thing.valueOf)}`;
        },
        toLocaleString: () => ({ constructor: "2" }),
      },
    },
  },
};
