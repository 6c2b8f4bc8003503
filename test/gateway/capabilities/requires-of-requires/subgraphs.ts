import type { TestSubgraphs } from "../../../support/federation.ts";

/** a.base → b.double (requires base) → a.quadruple (requires double) → b.octuple (requires quadruple). */
export const subgraphs: TestSubgraphs = {
  a: {
    sdl: `
      type Query { thing(id: ID!): Thing things: [Thing!]! }
      type Thing @key(fields: "id") {
        id: ID!
        base: Int
        double: Int @external
        quadruple: Int @requires(fields: "double")
      }
    `,
    resolvers: {
      Query: {
        thing: (_: unknown, { id }: { id: string }) => ({ id, base: Number(id) }),
        things: () => ["1", "2"].map((id) => ({ id, base: Number(id) })),
      },
      Thing: {
        __resolveReference: (thing: { id: string }) => ({ base: Number(thing.id), ...thing }),
        quadruple: ({ double }: { double?: number }) => required(double) * 2,
      },
    },
  },
  b: {
    sdl: `
      type Thing @key(fields: "id") {
        id: ID!
        base: Int @external
        quadruple: Int @external
        double: Int @requires(fields: "base")
        octuple: Int @requires(fields: "quadruple")
        all: String @requires(fields: "base quadruple")
      }
    `,
    resolvers: {
      Thing: {
        double: ({ base }: { base?: number }) => required(base) * 2,
        octuple: ({ quadruple }: { quadruple?: number }) => required(quadruple) * 2,
        all: ({ base, quadruple }: { base?: number; quadruple?: number }) =>
          `${required(base)} ${required(quadruple)}`,
      },
    },
  },
};

function required(value: number | undefined): number {
  if (value === undefined) throw new Error("expected what is required");
  return value;
}
