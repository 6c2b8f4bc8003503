import type { TestSubgraphs } from "../../../support/federation.ts";

const PARCELS = [
  { id: "p1", code: "A-1", seal: { land: "NO", number: 7 } },
  { id: "p2", code: "A-2", seal: { land: "SE", number: 8 } },
];
type Parcel = (typeof PARCELS)[number];

/** `post` knows the id, `depot` leads from the id to the code, and `customs` from the code to the seal. */
export const subgraphs: TestSubgraphs = {
  post: {
    sdl: `
      type Query { parcels: [Parcel!]! }
      type Parcel @key(fields: "id") { id: ID! }
    `,
    resolvers: { Query: { parcels: () => PARCELS.map(({ id }) => ({ id })) } },
  },
  depot: {
    sdl: `
      type Parcel @key(fields: "id") @key(fields: "code") { id: ID! code: String! shelf: Int }
    `,
    resolvers: {
      Parcel: {
        __resolveReference(key: Partial<Parcel>) {
          const found = PARCELS.find(({ id, code }) => id === key.id || code === key.code);
          return found && { id: found.id, code: found.code, shelf: Number(found.id.slice(1)) };
        },
      },
    },
  },
  customs: {
    sdl: `
      type Parcel @key(fields: "code") @key(fields: "seal { land number }") {
        code: String! seal: Seal! declared: Boolean
      }
      type Seal @shareable { land: String! number: Int! }
    `,
    resolvers: {
      Parcel: {
        __resolveReference(key: Partial<Parcel>) {
          const found = PARCELS.find(
            ({ code, seal }) => code === key.code || seal.number === key.seal?.number,
          );
          return found && { code: found.code, seal: found.seal, declared: found.id === "p1" };
        },
      },
    },
  },
  police: {
    sdl: `
      type Parcel @key(fields: "seal { land number }") { seal: Seal! stolen: Boolean }
      type Seal @shareable { land: String! number: Int! }
    `,
    resolvers: {
      Parcel: {
        __resolveReference: ({ seal }: Pick<Parcel, "seal">) => ({
          seal,
          stolen: seal.land === "SE",
        }),
      },
    },
  },
};
