import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };

/** Three subgraphs know three different parts of one interface, and not all of its types. */
export const subgraphs: TestSubgraphs = {
  yard: {
    sdl: `
      type Query { vessels: [Vessel!]! raft: Raft }
      interface Vessel { id: ID! built: Int }
      type Ferry implements Vessel @key(fields: "id") { id: ID! built: Int cars: Int }
      type Raft implements Vessel @key(fields: "id") { id: ID! built: Int logs: Int }
    `,
    resolvers: {
      Query: {
        vessels: () => [
          { __typename: "Ferry", id: "f" },
          { __typename: "Raft", id: "r" },
        ],
        raft: () => ({ id: "r" }),
      },
      Ferry: { __resolveReference: ({ id }: Key) => ({ id }), built: () => 1990, cars: () => 40 },
      Raft: { __resolveReference: ({ id }: Key) => ({ id }), built: () => 2020, logs: () => 12 },
    },
  },
  paint: {
    sdl: `
      type Query { freshest: Vessel }
      interface Vessel { id: ID! colour: String painter: Painter }
      type Ferry implements Vessel @key(fields: "id") { id: ID! colour: String painter: Painter }
      type Raft implements Vessel @key(fields: "id") { id: ID! colour: String painter: Painter }
      type Painter { name: String best: Vessel }
    `,
    resolvers: {
      Query: { freshest: () => ({ __typename: "Raft", id: "r" }) },
      Ferry: {
        __resolveReference: ({ id }: Key) => ({ id }),
        colour: () => "white",
        painter: () => ({ name: "Bo", best: { __typename: "Raft", id: "r" } }),
      },
      Raft: { __resolveReference: ({ id }: Key) => ({ id }), colour: () => null },
    },
  },
  line: {
    sdl: `
      type Query { sailing: [Vessel]! }
      interface Vessel { id: ID! harbour: String }
      type Ferry implements Vessel @key(fields: "id") { id: ID! harbour: String }
      type Raft implements Vessel @key(fields: "id") { id: ID! harbour: String }
    `,
    resolvers: {
      Query: { sailing: () => [null, { __typename: "Ferry", id: "f" }] },
      Ferry: { __resolveReference: ({ id }: Key) => ({ id }), harbour: () => "Moss" },
      Raft: { __resolveReference: ({ id }: Key) => ({ id }), harbour: () => "none" },
    },
  },
};
