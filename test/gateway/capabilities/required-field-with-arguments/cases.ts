import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "input objects, strings in quotes, enums and lists",
    query: "{ letters { abroad summary } }",
    data: {
      letters: [
        { abroad: `"1 SE/Lund!"`, summary: `["L1.2","L1.3"] "1 SEK","2 SEK"` },
        { abroad: `"2 SE/Lund!"`, summary: `["L2.2","L2.3"] "1 SEK","2 SEK"` },
      ],
    },
  },
  {
    name: "the same field required with arguments, without, and asked with others",
    query: "{ letters { abroad home postage(to: { country: NO }) } }",
    data: {
      letters: [
        { abroad: `"1 SE/Lund!"`, home: `"1 home"`, postage: "1 NO/Town" },
        { abroad: `"2 SE/Lund!"`, home: `"2 home"`, postage: "2 NO/Town" },
      ],
    },
  },
  {
    name: "and with variables, under the plain names",
    query: `query ($to: Place, $fast: Boolean = true, $of: [Int!], $in: Currency) {
      letters { lines(of: $of) summary stamps(first: 1) { price(in: $in) } home postage(to: $to, fast: $fast) } }`,
    variables: { to: { country: "NO", town: "Moss" }, of: [9] },
    data: {
      letters: [
        {
          lines: ["l1.9"],
          summary: `["L1.2","L1.3"] "1 SEK","2 SEK"`,
          stamps: [{ price: "1 NOK" }],
          home: `"1 home"`,
          postage: "1 NO/Moss!",
        },
        {
          lines: ["l2.9"],
          summary: `["L2.2","L2.3"] "1 SEK","2 SEK"`,
          stamps: [{ price: "1 NOK" }],
          home: `"2 home"`,
          postage: "2 NO/Moss!",
        },
      ],
    },
  },
  {
    name: "just the same arguments",
    query: `{ letters { lines(of: [2, 3], upper: true) summary lines2: lines(of: [2, 3], upper: false) } }`,
    data: {
      letters: [
        {
          lines: ["L1.2", "L1.3"],
          summary: `["L1.2","L1.3"] "1 SEK","2 SEK"`,
          lines2: ["l1.2", "l1.3"],
        },
        {
          lines: ["L2.2", "L2.3"],
          summary: `["L2.2","L2.3"] "1 SEK","2 SEK"`,
          lines2: ["l2.2", "l2.3"],
        },
      ],
    },
  },
  {
    name: "a sub-selection with other arguments, inside the same list",
    query: `{ letters { stamps(first: 2) { price p: price(in: SEK) } summary } }`,
    data: {
      letters: ["1", "2"].map((id) => ({
        stamps: [
          { price: "1 NOK", p: "1 SEK" },
          { price: "2 NOK", p: "2 SEK" },
        ],
        summary: `["L${id}.2","L${id}.3"] "1 SEK","2 SEK"`,
      })),
    },
  },
  {
    name: "three that require, two of them one field with different arguments",
    query: "{ letters { summary abroad home } }",
    data: {
      letters: ["1", "2"].map((id) => ({
        summary: `["L${id}.2","L${id}.3"] "1 SEK","2 SEK"`,
        abroad: `"${id} SE/Lund!"`,
        home: `"${id} home"`,
      })),
    },
  },
  {
    name: "one of them in another place by itself",
    query: "{ z: letters { home } letters { abroad home } }",
    data: {
      z: [{ home: `"1 home"` }, { home: `"2 home"` }],
      letters: [
        { abroad: `"1 SE/Lund!"`, home: `"1 home"` },
        { abroad: `"2 SE/Lund!"`, home: `"2 home"` },
      ],
    },
  },
];
