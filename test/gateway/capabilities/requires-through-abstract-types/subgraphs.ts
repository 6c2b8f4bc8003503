import type { TestSubgraphs } from "../../../support/federation.ts";

const OWNERS = [
  { __typename: "Person", name: "Ada", home: { __typename: "House", rooms: 3 } },
  { __typename: "Firm", number: 7, seat: { __typename: "Flat", floor: 2 } },
  { __typename: "Firm", number: 8, seat: null },
  null,
  { __typename: "State" },
];
interface Parcel {
  id: string;
  owner?: Record<string, unknown> | null;
  things?: { __typename?: string; weight?: number; pages?: number }[];
}
const THINGS = [
  { __typename: "Book", weight: 2, pages: 300 },
  { __typename: "Stone", weight: 9 },
];

export const subgraphs: TestSubgraphs = {
  parcels: {
    sdl: `
      type Query { parcels: [Parcel!]! }
      type Parcel @key(fields: "id") { id: ID! owner: Owner things: [Thing!]! }
      union Owner = Person | Firm | State
      type Person { name: String home: Dwelling }
      type Firm { number: Int seat: Dwelling }
      type State @shareable { land: String }
      interface Dwelling { street: String }
      type House implements Dwelling { street: String rooms: Int }
      type Flat implements Dwelling { street: String floor: Int }
      interface Thing { weight: Int }
      type Book implements Thing { weight: Int pages: Int }
      type Stone implements Thing { weight: Int }
    `,
    resolvers: {
      Query: { parcels: () => OWNERS.map((_, index) => ({ id: String(index) })) },
      Parcel: {
        __resolveReference: ({ id }: Parcel) => ({ id }),
        owner: ({ id }: Parcel) => OWNERS[Number(id)],
        things: ({ id }: Parcel) => (id === "0" ? THINGS : []),
      },
      State: { land: () => "NO" },
    },
  },
  duty: {
    sdl: `
      type Parcel @key(fields: "id") {
        id: ID!
        owner: Owner @external
        things: [Thing!]! @external
        duty: String @requires(fields: "owner { ... on Person { name home { ... on House { rooms } } } ... on Firm { number seat { ... on Flat { floor } } } }")
        load: Int @requires(fields: "things { weight ... on Book { pages } }")
      }
      union Owner = Person | Firm | State
      type Person { name: String @external home: Dwelling @external }
      type Firm { number: Int @external seat: Dwelling @external }
      type State @shareable { land: String }
      interface Dwelling { street: String }
      type House implements Dwelling { street: String @external rooms: Int @external }
      type Flat implements Dwelling { street: String @external floor: Int @external }
      interface Thing { weight: Int }
      type Book implements Thing { weight: Int @external pages: Int @external }
      type Stone implements Thing { weight: Int @external }
    `,
    resolvers: {
      Parcel: {
        duty({ owner }: Parcel) {
          if (owner === undefined) throw new Error("expected an owner");
          if (owner && !owner.__typename) throw new Error("expected the owner's type");
          return JSON.stringify(owner);
        },
        load({ things }: Parcel) {
          let sum = 0;
          for (const { __typename, weight, pages } of things ?? [{}]) {
            if (weight === undefined || (__typename === "Book") !== (pages !== undefined))
              throw new Error("expected weight and pages");
            sum += weight + (pages ?? 0);
          }
          return sum;
        },
      },
    },
  },
};
