import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    query: "{ ships { captain } }",
    data: { ships: [{ captain: "Captain of s1" }, { captain: "Captain of s2" }] },
  },
  {
    name: "a root field, in a document that the one it was taken from knows in full",
    query: "{ flag }",
    data: { flag: "NO" },
  },
  {
    name: "there and back",
    query: "{ best { length captain log { pages } } ships { route { captain length } fresh } }",
    data: {
      best: { length: 20, captain: "Captain of s2", log: { pages: 2 } },
      ships: [
        { route: [{ captain: "Captain of s2", length: 20 }], fresh: true },
        { route: [], fresh: true },
      ],
    },
  },
  {
    name: "a value type of which both know the fields",
    query: "{ ships { log { lines pages } id } }",
    data: {
      ships: [
        { log: { lines: 5, pages: 1 }, id: "s1" },
        { log: { lines: 5, pages: 2 }, id: "s2" },
      ],
    },
  },
];
