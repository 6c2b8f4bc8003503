import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "from the first key to the last, over two that translate",
    query: "{ atDoor { grams } }",
    data: { atDoor: [{ grams: 500 }, { grams: null }, null, { grams: 700 }] },
  },
  {
    name: "and back",
    query: "{ heaviest { ringed label } }",
    data: { heaviest: { ringed: false, label: "L2" } },
  },
  {
    name: "all of them at once",
    query: "{ heaviest { grams number shelf { place } ringed label shelf { row } } }",
    data: {
      heaviest: {
        grams: 700,
        number: 22,
        shelf: { place: 2, row: "B" },
        ringed: false,
        label: "L2",
      },
    },
  },
  {
    name: "only what stands half way",
    query: "{ atDoor { label ringed } heaviest { number } }",
    data: {
      atDoor: [
        { label: "L1", ringed: true },
        { label: "L9", ringed: false },
        null,
        { label: "L2", ringed: false },
      ],
      heaviest: { number: 22 },
    },
  },
];
