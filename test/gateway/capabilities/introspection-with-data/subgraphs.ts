import type { TestSubgraphs } from "../../../support/federation.ts";

export const subgraphs: TestSubgraphs = {
  books: {
    sdl: `
      "What there is"
      type Query { book(id: ID = "1"): Book }
      "A book"
      type Book @key(fields: "id") { id: ID! "Its title" title: String old: Int @deprecated(reason: "new") }
    `,
    resolvers: {
      Query: { book: (_: unknown, { id }: { id: string }) => ({ id }) },
      Book: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        title: ({ id }: { id: string }) => `Book ${id}`,
      },
    },
  },
  loans: {
    sdl: `
      type Query { loans: Int }
      type Mutation { lend(id: ID!): Book }
      type Book @key(fields: "id") { id: ID! lent: Boolean! }
    `,
    resolvers: {
      Query: { loans: () => 3 },
      Mutation: { lend: (_: unknown, { id }: { id: string }) => ({ id }) },
      Book: { lent: () => true },
    },
  },
};
