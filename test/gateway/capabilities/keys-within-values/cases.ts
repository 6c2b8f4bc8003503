import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "required through a value, and an entity in it",
    query: "{ orders { total } cart { order { total paid } } }",
    data: { orders: [{ total: 80 }, { total: 0 }], cart: { order: { total: 0, paid: false } } },
  },
  {
    name: "the same entities, requiring themselves",
    query:
      "{ orders { lines { item { dear sold } } total } cart { lines { item { dear maker { best { dear } } } count } } }",
    data: {
      orders: [
        {
          lines: [{ item: { dear: false, sold: 2 } }, { item: { dear: true, sold: 2 } }],
          total: 80,
        },
        { lines: [], total: 0 },
      ],
      cart: { lines: [{ item: { dear: true, maker: { best: { dear: true } } }, count: 7 }] },
    },
  },
  {
    name: "through a union, back to the order",
    query:
      "{ orders { gift { ... on Card { text for { total gift { __typename } } } ... on Item { price dear text: __typename } } } }",
    data: {
      orders: [
        { gift: { text: "hi", for: { total: 80, gift: { __typename: "Card" } } } },
        { gift: { price: 30, dear: true, text: "Item" } },
      ],
    },
  },
  {
    name: "names that are required, taken by others",
    query:
      "{ orders { lines: total total: lines { item: count count: item { price: dear dear: price } } } dearest { price: dear } }",
    data: {
      orders: [
        {
          lines: 80,
          total: [
            { item: 2, count: { price: false, dear: 10 } },
            { item: 3, count: { price: true, dear: 20 } },
          ],
        },
        { lines: 0, total: [] },
      ],
      dearest: { price: true },
    },
  },
];
