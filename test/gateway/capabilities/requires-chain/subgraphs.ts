import type { TestSubgraphs } from "../../../support/federation.ts";

type Seed = { id: string; [more: string]: unknown };
const need = (reference: Seed, name: string) => {
  const value = reference[name];
  if (value === undefined) throw new Error(`expected ${name} of ${JSON.stringify(reference)}`);
  return value;
};

/** A crop out of a plant out of a seed; each step in the house that is not the one before. */
export const subgraphs: TestSubgraphs = {
  store: {
    sdl: `
      type Query { seeds: [Seed!]! }
      type Seed @key(fields: "id") {
        id: ID!
        kind: String
        plant: String @external
        crop: String @requires(fields: "plant")
      }
    `,
    resolvers: {
      Query: { seeds: () => [{ id: "1" }, { id: "2" }] },
      Seed: {
        __resolveReference: (reference: Seed) => reference,
        kind: ({ id }: Seed) => (id === "1" ? "rye" : null),
        crop: (seed: Seed) => `crop of ${need(seed, "plant")}`,
      },
    },
  },
  field: {
    sdl: `
      type Seed @key(fields: "id") {
        id: ID!
        kind: String @external
        crop: String @external
        plant: String @requires(fields: "kind")
        flour: String @requires(fields: "crop kind")
      }
    `,
    resolvers: {
      Seed: {
        plant: (seed: Seed) => `plant of ${need(seed, "kind")}`,
        flour: (seed: Seed) => `flour of ${need(seed, "crop")}, ${need(seed, "kind")}`,
      },
    },
  },
  bakery: {
    sdl: `
      type Query { finest: Seed }
      type Seed @key(fields: "id") {
        id: ID!
        flour: String @external
        plant: String @external
        bread: String @requires(fields: "flour")
        label: String @requires(fields: "plant flour")
      }
    `,
    resolvers: {
      Query: { finest: () => ({ id: "1" }) },
      Seed: {
        bread: (seed: Seed) => `bread of ${need(seed, "flour")}`,
        label: (seed: Seed) => `${need(seed, "plant")}; ${need(seed, "flour")}`,
      },
    },
  },
};
