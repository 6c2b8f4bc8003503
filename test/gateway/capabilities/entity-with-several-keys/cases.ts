import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "three hops, each by another key",
    query: "{ parcels { stolen shelf declared id } }",
    data: {
      parcels: [
        { stolen: false, shelf: 1, declared: true, id: "p1" },
        { stolen: true, shelf: 2, declared: false, id: "p2" },
      ],
    },
  },
  {
    name: "a nested key is not shown unless it is asked for",
    query: "{ parcels { seal { land } } }",
    data: { parcels: [{ seal: { land: "NO" } }, { seal: { land: "SE" } }] },
  },
  {
    name: "aliases named like keys",
    query: "{ parcels { code: stolen seal: id id: code } }",
    data: {
      parcels: [
        { code: false, seal: "p1", id: "A-1" },
        { code: true, seal: "p2", id: "A-2" },
      ],
    },
  },
];
