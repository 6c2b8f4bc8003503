import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const gone = () => {
  throw new Error("expected the new one");
};
const PAPERS = [
  { __typename: "Letter", id: "l1" },
  { __typename: "Bill", id: "b1" },
];

/** Of an interface's two types, one has its field taken over; and another has it the other way round. */
export const subgraphs: TestSubgraphs = {
  old: {
    sdl: `
      type Query { papers: [Paper!]! letter: Letter }
      interface Paper { id: ID! created: String due: String }
      type Letter implements Paper @key(fields: "id") { id: ID! created: String due: String }
      type Bill implements Paper @key(fields: "id") { id: ID! created: String due: String @override(from: "new") }
    `,
    resolvers: {
      Query: { papers: () => PAPERS, letter: () => ({ id: "l2" }) },
      Letter: {
        __resolveReference: ({ id }: Key) => ({ id }),
        created: gone,
        due: ({ id }: Key) => `old due ${id}`,
      },
      Bill: {
        __resolveReference: ({ id }: Key) => ({ id }),
        created: ({ id }: Key) => `old ${id}`,
        due: ({ id }: Key) => `old due ${id}`,
      },
    },
  },
  new: {
    sdl: `
      type Query { fresh: [Paper!]! }
      interface Paper { id: ID! created: String due: String }
      type Letter implements Paper @key(fields: "id") {
        id: ID!
        created: String @override(from: "old")
        due: String @external
      }
      type Bill implements Paper @key(fields: "id") { id: ID! created: String @external due: String }
    `,
    resolvers: {
      Query: { fresh: () => PAPERS.toReversed() },
      Letter: {
        __resolveReference: ({ id }: Key) => ({ id }),
        created: ({ id }: Key) => `new ${id}`,
        due: gone,
      },
      Bill: { __resolveReference: ({ id }: Key) => ({ id }), created: gone, due: gone },
    },
  },
};
