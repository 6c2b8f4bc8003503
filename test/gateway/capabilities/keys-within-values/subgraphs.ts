import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
type Order = { id: string; lines?: { item?: { price?: number }; count?: number }[] };

/** Entities within values within entities; what is required goes through all three. */
export const subgraphs: TestSubgraphs = {
  orders: {
    sdl: `
      type Query { orders: [Order!]! cart: Cart }
      type Cart { order: Order lines: [Line!] }
      type Order @key(fields: "id") { id: ID! lines: [Line!]! gift: Gift }
      type Line { count: Int item: Item! }
      type Item @key(fields: "id") { id: ID! }
      union Gift = Item | Card
      type Card { text: String for: Order }
    `,
    resolvers: {
      Query: {
        orders: () => [{ id: "1" }, { id: "2" }],
        cart: () => ({ order: { id: "2" }, lines: [{ count: 7, item: { id: "i7" } }] }),
      },
      Order: {
        __resolveReference: ({ id }: Key) => ({ id }),
        lines: ({ id }: Key) =>
          id === "1"
            ? [
                { count: 2, item: { id: "i1" } },
                { count: 3, item: { id: "i2" } },
              ]
            : [],
        gift: ({ id }: Key) =>
          id === "1"
            ? { __typename: "Card", text: "hi", for: { id: "1" } }
            : { __typename: "Item", id: "i3" },
      },
    },
  },
  items: {
    sdl: `
      type Query { dearest: Item }
      type Item @key(fields: "id") { id: ID! price: Int maker: Maker }
      type Maker { name: String best: Item }
    `,
    resolvers: {
      Query: { dearest: () => ({ id: "i9" }) },
      Item: {
        __resolveReference: ({ id }: Key) => ({ id }),
        price: ({ id }: Key) => Number(id.slice(1)) * 10,
        maker: ({ id }: Key) => (id === "i2" ? null : { name: `M${id}`, best: { id: "i2" } }),
      },
    },
  },
  bills: {
    sdl: `
      type Order @key(fields: "id") {
        id: ID!
        lines: [Line!]! @external
        total: Int @requires(fields: "lines { count item { price } }")
        paid: Boolean
      }
      type Line { count: Int @external item: Item! @external }
      type Item @key(fields: "id") { id: ID! price: Int @external sold: Int dear: Boolean @requires(fields: "price") }
    `,
    resolvers: {
      Order: {
        __resolveReference: (order: Key) => order,
        total({ lines }: Order) {
          let sum = 0;
          for (const { count, item } of lines ?? [{}]) {
            if (count === undefined || item?.price === undefined) throw new Error("expected lines");
            sum += count * item.price;
          }
          return sum;
        },
        paid: ({ id }: Key) => id === "1",
      },
      Item: {
        __resolveReference: (item: Key) => item,
        sold: ({ id }: Key) => id.length,
        dear({ price }: { price?: number }) {
          if (price === undefined) throw new Error("expected the price");
          return price > 15;
        },
      },
    },
  },
};
