import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const fail = () => {
  throw new Error("failed");
};

/** What fails in the first subgraph leaves nothing to ask the second one about, and the rest goes on. */
export const subgraphs: TestSubgraphs = {
  first: {
    sdl: `
      type Query { ships: [Ship]! ship: Ship broken: Ship fleet: Fleet }
      type Fleet { flag: Ship! best: Ship }
      type Ship @key(fields: "id") { id: ID! size: Int mate: Ship }
    `,
    resolvers: {
      Query: {
        ships: () => [{ id: "1" }, new Error("one fails"), null, { id: "x" }],
        ship: () => ({ id: "x" }),
        broken: fail,
        fleet: () => ({ flag: null, best: { id: "1" } }),
      },
      Ship: {
        __resolveReference: ({ id }: Key) => ({ id }),
        size: ({ id }: Key) => (id === "x" ? fail() : 3),
        mate: ({ id }: Key) => (id === "x" ? fail() : { id: "2" }),
      },
    },
  },
  second: {
    sdl: `type Ship @key(fields: "id") { id: ID! name: String }`,
    resolvers: { Ship: { name: ({ id }: Key) => `Ship ${id}` } },
  },
};
