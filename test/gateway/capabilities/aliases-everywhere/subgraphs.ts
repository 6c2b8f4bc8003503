import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };

export const subgraphs: TestSubgraphs = {
  crew: {
    sdl: `
      type Query { sailor: Sailor all: [Being!]! }
      union Being = Sailor | Parrot
      type Sailor @key(fields: "id") { id: ID! name: String rank(of: Int = 1): String tags: [String!] pet: Parrot }
      type Parrot @key(fields: "id") { id: ID! name: String words: [String!] }
    `,
    resolvers: {
      Query: {
        sailor: () => ({ id: "s" }),
        all: () => [
          { __typename: "Sailor", id: "s" },
          { __typename: "Parrot", id: "p" },
        ],
      },
      Sailor: {
        __resolveReference: ({ id }: Key) => ({ id }),
        name: () => "Ada",
        rank: (_: Key, { of }: { of: number }) => `rank ${of}`,
        tags: () => ["x"],
        pet: () => ({ id: "p" }),
      },
      Parrot: {
        __resolveReference: ({ id }: Key) => ({ id }),
        name: () => "Coco",
        words: () => ["hi"],
      },
    },
  },
  pay: {
    sdl: `
      type Sailor @key(fields: "id") { id: ID! pay(month: Int, with: [String!]): Int note(of: String): String pal: Sailor boat: Boat }
      type Parrot @key(fields: "id") { id: ID! note(of: String): Int cage: Boat }
      type Boat { name: String deck: Int }
    `,
    resolvers: {
      Sailor: {
        __resolveReference: ({ id }: Key) => ({ id }),
        pay: (_: Key, args: { month?: number; with?: string[] }) =>
          (args.month ?? 0) + (args.with?.length ?? 0) * 100,
        note: ({ id }: Key, { of }: { of?: string }) => `${id} ${of}`,
        pal: ({ id }: Key) => ({ id: `${id}s` }),
        boat: () => ({ name: "Sea", deck: 2 }),
      },
      Parrot: {
        __resolveReference: ({ id }: Key) => ({ id }),
        note: () => 5,
        cage: () => ({ name: "Cage", deck: 0 }),
      },
    },
  },
};
