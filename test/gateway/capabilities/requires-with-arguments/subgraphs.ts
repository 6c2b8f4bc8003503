import type { TestSubgraphs } from "../../../support/federation.ts";

const WEIGHTS: Record<string, number> = { b1: 1200, b2: 800 };

export const subgraphs: TestSubgraphs = {
  boats: {
    sdl: `
      type Query { boats: [Boat!]! }
      type Boat @key(fields: "id") { id: ID! weight(unit: Unit = KG, round: Boolean): Float }
      enum Unit { KG TONNE }
    `,
    resolvers: {
      Query: { boats: () => Object.keys(WEIGHTS).map((id) => ({ id })) },
      Boat: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        weight: ({ id }: { id: string }, { unit, round }: { unit: string; round?: boolean }) => {
          const weight = (WEIGHTS[id] ?? 0) / (unit === "TONNE" ? 1000 : 1);
          return round ? Math.round(weight) : weight;
        },
      },
    },
  },
  harbour: {
    sdl: `
      type Boat @key(fields: "id") {
        id: ID!
        weight(unit: Unit = KG, round: Boolean): Float @external
        fee: Int @requires(fields: "weight(unit: TONNE)")
        berth: String @requires(fields: "weight(unit: KG)")
      }
      enum Unit { KG TONNE }
    `,
    resolvers: {
      Boat: {
        fee: ({ weight }: { weight: number }) => weight * 100,
        berth: ({ weight }: { weight: number }) => (weight > 1000 ? "outer" : "inner"),
      },
    },
  },
};
