import type { TestSubgraphs } from "../../../support/federation.ts";

const FLEETS = [
  {
    id: "f1",
    owner: { id: "o1", town: "Oslo" },
    boats: [
      { id: "b1", mast: { id: "m1" }, length: 7 },
      { id: "b2", mast: null, length: 9 },
    ],
  },
  { id: "f2", owner: { id: "o2", town: null }, boats: [] },
];
interface Key {
  id: string;
  owner?: { id: string };
  boats?: { id: string; mast: { id: string } | null }[];
}

/** A fleet is known to `port` by its boats as well, to `tax` by its owner, to `club` by all. */
export const subgraphs: TestSubgraphs = {
  fleets: {
    sdl: `
      type Query { fleets: [Fleet!]! }
      type Fleet @key(fields: "id") @key(fields: "id owner { id }") @key(fields: "id boats { id mast { id } }") {
        id: ID!
        owner: Owner!
        boats: [Boat!]!
      }
      type Owner @key(fields: "id") { id: ID! town: String }
      type Boat @key(fields: "id") { id: ID! mast: Mast @shareable length: Int }
      type Mast @shareable { id: ID! }
    `,
    resolvers: {
      Query: { fleets: () => FLEETS },
      Fleet: { __resolveReference: ({ id }: Key) => FLEETS.find((fleet) => fleet.id === id) },
      Boat: {
        __resolveReference: ({ id }: { id: string }) =>
          FLEETS.flatMap<{ id: string }>(({ boats }) => boats).find((boat) => boat.id === id),
      },
      Owner: {
        __resolveReference: ({ id }: { id: string }) =>
          FLEETS.map(({ owner }) => owner).find((owner) => owner.id === id),
      },
    },
  },
  port: {
    sdl: `
      type Fleet @key(fields: "id boats { id mast { id } }") {
        id: ID!
        boats: [Boat!]! @external
        berths: String
        best: Boat
      }
      type Boat @key(fields: "id") { id: ID! mast: Mast @shareable dues: Int }
      type Mast @shareable { id: ID! }
    `,
    resolvers: {
      Fleet: {
        __resolveReference: ({ id, boats }: Key) => {
          if (!Array.isArray(boats)) throw new Error("expected the boats");
          return { id, boats };
        },
        berths: ({ id, boats = [] }: Key) =>
          `${id}: ${boats.map((boat) => `${boat.id}/${boat.mast === null ? "-" : boat.mast.id}`).join(" ")}`,
        best: ({ boats }: Key) => boats?.[0] ?? null,
      },
      Boat: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        dues: ({ id }: { id: string }) => Number(id.slice(1)) * 10,
      },
    },
  },
  tax: {
    sdl: `
      type Query { taxed: [Fleet!]! }
      type Fleet @key(fields: "id owner { id }") { id: ID! owner: Owner! tax: Int }
      type Owner @key(fields: "id") { id: ID! debt: Int }
    `,
    resolvers: {
      Query: { taxed: () => [{ id: "f2", owner: { id: "o2" } }] },
      Fleet: {
        __resolveReference: ({ id, owner, boats }: Key) => {
          if (!owner?.id || boats) throw new Error("expected the owner, and no boats");
          return { id, owner };
        },
        tax: ({ id, owner }: Key) => Number(id.slice(1)) + Number(owner?.id.slice(1)) * 100,
      },
      Owner: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        debt: ({ id }: { id: string }) => Number(id.slice(1)),
      },
    },
  },
};
