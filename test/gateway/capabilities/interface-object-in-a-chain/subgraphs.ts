import type { TestSubgraphs } from "../../../support/federation.ts";

type Ref = { id: string; __typename?: string; [more: string]: unknown };
const ROOMS = [
  { __typename: "Hall", id: "h1", seats: 200, floor: 1 },
  { __typename: "Cell", id: "c1", bars: 12, floor: -1 },
];
const asRoom = ({ __typename, ...more }: Ref) => {
  if (__typename !== "Room") throw new Error(`expected a Room, got ${__typename}`);
  return more;
};

/** What one says of a room that it knows only as such, another that knows as little builds upon. */
export const subgraphs: TestSubgraphs = {
  house: {
    sdl: `
      type Query { rooms: [Room!]! }
      interface Room @key(fields: "id") { id: ID! floor: Int! }
      type Hall implements Room @key(fields: "id") { id: ID! floor: Int! seats: Int }
      type Cell implements Room @key(fields: "id") { id: ID! floor: Int! bars: Int }
    `,
    resolvers: {
      Query: { rooms: () => ROOMS },
      Room: { __resolveReference: ({ id }: Ref) => ROOMS.find((room) => room.id === id) },
      Hall: { __resolveReference: ({ id }: Ref) => ROOMS.find((room) => room.id === id) },
      Cell: { __resolveReference: ({ id }: Ref) => ROOMS.find((room) => room.id === id) },
    },
  },
  heat: {
    sdl: `
      type Query { warmest: Room }
      type Room @key(fields: "id") @interfaceObject {
        id: ID!
        floor: Int! @external
        degrees: Int! @requires(fields: "floor")
        above: Room
      }
    `,
    resolvers: {
      Query: { warmest: () => ({ id: "h1" }) },
      Room: {
        __resolveReference: asRoom,
        degrees({ floor }: Ref) {
          if (typeof floor !== "number") throw new Error("expected a floor");
          return 20 + floor;
        },
        above: ({ id }: Ref) => (id === "c1" ? { id: "h1" } : null),
      },
    },
  },
  bills: {
    sdl: `
      type Query { dearest: Room }
      type Room @key(fields: "id") @interfaceObject {
        id: ID!
        floor: Int! @external
        degrees: Int! @external
        bill(times: Int = 1): Int! @requires(fields: "degrees floor")
      }
    `,
    resolvers: {
      Query: { dearest: () => ({ id: "c1" }) },
      Room: {
        __resolveReference: asRoom,
        bill({ degrees, floor }: Ref, { times }: { times: number }) {
          if (typeof degrees !== "number" || typeof floor !== "number")
            throw new Error("expected degrees and floor");
          return degrees * 10 * times + floor;
        },
      },
    },
  },
};
