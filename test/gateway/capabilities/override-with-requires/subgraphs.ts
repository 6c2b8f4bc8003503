import type { TestSubgraphs } from "../../../support/federation.ts";

type Item = { id: string; weight?: number; price?: number; tax?: number };
const gone = (what: string) => () => {
  throw new Error(`${what} has moved`);
};

/** What was taken over requires, and is required: by the one it was taken from, too. */
export const subgraphs: TestSubgraphs = {
  store: {
    sdl: `
      type Query { items: [Item!]! }
      type Item @key(fields: "id") {
        id: ID!
        weight: Int
        price: Int
        tax: Int @external
        bill: String @requires(fields: "tax")
      }
    `,
    resolvers: {
      Query: { items: () => [{ id: "1" }, { id: "2" }] },
      Item: {
        __resolveReference: (item: Item) => item,
        weight: ({ id }: Item) => Number(id) * 3,
        price: gone("price"),
        bill({ id, tax }: Item) {
          if (tax === undefined) throw new Error("expected the tax");
          return `${id}: ${tax}`;
        },
      },
    },
  },
  prices: {
    sdl: `
      type Query { dearest: Item }
      type Item @key(fields: "id") {
        id: ID!
        weight: Int @external
        price: Int @override(from: "store") @requires(fields: "weight")
      }
    `,
    resolvers: {
      Query: { dearest: () => ({ id: "2" }) },
      Item: {
        price({ weight }: Item) {
          if (weight === undefined) throw new Error("expected the weight");
          return weight * 100;
        },
      },
    },
  },
  taxes: {
    sdl: `
      type Item @key(fields: "id") {
        id: ID!
        price: Int @external
        tax: Int @requires(fields: "price")
      }
    `,
    resolvers: {
      Item: {
        tax({ price }: Item) {
          if (price === undefined) throw new Error("expected the price");
          return price / 4;
        },
      },
    },
  },
};
