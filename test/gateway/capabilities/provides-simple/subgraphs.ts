import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };

/** `shelf` brings the title along from one of its fields only, and says it in capitals. */
export const subgraphs: TestSubgraphs = {
  books: {
    sdl: `
      type Query { books: [Book!]! }
      type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int author: Author @shareable }
      type Author @key(fields: "id") { id: ID! name: String @shareable }
    `,
    resolvers: {
      Query: { books: () => [{ id: "1" }] },
      Book: {
        __resolveReference: ({ id }: Key) => ({ id }),
        title: ({ id }: Key) => `title ${id}`,
        pages: ({ id }: Key) => Number(id) * 100,
        author: () => ({ id: "a", name: "ada" }),
      },
      Author: { __resolveReference: ({ id }: Key) => ({ id, name: "ada" }) },
    },
  },
  shelf: {
    sdl: `
      type Query {
        front: Book @provides(fields: "title author { name }")
        back: Book
        top: [Book] @provides(fields: "title")
      }
      type Book @key(fields: "id") {
        id: ID!
        title: String @external
        author: Author @external
        place: Int
      }
      type Author @key(fields: "id") { id: ID! name: String @external }
    `,
    resolvers: {
      Query: {
        front: () => ({ id: "1", title: "TITLE 1", author: { id: "a", name: "ADA" } }),
        back: () => ({ id: "2" }),
        top: () => [{ id: "3", title: "TITLE 3" }, null, { id: "4", title: null }],
      },
      Book: {
        __resolveReference: ({ id }: Key) => ({ id }),
        place: ({ id }: Key) => Number(id),
        title({ id, title }: Key & { title?: string }) {
          if (title === undefined) throw new Error(`expected not to be asked the title of ${id}`);
          return title;
        },
        author({ id, author }: Key & { author?: string }) {
          if (author === undefined) throw new Error(`expected not to be asked for ${id}`);
          return author;
        },
      },
    },
  },
};
