import type { TestSubgraphs } from "../../../support/federation.ts";

/** Both write on one slate, so that what is done out of order shows. */
let slate: string[] = [];
type Key = { id: string };
const write = (what: string) => {
  slate.push(what);
  return what;
};
const later = <T>(value: () => T, ms: number) =>
  new Promise<T>((done) => setTimeout(() => done(value()), ms));

export const subgraphs: TestSubgraphs = {
  east: {
    sdl: `
      type Query { slate: [String!]! }
      type Mutation { wipe: Boolean east(what: String!): Note slowEast(what: String!): Note }
      type Note @key(fields: "id") { id: ID! slate: [String!]! }
    `,
    resolvers: {
      Query: { slate: () => slate },
      Mutation: {
        wipe: () => {
          slate = [];
          return true;
        },
        east: (_: unknown, { what }: { what: string }) => ({ id: write(what) }),
        slowEast: (_: unknown, { what }: { what: string }) =>
          later(() => ({ id: write(what) }), 20),
      },
      Note: { __resolveReference: ({ id }: Key) => ({ id }), slate: () => [...slate] },
    },
  },
  west: {
    sdl: `
      type Mutation { west(what: String!): Note }
      type Note @key(fields: "id") { id: ID! seen: String! }
    `,
    resolvers: {
      Mutation: { west: (_: unknown, { what }: { what: string }) => ({ id: write(what) }) },
      Note: {
        __resolveReference: ({ id }: Key) => ({ id }),
        seen: ({ id }: Key) => later(() => write(`seen ${id}`), 10),
      },
    },
  },
};
