import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id?: string; code?: string };
const FOUND = [
  { __typename: "Person", id: "1" },
  { __typename: "Office", code: "osl" },
  null,
  { __typename: "Note", text: "gone" },
  { __typename: "Person", id: "2" },
  { __typename: "Person", id: "1" },
];

export const subgraphs: TestSubgraphs = {
  search: {
    sdl: `
      type Query { find(text: String, first: Int): [Hit] best: Hit groups: [[Hit]!]! }
      union Hit = Person | Office | Note
      type Person @key(fields: "id") { id: ID! }
      type Office @key(fields: "code") { code: ID! }
      type Note { text: String about: Hit }
    `,
    resolvers: {
      Query: {
        find: (_: unknown, { first }: { first?: number }) => FOUND.slice(0, first ?? FOUND.length),
        best: () => FOUND[1],
        groups: () => [[FOUND[1], null], [], [FOUND[0], FOUND[3]]],
      },
      Note: { about: () => FOUND[4] },
    },
  },
  people: {
    sdl: `
      type Person @key(fields: "id") { id: ID! name: String boss: Person office: Office }
      type Office @key(fields: "code") { code: ID! head: Person }
    `,
    resolvers: {
      Person: {
        __resolveReference: ({ id }: Key) => ({ id }),
        name: ({ id }: Key) => `Person ${id}`,
        boss: ({ id }: Key) => (id === "1" ? { id: "2" } : null),
        office: () => ({ code: "brg" }),
      },
      Office: {
        __resolveReference: ({ code }: Key) => ({ code }),
        head: ({ code }: Key) => (code === "osl" ? { id: "1" } : null),
      },
    },
  },
  offices: {
    sdl: `type Office @key(fields: "code") { code: ID! name: String open: Boolean }`,
    resolvers: {
      Office: {
        __resolveReference: ({ code }: Key) => ({ code }),
        name: ({ code }: Key) => `Office ${code}`,
        open: ({ code }: Key) => code === "osl",
      },
    },
  },
};
