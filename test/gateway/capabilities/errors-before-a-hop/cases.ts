import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "items of a list that failed",
    query: "{ ships { name } }",
    data: { ships: [{ name: "Ship 1" }, null, null, { name: "Ship x" }] },
    errorsAt: [["ships", 1]],
  },
  {
    name: "a value that failed around one that may stay",
    query: "{ fleet { flag { name } best { name } } broken { name } ship { name } }",
    data: { fleet: null, broken: null, ship: { name: "Ship x" } },
    errorsAt: [["fleet", "flag"], ["broken"]],
  },
  {
    name: "an entity behind one that failed",
    query: "{ ship { mate { name } name } ships { mate { name } } }",
    data: {
      ship: { mate: null, name: "Ship x" },
      ships: [{ mate: { name: "Ship 2" } }, null, null, { mate: null }],
    },
    errorsAt: [
      ["ship", "mate"],
      ["ships", 1],
      ["ships", 3, "mate"],
    ],
  },
];
