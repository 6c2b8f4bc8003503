import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };

/** Only one has root fields; one has entities, one only what an entity of the second leads to. */
export const subgraphs: TestSubgraphs = {
  front: {
    sdl: `
      type Query { parcel: Parcel parcels: [Parcel!]! }
      type Parcel @key(fields: "id", resolvable: false) { id: ID! }
    `,
    resolvers: {
      Query: { parcel: () => ({ id: "1" }), parcels: () => [{ id: "2" }, { id: "3" }] },
    },
  },
  van: {
    sdl: `
      type Parcel @key(fields: "id") { id: ID! driver: Driver stops: [Stop!]! }
      type Driver @key(fields: "name", resolvable: false) { name: ID! }
      type Stop { hour: Int by: Driver }
    `,
    resolvers: {
      Parcel: {
        driver: ({ id }: Key) => ({ name: `d${id}` }),
        stops: ({ id }: Key) => [
          { hour: Number(id), by: { name: "d9" } },
          { hour: 0, by: null },
        ],
      },
    },
  },
  staff: {
    sdl: `type Driver @key(fields: "name") { name: ID! phone: String boss: Driver }`,
    resolvers: {
      Driver: {
        __resolveReference: ({ name }: { name: string }) => (name === "d3" ? null : { name }),
        phone: ({ name }: { name: string }) => `+${name}`,
        boss: ({ name }: { name: string }) => (name === "d0" ? null : { name: "d0" }),
      },
    },
  },
};
