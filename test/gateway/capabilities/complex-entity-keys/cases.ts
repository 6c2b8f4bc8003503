import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    query: "{ houses { letters } }",
    data: { houses: [{ letters: 106 }, { letters: 206 }, { letters: 206 }] },
  },
  {
    name: "a part of the key under other names",
    query: `{ house(number: 2, road: "Oak", town: "osl") {
      name: letters road { number: name code: length name: town { name: code code: people } } } }`,
    data: {
      house: {
        name: 206,
        road: { number: "Oak", code: 30, name: { name: "osl", code: 700 } },
      },
    },
  },
  {
    name: "the object of a key asked twice, each with a part of it",
    query: `{ fullest { road { town { code } } letters road { name } number } }`,
    data: {
      fullest: {
        road: { town: { code: "brg" }, name: "Elm" },
        letters: 206,
        number: 2,
      },
    },
  },
];
