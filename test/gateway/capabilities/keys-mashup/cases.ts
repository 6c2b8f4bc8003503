import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "a list of objects in a key, one of them with a null in it",
    query: "{ fleets { berths } }",
    data: { fleets: [{ berths: "f1: b1/m1 b2/-" }, { berths: "f2: " }] },
  },
  {
    name: "two keys at once",
    query: "{ fleets { tax berths owner { debt town } } }",
    data: {
      fleets: [
        { tax: 101, berths: "f1: b1/m1 b2/-", owner: { debt: 1, town: "Oslo" } },
        { tax: 202, berths: "f2: ", owner: { debt: 2, town: null } },
      ],
    },
  },
  {
    name: "by the simple key out of the composite one, then by another composite one",
    query: "{ taxed { berths boats { dues } owner { town } } }",
    data: { taxed: [{ berths: "f2: ", boats: [], owner: { town: null } }] },
  },
  {
    name: "the list of the key is also shown, with more of each",
    query: "{ fleets { boats { dues length mast { id } } best { length id } } }",
    data: {
      fleets: [
        {
          boats: [
            { dues: 10, length: 7, mast: { id: "m1" } },
            { dues: 20, length: 9, mast: null },
          ],
          best: { length: 7, id: "b1" },
        },
        { boats: [], best: null },
      ],
    },
  },
  {
    name: "with aliases upon all that the keys need",
    query: "{ fleets { id: berths boats: tax owner: boats { id: length mast: id } } }",
    data: {
      fleets: [
        {
          id: "f1: b1/m1 b2/-",
          boats: 101,
          owner: [
            { id: 7, mast: "b1" },
            { id: 9, mast: "b2" },
          ],
        },
        { id: "f2: ", boats: 202, owner: [] },
      ],
    },
  },
];
