import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "all the interface's fields, on the interface",
    query: "{ vessels { harbour colour built id } }",
    data: {
      vessels: [
        { harbour: "Moss", colour: "white", built: 1990, id: "f" },
        { harbour: "none", colour: null, built: 2020, id: "r" },
      ],
    },
  },
  {
    name: "on the interface and on its types, in between",
    query:
      "{ vessels { colour ... on Raft { logs harbour } built ... on Ferry { cars } harbour } }",
    data: {
      vessels: [
        { colour: "white", built: 1990, cars: 40, harbour: "Moss" },
        { colour: null, logs: 12, harbour: "none", built: 2020 },
      ],
    },
  },
  {
    name: "one through the other, and past a null",
    query:
      "{ sailing { colour painter { best { harbour built } name } } freshest { built painter { name } } }",
    data: {
      sailing: [
        null,
        { colour: "white", painter: { best: { harbour: "none", built: 2020 }, name: "Bo" } },
      ],
      freshest: { built: 2020, painter: null },
    },
  },
  {
    name: "aliases on the interface that are names on its types",
    query: "{ vessels { cars: harbour logs: colour harbour: built } raft { built: harbour } }",
    data: {
      vessels: [
        { cars: "Moss", logs: "white", harbour: 1990 },
        { cars: "none", logs: null, harbour: 2020 },
      ],
      raft: { built: "none" },
    },
  },
];
