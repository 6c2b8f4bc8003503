import type { TestSubgraphs } from "../../../support/federation.ts";

/** Each subgraph resolves its part of what they share, and refuses to be asked for another's. */
const only = (value: Record<string, unknown>) => value;

export const subgraphs: TestSubgraphs = {
  office: {
    sdl: `
      type Query { town: Town @shareable offices: [Office!]! }
      type Town @shareable { name: String! mayor: Mayor }
      type Mayor { name: String @shareable party: String }
      type Office @key(fields: "id") { id: ID! address: Address @shareable }
      type Address { street: String @shareable postcode: String }
    `,
    resolvers: {
      Query: {
        town: () => only({ name: "Vik", mayor: { name: "Ada", party: "A" } }),
        offices: () => [
          { id: "1", address: { street: "Kaien 1", postcode: "5003" } },
          { id: "2", address: null },
        ],
      },
      Office: {
        __resolveReference: ({ id }: { id: string }) => ({
          id,
          address: { street: `Kaien ${id}`, postcode: "5003" },
        }),
      },
    },
  },
  map: {
    sdl: `
      type Query { town: Town @shareable }
      type Town @shareable { name: String! mayor: Mayor }
      type Mayor { name: String @shareable age: Int }
      type Office @key(fields: "id") { id: ID! address: Address @shareable }
      type Address { street: String @shareable latitude: Float }
    `,
    resolvers: {
      Query: { town: () => only({ name: "Vik", mayor: { name: "Ada", age: 50 } }) },
      Office: {
        __resolveReference: ({ id }: { id: string }) => ({
          id,
          address: { street: `Kaien ${id}`, latitude: 60.5 },
        }),
      },
    },
  },
};
