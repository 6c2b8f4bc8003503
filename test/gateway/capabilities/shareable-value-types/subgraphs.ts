import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };

/** An address has no key: each knows some of it, by its person. */
export const subgraphs: TestSubgraphs = {
  post: {
    sdl: `
      type Query { people: [Person!]! }
      type Person @key(fields: "id") { id: ID! address: Address @shareable homes: [Address!]! @shareable }
      type Address { street: String @shareable zip: String geo: Geo @shareable }
      type Geo { lat: Float lon: Float @shareable }
    `,
    resolvers: {
      Query: { people: () => [{ id: "1" }, { id: "2" }] },
      Person: {
        __resolveReference: ({ id }: Key) => ({ id }),
        address: ({ id }: Key) => (id === "1" ? { street: "Elm", zip: "0001" } : null),
        homes: () => [
          { street: "Elm", zip: "0001" },
          { street: "Oak", zip: "0002" },
        ],
      },
      Address: { geo: () => ({ lat: 59.5, lon: 10 }) },
    },
  },
  power: {
    sdl: `
      type Query { owner: Person }
      type Person @key(fields: "id") { id: ID! address: Address @shareable homes: [Address!]! @shareable }
      type Address { street: String @shareable meter: Int geo: Geo @shareable }
      type Geo { height: Int lon: Float @shareable }
    `,
    resolvers: {
      Query: { owner: () => ({ id: "1" }) },
      Person: {
        __resolveReference: ({ id }: Key) => ({ id }),
        address: ({ id }: Key) => (id === "1" ? { street: "Elm", meter: 11 } : null),
        homes: () => [
          { street: "Elm", meter: 11 },
          { street: "Oak", meter: 22 },
        ],
      },
      Address: { geo: ({ meter }: { meter: number }) => ({ height: meter * 2, lon: 10 }) },
    },
  },
};
