import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "asked of the interface, from where what is required is",
    query: "{ boats { toll } }",
    data: {
      boats: [{ toll: "power 90" }, { toll: "NO, no fuel" }, { toll: "power 200" }],
    },
  },
  {
    name: "asked of the interface, from where the field is",
    query: "{ queue { toll engine { fuel } } }",
    data: {
      queue: [
        { toll: "NO, no fuel", engine: null },
        { toll: "power 90", engine: { fuel: "diesel" } },
      ],
    },
  },
  {
    name: "one name, two fields",
    query:
      "{ queue { __typename ... on Tug { x: toll } ... on Sloop { x: flag engine: toll } ... on Boat { toll } } }",
    data: {
      queue: [
        { __typename: "Sloop", x: "NO", engine: "NO, no fuel", toll: "NO, no fuel" },
        { __typename: "Tug", x: "power 90", toll: "power 90" },
      ],
    },
  },
  {
    name: "of one type by itself",
    query: "{ tug { toll engine { fuel power } } }",
    data: { tug: { toll: "power 200", engine: { fuel: "gas", power: 200 } } },
  },
];
