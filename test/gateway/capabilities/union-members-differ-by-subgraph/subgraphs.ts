import type { TestSubgraphs } from "../../../support/federation.ts";

const MOVIE = { __typename: "Movie", title: "Sea" };
const BOOK = { __typename: "Book", title: "Fog", pages: 90 };
const SONG = { __typename: "Song", title: "Tra" };

/** Each knows another two of three; what a field shared by both gives is something both know. */
export const subgraphs: TestSubgraphs = {
  cinema: {
    sdl: `
      type Query { pick: Item @shareable seen: Item all: [Item!]! }
      union Item = Movie | Book
      type Movie @shareable { title: String }
      type Book @shareable { title: String pages: Int }
      type Shelf @key(fields: "id") { id: ID! first: Item @shareable }
    `,
    resolvers: {
      Query: { pick: () => BOOK, seen: () => MOVIE, all: () => [MOVIE, BOOK] },
      Shelf: { first: () => BOOK },
    },
  },
  radio: {
    sdl: `
      type Query { pick: Item @shareable heard: [Item]! shelf: Shelf song: Song }
      union Item = Book | Song
      type Book @shareable { title: String pages: Int }
      type Song { title: String shelf: Shelf }
      type Shelf @key(fields: "id") { id: ID! first: Item @shareable last: Item }
    `,
    resolvers: {
      Query: {
        pick: () => BOOK,
        heard: () => [SONG, null, BOOK],
        shelf: () => ({ id: "s" }),
        song: () => SONG,
      },
      Song: { shelf: () => ({ id: "s" }) },
      Shelf: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        first: () => BOOK,
        last: () => SONG,
      },
    },
  },
  index: {
    sdl: `
      type Query { found: Shelf }
      type Shelf @key(fields: "id") { id: ID! row: Int }
    `,
    resolvers: {
      Query: { found: () => ({ id: "s" }) },
      Shelf: { row: () => 4 },
    },
  },
};
