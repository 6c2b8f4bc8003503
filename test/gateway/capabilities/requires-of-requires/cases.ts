import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  { query: `{ thing(id: "3") { octuple } }`, data: { thing: { octuple: 24 } } },
  {
    query: "{ things { all octuple base double id } }",
    data: {
      things: [
        { all: "1 4", octuple: 8, base: 1, double: 2, id: "1" },
        { all: "2 8", octuple: 16, base: 2, double: 4, id: "2" },
      ],
    },
  },
  {
    name: "two root fields in different depths of the chain",
    query: `{ one: thing(id: "1") { octuple } two: thing(id: "2") { double } }`,
    data: { one: { octuple: 8 }, two: { double: 4 } },
  },
  {
    name: "an alias named like what is required",
    query: `{ thing(id: "3") { base: octuple double: base quadruple: id } }`,
    data: { thing: { base: 24, double: 3, quadruple: "3" } },
  },
];
