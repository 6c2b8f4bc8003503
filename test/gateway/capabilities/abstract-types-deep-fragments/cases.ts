import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "fragments on interfaces that only the other subgraph has",
    query: "{ all { ... on Plated { plate } ... on Heavy { tons } ... on Bike { frame } } }",
    data: {
      all: [{ plate: "T-t1", tons: 8 }, { plate: "V-v1", tons: 3 }, { frame: "F-b1" }],
    },
  },
  {
    name: "type conditions within type conditions, of which some never hold",
    query: `{ all { ... on Heavy { ... on Plated { ... on Van { plate lentTo { plate ... on Heavy { tons } } }
      ... on Vehicle { ... on Truck { tons ... on Heavy { ... on Van { seats } } } } } } } }`,
    data: {
      all: [{ tons: 8 }, { plate: "V-v1", lentTo: { plate: "T-t2", tons: 8 } }, {}],
    },
  },
  {
    name: "down the line of what tows what",
    query: `{ one(id: "t9") { ...V tows { ...V tows { ...V tows { ...V } } } } }
      fragment V on Vehicle { __typename ... on Plated { plate } ... on Bike { bell frame } }`,
    data: {
      one: {
        __typename: "Truck",
        plate: "T-t9",
        tows: {
          __typename: "Van",
          plate: "V-v1",
          tows: { __typename: "Bike", bell: true, frame: "F-b1", tows: null },
        },
      },
    },
  },
  {
    name: "from the interface of one subgraph to that of the other",
    query:
      "{ lost { ... on Vehicle { tows { id ... on Bike { frame } ... on Plated { plate } } } plate } heavy { tons ... on Plated { plate } } }",
    data: {
      lost: [
        { tows: { id: "b1", frame: "F-b1" }, plate: "V-v1" },
        { tows: { id: "v1", plate: "V-v1" }, plate: "T-t1" },
      ],
      heavy: [{ tons: 3, plate: "V-v1" }, null, { tons: 8, plate: "T-t1" }],
    },
  },
  {
    name: "one response key, another field for each type",
    query: `{ all { ... on Truck { x: plate } ... on Van { x: plate } ... on Bike { y: bell x: frame } } one(id: "b5") { ... on Heavy { tons } } }`,
    data: { all: [{ x: "T-t1" }, { x: "V-v1" }, { y: true, x: "F-b1" }], one: {} },
  },
];
