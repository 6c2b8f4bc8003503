import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const typed = (id: string) => ({
  __typename: { t: "Truck", v: "Van", b: "Bike" }[id[0] as "t" | "v" | "b"],
  id,
});

export const subgraphs: TestSubgraphs = {
  depot: {
    sdl: `
      type Query { all: [Vehicle!]! one(id: ID!): Vehicle heavy: [Heavy] }
      interface Vehicle { id: ID! tows: Vehicle }
      interface Heavy implements Vehicle { id: ID! tows: Vehicle tons: Int }
      type Truck implements Vehicle & Heavy @key(fields: "id") { id: ID! tows: Vehicle tons: Int }
      type Van implements Vehicle & Heavy @key(fields: "id") { id: ID! tows: Vehicle tons: Int seats: Int }
      type Bike implements Vehicle @key(fields: "id") { id: ID! tows: Vehicle bell: Boolean }
    `,
    resolvers: {
      Query: {
        all: () => ["t1", "v1", "b1"].map(typed),
        one: (_: unknown, { id }: Key) => typed(id),
        heavy: () => [typed("v1"), null, typed("t1")],
      },
      Truck: {
        __resolveReference: ({ id }: Key) => ({ id }),
        tows: () => typed("v1"),
        tons: () => 8,
      },
      Van: {
        __resolveReference: ({ id }: Key) => ({ id }),
        tows: () => typed("b1"),
        tons: () => 3,
        seats: () => 2,
      },
      Bike: { __resolveReference: ({ id }: Key) => ({ id }), tows: () => null, bell: () => true },
    },
  },
  plates: {
    sdl: `
      type Query { lost: [Plated!]! }
      interface Plated { plate: String }
      type Truck implements Plated @key(fields: "id") { id: ID! plate: String }
      type Van implements Plated @key(fields: "id") { id: ID! plate: String lentTo: Plated }
      type Bike @key(fields: "id") { id: ID! frame: String }
    `,
    resolvers: {
      Query: { lost: () => [typed("v1"), typed("t1")] },
      Truck: { __resolveReference: ({ id }: Key) => ({ id }), plate: ({ id }: Key) => `T-${id}` },
      Van: {
        __resolveReference: ({ id }: Key) => ({ id }),
        plate: ({ id }: Key) => `V-${id}`,
        lentTo: () => typed("t2"),
      },
      Bike: { __resolveReference: ({ id }: Key) => ({ id }), frame: ({ id }: Key) => `F-${id}` },
    },
  },
};
