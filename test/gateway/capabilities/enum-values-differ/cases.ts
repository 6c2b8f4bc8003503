import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "values of either",
    query: "{ rooms { state repair } closed kinds }",
    data: {
      rooms: [
        { state: "FREE", repair: "BROKEN" },
        { state: "TAKEN", repair: "BROKEN" },
      ],
      closed: ["BROKEN"],
      kinds: ["FREE", null, "TAKEN"],
    },
  },
  {
    name: "values that both take, by variables and by defaults",
    query: `query ($size: Size = SMALL, $filter: Filter, $state: [Filter!]) {
      find(size: $size, state: $state) sizes s: sizes(of: $size) rooms { repair(filter: $filter) } }`,
    variables: { filter: "DIRTY", state: ["CLEAN", "DIRTY"] },
    data: {
      find: ["SMALL", "CLEAN", "DIRTY"],
      sizes: "LARGE",
      s: "SMALL",
      rooms: [{ repair: "TAKEN" }, { repair: "TAKEN" }],
    },
  },
  {
    name: "one for a list",
    query: "{ find(state: CLEAN) sizes }",
    data: { find: ["undefined", "CLEAN"], sizes: "LARGE" },
  },
  {
    name: "callers see all values of what is given, and the common ones of what is taken",
    query: `query ($name: String!) { __type(name: $name) { enumValues { name } } size: __type(name: "Size") { enumValues { name } } filter: __type(name: "Filter") { enumValues { name } } sizes }`,
    variables: { name: "State" },
    data: {
      __type: { enumValues: [{ name: "FREE" }, { name: "TAKEN" }, { name: "BROKEN" }] },
      size: { enumValues: [{ name: "SMALL" }, { name: "LARGE" }] },
      filter: { enumValues: [{ name: "CLEAN" }, { name: "DIRTY" }] },
      sizes: "LARGE",
    },
  },
];
