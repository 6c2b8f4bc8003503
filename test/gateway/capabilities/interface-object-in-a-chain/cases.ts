import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "what one interface object requires of another, from the interface",
    query: "{ rooms { bill } }",
    data: { rooms: [{ bill: 211 }, { bill: 189 }] },
  },
  {
    name: "from an interface object's own root field",
    query:
      "{ dearest { bill ... on Cell { bars } } warmest { bill(times: 2) ... on Cell { bars } } }",
    data: { dearest: { bill: 189, bars: 12 }, warmest: { bill: 421 } },
  },
  {
    name: "from one to the next",
    query: "{ dearest { above { bill above { bill } floor __typename } degrees } }",
    data: {
      dearest: {
        above: { bill: 211, above: null, floor: 1, __typename: "Hall" },
        degrees: 19,
      },
    },
  },
  {
    name: "on one type only",
    query: "{ rooms { ... on Hall { bill degrees seats } } dearest { ... on Hall { bill } } }",
    data: { rooms: [{ bill: 211, degrees: 21, seats: 200 }, {}], dearest: {} },
  },
  {
    name: "under names that are required",
    query: "{ rooms { floor: bill degrees: floor bill: degrees id: __typename } }",
    data: {
      rooms: [
        { floor: 211, degrees: 1, bill: 21, id: "Hall" },
        { floor: 189, degrees: -1, bill: 19, id: "Cell" },
      ],
    },
  },
  {
    name: "another step of the chain for each type",
    query:
      "{ warmest { ... on Hall { floor: degrees } ... on Cell { bill } } dearest { ... on Hall { floor: degrees } ... on Cell { bill } } }",
    data: { warmest: { floor: 21 }, dearest: { bill: 189 } },
  },
];
