import type { TestSubgraphs } from "../../../support/federation.ts";

type Node = { id: string; sort?: string; parts?: Node[] | null; price?: Record<string, unknown> };
const asked = (node: Node, name: keyof Node) => {
  if (node[name] === undefined) throw new Error(`expected not to be asked for ${name}`);
  return node[name];
};

/** The same parts as the owner tells, all the way down. */
const provided = (id: string): Node => ({
  id,
  sort: `SORT ${id}`,
  parts: id.length < 3 ? [provided(`${id}1`), provided(`${id}2`)] : null,
  price: { amount: Number(id) },
});

export const subgraphs: TestSubgraphs = {
  parts: {
    sdl: `
      type Query { parts: [Part!]! }
      type Part @key(fields: "id") {
        id: ID!
        sort: String @shareable
        parts: [Part!] @shareable
        price: Price @shareable
      }
      type Price { amount: Int @shareable currency: String @shareable tax: Int }
    `,
    resolvers: {
      Query: { parts: () => [{ id: "1" }] },
      Part: {
        __resolveReference: ({ id }: Node) => ({ id }),
        sort: ({ id }: Node) => `sort ${id}`,
        parts: ({ id }: Node) => (id.length < 3 ? [{ id: `${id}1` }, { id: `${id}2` }] : null),
        price: ({ id }: Node) => ({ amount: Number(id), currency: "nok", tax: id.length }),
      },
    },
  },
  shop: {
    sdl: `
      type Query {
        sold: [Part!]! @provides(fields: "sort parts { sort parts { sort } price { amount } }")
        window: Window
      }
      type Window { part: Part @provides(fields: "parts { id } price { amount currency }") }
      type Part @key(fields: "id") {
        id: ID!
        sort: String @external
        parts: [Part!] @external
        price: Price @external
        sales: Int
      }
      type Price { amount: Int @external currency: String @external }
    `,
    resolvers: {
      Query: {
        sold: () => [provided("1")],
        window: () => ({
          part: {
            id: "2",
            parts: [{ id: "21" }, { id: "22" }],
            price: { amount: 200, currency: "NOK" },
          },
        }),
      },
      Part: {
        __resolveReference: ({ id }: Node) => ({ id }),
        sort: (node: Node) => asked(node, "sort"),
        parts: (node: Node) => asked(node, "parts"),
        price: (node: Node) => asked(node, "price"),
        sales: ({ id }: Node) => id.length,
      },
    },
  },
};
