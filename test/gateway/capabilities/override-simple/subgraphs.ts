import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const gone = (what: string) => () => {
  throw new Error(`${what} has moved`);
};

/** `crew` has taken over from `ships`: a field of an entity, a root field, and one of a value. */
export const subgraphs: TestSubgraphs = {
  ships: {
    sdl: `
      type Query { ships: [Ship!]! flag: String best: Ship }
      type Ship @key(fields: "id") { id: ID! captain: String length: Int log: Log route: [Ship!] }
      type Log @shareable { lines: Int pages: Int }
    `,
    resolvers: {
      Query: { ships: () => [{ id: "s1" }, { id: "s2" }], flag: gone("flag"), best: gone("best") },
      Ship: {
        __resolveReference: ({ id }: Key) => ({ id }),
        captain: gone("captain"),
        length: ({ id }: Key) => Number(id.slice(1)) * 10,
        log: gone("log"),
        route: ({ id }: Key) => (id === "s1" ? [{ id: "s2" }] : []),
      },
    },
  },
  crew: {
    sdl: `
      type Query {
        flag: String @override(from: "ships")
        best: Ship @override(from: "ships")
      }
      type Ship @key(fields: "id") {
        id: ID!
        captain: String @override(from: "ships")
        log: Log @override(from: "ships")
        fresh: Boolean @override(from: "nobody")
      }
      type Log @shareable { lines: Int pages: Int }
    `,
    resolvers: {
      Query: { flag: () => "NO", best: () => ({ id: "s2" }) },
      Ship: {
        __resolveReference: ({ id }: Key) => ({ id }),
        captain: ({ id }: Key) => `Captain of ${id}`,
        log: ({ id }: Key) => ({ lines: 5, pages: Number(id.slice(1)) }),
        fresh: () => true,
      },
    },
  },
};
