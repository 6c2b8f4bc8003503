import type { TestSubgraphs } from "../../../support/federation.ts";

interface Boat {
  id: string;
  engine?: { power?: number; fuel?: string } | null;
  flag?: string;
}
const ENGINES: Record<string, { power: number; fuel: string } | null> = {
  t1: { power: 90, fuel: "diesel" },
  s1: null,
  t2: { power: 200, fuel: "gas" },
};
const typed = (id: string) => ({ __typename: id.startsWith("t") ? "Tug" : "Sloop", id });

/** A toll on the interface, and each type behind it requires something else for it. */
export const subgraphs: TestSubgraphs = {
  boats: {
    sdl: `
      type Query { boats: [Boat!]! tug: Tug }
      interface Boat { id: ID! engine: Engine }
      type Engine { power: Int fuel: String }
      type Tug implements Boat @key(fields: "id") { id: ID! engine: Engine }
      type Sloop implements Boat @key(fields: "id") { id: ID! engine: Engine flag: String }
    `,
    resolvers: {
      Query: { boats: () => Object.keys(ENGINES).map(typed), tug: () => typed("t2") },
      Tug: { engine: ({ id }: Boat) => ENGINES[id] },
      Sloop: {
        __resolveReference: ({ id }: Boat) => ({ id }),
        engine: ({ id }: Boat) => ENGINES[id],
        flag: () => "NO",
      },
    },
  },
  tolls: {
    sdl: `
      type Query { queue: [Boat!]! }
      interface Boat { id: ID! toll: String }
      type Engine { power: Int @external fuel: String @external }
      type Tug implements Boat @key(fields: "id") {
        id: ID!
        engine: Engine @external
        toll: String @requires(fields: "engine { power }")
      }
      type Sloop implements Boat @key(fields: "id") {
        id: ID!
        engine: Engine @external
        flag: String @external
        toll: String @requires(fields: "flag engine { fuel }")
      }
    `,
    resolvers: {
      Query: { queue: () => ["s1", "t1"].map(typed) },
      Tug: {
        toll({ engine }: Boat) {
          if (engine?.power === undefined) throw new Error("expected the engine");
          return `power ${engine.power}`;
        },
      },
      Sloop: {
        toll({ engine, flag }: Boat) {
          if (engine === undefined || flag === undefined) throw new Error("expected both");
          return `${flag}, ${engine?.fuel ?? "no fuel"}`;
        },
      },
    },
  },
};
