import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "with other selections and one alias for different things",
    query: `{ a { x: price parts { size } } b { x: name y: price(in: "SEK") parts { s: size } } all { x: price(in: "EUR") id } }`,
    data: {
      a: { x: "1 NOK", parts: [{ size: 1 }] },
      b: { x: "Ware 1", y: "1 SEK", parts: [{ s: 1 }] },
      all: [{ x: "1 EUR", id: "1" }, { x: "2 EUR", id: "2" }, null, { x: "1 EUR", id: "1" }],
    },
  },
  { query: "mutation { forget }", name: "(what was told is forgotten)", data: { forget: true } },
  {
    name: "in one list more than once",
    query: "{ all { price parts { of { name } } } }",
    data: {
      all: [
        { price: "1 NOK", parts: [{ of: { name: "Ware 1" } }] },
        { price: "2 NOK", parts: [{ of: { name: "Ware 2" } }] },
        null,
        { price: "1 NOK", parts: [{ of: { name: "Ware 1" } }] },
      ],
    },
  },
  {
    name: "what was found for one of them is not shared with the others by mistake",
    query: `{ all { like { price } parts { of { box { price } } } } a { parts { of { like { id } } } } }`,
    data: {
      all: [
        {
          like: [{ price: "1 NOK" }, { price: "2 NOK" }],
          parts: [{ of: { box: { price: "box" } } }],
        },
        { like: [], parts: [{ of: { box: { price: "box" } } }] },
        null,
        {
          like: [{ price: "1 NOK" }, { price: "2 NOK" }],
          parts: [{ of: { box: { price: "box" } } }],
        },
      ],
      a: { parts: [{ of: { like: [{ id: "1" }, { id: "2" }] } }] },
    },
  },
  {
    name: "of different depths, under values",
    query: `{ nested { ware { price } list { p: price(in: "X") } nest { ware { box { best { name price } } } list { price } nest { ware { price } } } } }`,
    data: {
      nested: {
        ware: { price: "2 NOK" },
        list: [{ p: "2 X" }, { p: "1 X" }],
        nest: {
          ware: { box: { best: { name: "Ware 2", price: "2 NOK" } } },
          list: [],
          nest: null,
        },
      },
    },
  },
  {
    name: "in itself",
    query: '{ a { price like { price like { price(in: "Y") like { id price } } } } }',
    data: {
      a: {
        price: "1 NOK",
        like: [
          {
            price: "1 NOK",
            like: [
              {
                price: "1 Y",
                like: [
                  { id: "1", price: "1 NOK" },
                  { id: "2", price: "2 NOK" },
                ],
              },
              { price: "2 Y", like: [] },
            ],
          },
          { price: "2 NOK", like: [] },
        ],
      },
    },
  },
];
