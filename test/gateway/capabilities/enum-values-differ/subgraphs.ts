import type { TestSubgraphs } from "../../../support/federation.ts";

/** What is given out may be any value of either; what is taken in only what both know. */
export const subgraphs: TestSubgraphs = {
  rooms: {
    sdl: `
      type Query { rooms: [Room!]! find(size: Size, state: [Filter!]): [String!]! kinds: [State] }
      type Room @key(fields: "id") { id: ID! state: State }
      enum State { FREE TAKEN }
      enum Size { SMALL LARGE HUGE }
      enum Filter { CLEAN DIRTY }
    `,
    resolvers: {
      Query: {
        rooms: () => [{ id: "1" }, { id: "2" }],
        find: (_: unknown, { size, state }: { size?: string; state?: string[] }) => [
          String(size),
          ...(state ?? []),
        ],
        kinds: () => ["FREE", null, "TAKEN"],
      },
      Room: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        state: ({ id }: { id: string }) => (id === "1" ? "FREE" : "TAKEN"),
      },
    },
  },
  works: {
    sdl: `
      type Query { sizes(of: Size = LARGE): String closed: [State!]! }
      type Room @key(fields: "id") { id: ID! repair(filter: Filter): State }
      enum State { TAKEN BROKEN }
      enum Size { LARGE SMALL }
      enum Filter { CLEAN DIRTY UNKNOWN }
    `,
    resolvers: {
      Query: {
        sizes: (_: unknown, { of }: { of: string }) => of,
        closed: () => ["BROKEN"],
      },
      Room: {
        repair: (_: unknown, { filter }: { filter?: string }) =>
          filter === "DIRTY" ? "TAKEN" : "BROKEN",
      },
    },
  },
};
