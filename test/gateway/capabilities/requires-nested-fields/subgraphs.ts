import type { TestSubgraphs } from "../../../support/federation.ts";

const PEOPLE = [
  { id: "1", name: "Ada", address: { city: "Oslo", country: "NO" } },
  { id: "2", name: "Bo", address: { city: "Bergen", country: null } },
  { id: "3", name: "Cy", address: { city: null, country: null } },
  { id: "4", name: "Di", address: null },
];

export const subgraphs: TestSubgraphs = {
  people: {
    sdl: `
      type Query { person(id: ID!): Person people: [Person!]! }
      type Person @key(fields: "id") { id: ID! name: String address: Address }
      type Address { city: String country: String }
    `,
    resolvers: {
      Query: {
        person: (_: unknown, { id }: { id: string }) => PEOPLE.find((each) => each.id === id),
        people: () => PEOPLE,
      },
      Person: {
        __resolveReference: ({ id }: { id: string }) => PEOPLE.find((each) => each.id === id),
      },
    },
  },
  labels: {
    sdl: `
      type Person @key(fields: "id") {
        id: ID!
        address: Address @external
        label: String @requires(fields: "address { city country }")
      }
      type Address { city: String @external country: String @external }
    `,
    resolvers: {
      Person: {
        label: ({ id, address }: { id: string; address: Record<string, unknown> | null }) =>
          `${id}: ${JSON.stringify(address && [address.city, address.country])}`,
      },
    },
  },
};
