import type { Case } from "../../../support/federation.ts";

const VALUES = [
  { __typename: "Nobody", id: null, list: [1, [null, { a: {} }], []], text: "x" },
  [null, { __typename: "Box" }, [[]], true, 1.5],
  null,
  "text",
  {},
];

export const cases: readonly Case[] = [
  {
    name: "as they are, near and far",
    query: "{ boxes { value owner { fact } meta } lists }",
    data: {
      boxes: VALUES.map((meta) => ({
        value: meta ?? "nothing",
        owner: { fact: { __typename: "Fact" } },
        meta,
      })),
      lists: [
        [{ a: null }, null],
        [[1], 2],
      ],
    },
  },
  {
    name: "as what is required",
    query: "{ boxes { copy } }",
    data: { boxes: VALUES.map((copy) => ({ copy: { copy } })) },
  },
  {
    name: "as a key, within an object",
    query: "{ boxes { owner { said } } }",
    data: {
      boxes: ["1", "2", "3", "4", "5"].map((id) => ({ owner: { said: [{ n: [id, null] }] } })),
    },
  },
  {
    name: "as arguments: literals with variables in them, defaults, and whole variables",
    query: `query ($v: Json, $n: Json = [{ x: null }], $day: Day) {
      echo(value: $v, day: $day) a: echo(value: { a: $v, l: [$n, ENUM, 1.0, "s", null, true] }) boxes { g: given h: given(value: $n, day: $day) } }`,
    variables: { v: { __typename: "X", a: [null] }, day: "2026-02-03" },
    data: {
      echo: { value: { __typename: "X", a: [null] }, day: "2026-02-03" },
      a: {
        value: {
          a: { __typename: "X", a: [null] },
          l: [[{ x: null }], "ENUM", 1, "s", null, true],
        },
      },
      boxes: VALUES.map(() => ({
        g: { value: { d: [1] } },
        h: { value: [{ x: null }], day: "2026-02-03" },
      })),
    },
  },
];
