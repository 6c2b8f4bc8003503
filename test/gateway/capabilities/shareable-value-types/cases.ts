import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "both parts of one value, and of none",
    query: "{ people { address { meter zip street } } }",
    data: { people: [{ address: { meter: 11, zip: "0001", street: "Elm" } }, { address: null }] },
  },
  {
    name: "a value within a value",
    query: "{ owner { address { geo { lat height lon } } } }",
    data: { owner: { address: { geo: { lat: 59.5, height: 22, lon: 10 } } } },
  },
  {
    name: "in lists, item by item",
    query: "{ owner { homes { zip geo { height } meter street } } }",
    data: {
      owner: {
        homes: [
          { zip: "0001", geo: { height: 22 }, meter: 11, street: "Elm" },
          { zip: "0002", geo: { height: 44 }, meter: 22, street: "Oak" },
        ],
      },
    },
  },
  {
    name: "one value twice, under two names, with a part of it each",
    query:
      "{ people { a: address { zip } b: address { meter geo { height } } address { street: zip zip: street } } }",
    data: {
      people: [
        {
          a: { zip: "0001" },
          b: { meter: 11, geo: { height: 22 } },
          address: { street: "0001", zip: "Elm" },
        },
        { a: null, b: null, address: null },
      ],
    },
  },
];
