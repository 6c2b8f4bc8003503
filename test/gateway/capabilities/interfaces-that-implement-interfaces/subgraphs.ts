import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const typed = (id: string) => ({ __typename: id.startsWith("f") ? "Ferry" : "Canoe", id });

export const subgraphs: TestSubgraphs = {
  ships: {
    sdl: `
      type Query { floats: [Floats!]! driven: [Driven!]! }
      interface Floats { id: ID! }
      interface Driven implements Floats { id: ID! engine: Engine }
      interface Engine { power: Int }
      interface Loud implements Engine { power: Int noise: Int }
      type Diesel implements Loud & Engine { power: Int noise: Int }
      type Electric implements Engine { power: Int }
      type Ferry implements Driven & Floats @key(fields: "id") { id: ID! engine: Engine }
      type Canoe implements Floats @key(fields: "id") { id: ID! paddles: Int }
    `,
    resolvers: {
      Query: { floats: () => ["f1", "c1", "f2"].map(typed), driven: () => [typed("f1")] },
      Ferry: {
        __resolveReference: ({ id }: Key) => ({ id }),
        engine: ({ id }: Key) =>
          id === "f1"
            ? { __typename: "Diesel", power: 90, noise: 80 }
            : { __typename: "Electric", power: 70 },
      },
      Canoe: { __resolveReference: ({ id }: Key) => ({ id }), paddles: () => 2 },
    },
  },
  trips: {
    sdl: `
      type Query { trips: [Trip!]! }
      interface Floats { id: ID! }
      interface Booked implements Floats { id: ID! seats: Int trips: [Trip!] }
      type Ferry implements Booked & Floats @key(fields: "id") { id: ID! seats: Int trips: [Trip!] }
      type Canoe implements Floats @key(fields: "id") { id: ID! guide: String }
      type Trip { by: Floats booked: Booked }
    `,
    resolvers: {
      Query: {
        trips: () => [
          { by: typed("c5"), booked: null },
          { by: typed("f2"), booked: typed("f2") },
        ],
      },
      Ferry: {
        __resolveReference: ({ id }: Key) => ({ id }),
        seats: () => 400,
        trips: ({ id }: Key) => [{ by: typed(id), booked: null }],
      },
      Canoe: { __resolveReference: ({ id }: Key) => ({ id }), guide: ({ id }: Key) => `G ${id}` },
    },
  },
};
