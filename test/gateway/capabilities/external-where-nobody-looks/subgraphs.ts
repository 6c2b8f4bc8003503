import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const never = () => {
  throw new Error("expected to be asked of another");
};

/** Fields that are `@external` because of one place are not to be had in any other, be it an interface. */
export const subgraphs: TestSubgraphs = {
  stock: {
    sdl: `
      type Query { goods: [Good!]! }
      interface Named { name: String }
      type Good implements Named @key(fields: "id") { id: ID! name: String price: Price }
      type Price { amount: Int currency: String }
    `,
    resolvers: {
      Query: { goods: () => [{ id: "1" }] },
      Good: {
        __resolveReference: ({ id }: Key) => ({ id }),
        name: ({ id }: Key) => `Good ${id}`,
        price: () => ({ amount: 5, currency: "NOK" }),
      },
    },
  },
  shop: {
    sdl: `
      type Query {
        offer: Good @provides(fields: "name")
        offers: [Good!]!
        named: [Named!]!
        sold: [Sale!]!
      }
      interface Named { name: String }
      type Good implements Named @key(fields: "id") {
        id: ID!
        name: String @external
        price: Price @external
        label: String @requires(fields: "price { amount }")
      }
      type Price { amount: Int @external }
      type Sale { good: Good }
    `,
    resolvers: {
      Query: {
        offer: () => ({ id: "1", offered: true }),
        offers: () => [{ id: "2" }],
        named: () => [{ __typename: "Good", id: "3" }],
        sold: () => [{ good: { id: "4" } }],
      },
      Good: {
        __resolveReference: (good: Key) => good,
        name: ({ offered }: { offered?: boolean }) => (offered ? "OFFERED" : never()),
        label: ({ price }: { price?: { amount: number } }) => `for ${price?.amount ?? never()}`,
      },
    },
  },
};
