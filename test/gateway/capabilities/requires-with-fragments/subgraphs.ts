import type { TestSubgraphs } from "../../../support/federation.ts";

const OWNERS = {
  ada: {
    __typename: "Person",
    id: "ada",
    born: 1990,
    home: { __typename: "Flat", door: "H01", floor: 1 },
  },
  acme: {
    __typename: "Firm",
    id: "acme",
    orgNumber: "310385980",
    home: { __typename: "Office", door: "12", desks: 40 },
  },
};
const BOATS = [
  { id: "b1", owner: OWNERS.ada },
  { id: "b2", owner: OWNERS.acme },
  { id: "b3", owner: null },
];
type Owner = Record<string, unknown>;

export const subgraphs: TestSubgraphs = {
  owners: {
    sdl: `
      type Query { boats: [Boat!]! }
      type Boat @key(fields: "id") { id: ID! owner: Owner }
      union Owner = Person | Firm
      interface Home { door: String }
      type Flat implements Home { door: String floor: Int }
      type Office implements Home { door: String desks: Int }
      type Person { id: ID! born: Int home: Home }
      type Firm { id: ID! orgNumber: String home: Home }
    `,
    resolvers: {
      Query: { boats: () => BOATS },
      Boat: {
        __resolveReference: ({ id }: { id: string }) => BOATS.find((boat) => boat.id === id),
      },
    },
  },
  letters: {
    sdl: `
      type Boat @key(fields: "id") {
        id: ID!
        owner: Owner @external
        label: String @requires(fields: """
          owner {
            ... on Person { born home { door ... on Flat { floor } } }
            ... on Firm { orgNumber home { ... on Office { desks } } }
          }
        """)
      }
      union Owner = Person | Firm
      interface Home { door: String @external }
      type Flat implements Home { door: String @external floor: Int @external }
      type Office implements Home { door: String @external desks: Int @external }
      type Person { born: Int @external home: Home @external }
      type Firm { orgNumber: String @external home: Home @external }
    `,
    resolvers: {
      Boat: {
        label: ({ owner }: { owner: Owner | null }) => JSON.stringify(owner, sorted(owner)),
      },
    },
  },
};

function sorted(value: unknown): string[] {
  return Object.entries((value ?? {}) as Owner)
    .flatMap(([key, inner]) => [key, ...(typeof inner === "object" ? sorted(inner) : [])])
    .sort();
}
