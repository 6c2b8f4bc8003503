import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
let told: string[] = [];

/** `prices` counts what it is told, so that an entity told twice in one fetch shows. */
export const subgraphs: TestSubgraphs = {
  stock: {
    sdl: `
      type Query { a: Ware b: Ware all: [Ware]! nested: Nest }
      type Nest { ware: Ware list: [Ware!]! nest: Nest }
      type Ware @key(fields: "id") { id: ID! name: String like: [Ware!] box: Box }
      type Box @key(fields: "id") { id: ID! wares: [Ware!] }
    `,
    resolvers: {
      Query: {
        a: () => ({ id: "1" }),
        b: () => ({ id: "1" }),
        all: () => [{ id: "1" }, { id: "2" }, null, { id: "1" }],
        nested: () => ({
          ware: { id: "2" },
          list: [{ id: "2" }, { id: "1" }],
          nest: { ware: { id: "2" }, list: [], nest: null },
        }),
      },
      Ware: {
        __resolveReference: ({ id }: Key) => ({ id }),
        name: ({ id }: Key) => `Ware ${id}`,
        like: ({ id }: Key) => (id === "1" ? [{ id: "1" }, { id: "2" }] : []),
        box: () => ({ id: "b" }),
      },
      Box: { __resolveReference: ({ id }: Key) => ({ id }), wares: () => [{ id: "1" }] },
    },
  },
  prices: {
    sdl: `
      type Query { told: [String!]! }
      type Mutation { forget: Boolean! }
      type Ware @key(fields: "id") { id: ID! price(in: String = "NOK"): String parts: [Part!] }
      type Part { size: Int of: Ware }
      type Box @key(fields: "id") { id: ID! price: String best: Ware }
    `,
    resolvers: {
      Query: { told: () => [...told] },
      Mutation: {
        forget() {
          told = [];
          return true;
        },
      },
      Ware: {
        __resolveReference({ id }: Key) {
          told.push(id);
          return { id };
        },
        price: ({ id }: Key, { in: currency }: { in: string }) => `${id} ${currency}`,
        parts: ({ id }: Key) => [{ size: Number(id), of: { id } }],
      },
      Box: { price: () => "box", best: () => ({ id: "2" }) },
    },
  },
};
