import type { TestSubgraphs } from "../../../support/federation.ts";

type Person = { id: string; first?: string; last?: string; address?: { city?: string } };

export const subgraphs: TestSubgraphs = {
  people: {
    sdl: `
      type Query { people: [Person!]! }
      type Person @key(fields: "id") {
        id: ID!
        first(upper: Boolean = false): String
        last: String
        address: Address
        friend: Person
      }
      type Address { city: String zip: String }
    `,
    resolvers: {
      Query: { people: () => [{ id: "1" }] },
      Person: {
        __resolveReference: ({ id }: Person) => ({ id }),
        first: ({ id }: Person, { upper }: { upper: boolean }) => `${upper ? "F" : "f"}${id}`,
        last: ({ id }: Person) => `l${id}`,
        address: ({ id }: Person) => ({ city: `c${id}`, zip: `z${id}` }),
        friend: ({ id }: Person) => (id === "1" ? { id: "2" } : null),
      },
    },
  },
  cards: {
    sdl: `
      type Person @key(fields: "id") {
        id: ID!
        first(upper: Boolean = false): String @external
        last: String @external
        address: Address @external
        card: String @requires(fields: "first last address { city }")
      }
      type Address { city: String @external }
    `,
    resolvers: {
      Person: {
        card: ({ id, first, last, address }: Person) =>
          [id, first ?? "?", last ?? "?", address?.city ?? "?"].join(" "),
      },
    },
  },
};
