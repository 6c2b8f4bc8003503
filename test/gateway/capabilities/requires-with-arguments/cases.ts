import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    query: "{ boats { fee } }",
    data: { boats: [{ fee: 120 }, { fee: 80 }] },
  },
  {
    name: "one field required in two ways",
    query: "{ boats { fee berth } }",
    data: {
      boats: [
        { fee: 120, berth: "outer" },
        { fee: 80, berth: "inner" },
      ],
    },
  },
  {
    name: "and asked for by the caller in a third",
    query:
      "query ($round: Boolean) { boats { weight(unit: TONNE, round: $round) fee berth kilos: weight } }",
    variables: { round: true },
    data: {
      boats: [
        { weight: 1, fee: 120, berth: "outer", kilos: 1200 },
        { weight: 1, fee: 80, berth: "inner", kilos: 800 },
      ],
    },
  },
];
