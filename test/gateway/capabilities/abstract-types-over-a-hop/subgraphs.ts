import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const ITEMS = [
  { __typename: "Book", id: "b1", title: "Kelp", pages: 100 },
  { __typename: "Film", id: "f1", title: "Tide", minutes: 90 },
  { __typename: "Song", id: "s1", title: "Gale", bars: 32 },
];

export const subgraphs: TestSubgraphs = {
  library: {
    sdl: `
      type Query { items: [Item] shelf: [Loan!]! node(id: ID!): Node }
      interface Node { id: ID! }
      union Item = Book | Film | Song
      interface Loan implements Node { id: ID! title: String }
      type Book implements Loan & Node @key(fields: "id") { id: ID! title: String pages: Int }
      type Film implements Loan & Node @key(fields: "id") { id: ID! title: String minutes: Int }
      type Song implements Node @key(fields: "id") { id: ID! title: String bars: Int }
    `,
    resolvers: {
      Query: {
        items: () => [...ITEMS, null],
        shelf: () => ITEMS.slice(0, 2),
        node: (_: unknown, { id }: Key) => ITEMS.find((item) => item.id === id),
      },
      Book: { __resolveReference: ({ id }: Key) => ITEMS.find((item) => item.id === id) },
      Film: { __resolveReference: ({ id }: Key) => ITEMS.find((item) => item.id === id) },
    },
  },
  reviews: {
    sdl: `
      type Book @key(fields: "id") { id: ID! stars: Int similar: [Similar!]! }
      type Film @key(fields: "id") { id: ID! stars: String similar: [Similar!]! }
      type Song @key(fields: "id") { id: ID! stars: Int! }
      union Similar = Book | Film
    `,
    resolvers: {
      Book: { stars: () => 5, similar: () => [{ __typename: "Film", id: "f1" }] },
      Film: {
        stars: () => "four",
        similar: () => [
          { __typename: "Book", id: "b1" },
          { __typename: "Film", id: "f1" },
        ],
      },
      Song: { stars: () => 3 },
    },
  },
};
