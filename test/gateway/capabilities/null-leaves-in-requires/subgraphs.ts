import type { TestSubgraphs } from "../../../support/federation.ts";

const HIKERS = [
  { id: "1", tent: { size: null, poles: { steel: null, wood: null } }, caps: [{ c: null }, null] },
  { id: "2", tent: { size: 2, poles: null }, caps: [] },
  { id: "3", tent: null, caps: null },
  { id: "4", tent: { size: null, poles: null }, caps: [null] },
];
type Hiker = (typeof HIKERS)[number];

export const subgraphs: TestSubgraphs = {
  hikers: {
    sdl: `
      type Query { hikers: [Hiker!]! }
      type Hiker @key(fields: "id") { id: ID! tent: Tent caps: [Cap] }
      type Tent { size: Int poles: Poles }
      type Poles { steel: Int wood: Int }
      type Cap { c: String }
    `,
    resolvers: { Query: { hikers: () => HIKERS } },
  },
  shop: {
    sdl: `
      type Hiker @key(fields: "id") {
        id: ID!
        tent: Tent @external
        caps: [Cap] @external
        needs: String @requires(fields: "tent { size poles { steel wood } }")
        hats: String @requires(fields: "caps { c }")
      }
      type Tent { size: Int @external poles: Poles @external }
      type Poles { steel: Int @external wood: Int @external }
      type Cap { c: String @external }
    `,
    resolvers: {
      Hiker: {
        needs({ tent }: Hiker) {
          if (tent === undefined || (tent && tent.poles === undefined)) throw new Error("no tent");
          return JSON.stringify(
            tent && [tent.size, tent.poles && [tent.poles.steel, tent.poles.wood]],
          );
        },
        hats({ caps }: Hiker) {
          if (caps === undefined) throw new Error("no caps");
          return JSON.stringify(caps?.map((cap) => cap && [cap.c]) ?? null);
        },
      },
    },
  },
};
