import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "each sees what was done before it, and nothing of what comes after",
    query: `mutation { reset a: add(by: 3) { report } double(note: "x") { report sum } b: add { log sum } }`,
    data: {
      reset: true,
      a: { report: "a has 3" },
      double: { report: "b has 6", sum: 6 },
      b: { log: ["add 3", "report a", "double x", "report b", "add 1"], sum: 7 },
    },
  },
  {
    name: "what fails is null, and the rest is done; with nothing in between of another subgraph",
    query: `mutation { reset add(by: 2) { sum } refuse { report } double { sum } drop { report } last: add(by: 1) { log } }`,
    data: {
      reset: true,
      add: { sum: 2 },
      refuse: null,
      double: { sum: 4 },
      drop: null,
      last: { log: ["add 2", "double undefined", "drop", "add 1"] },
    },
    errorsAt: [["refuse"]],
  },
  {
    name: "input objects with defaults, nulls, and variables in all places",
    query: `mutation ($by: Int, $input: Many!, $n: Int!, $note: String = "d") {
      reset add(by: $by) { sum } addMany(input: $input) { id report }
      more: addMany(input: { by: $n, times: 1, tags: ["y", "z"] }) { log } double(note: $note) { sum } }`,
    variables: { input: { by: 5 }, n: 1, by: null },
    data: {
      reset: true,
      add: { sum: 0 },
      addMany: [
        { id: "m0", report: "m0 has 10" },
        { id: "m1", report: "m1 has 10" },
      ],
      more: [{ log: ["add null", "many x", "report m0", "report m1", "many y,z"] }],
      double: { sum: 22 },
    },
  },
  {
    name: "one key in two places is done once, where it first stood",
    query: `mutation ($no: Boolean!) { reset ...A double { id } add(by: 4) { sum } ... on Mutation @skip(if: $no) { add(by: 4) { report } } }
      fragment A on Mutation { add(by: 4) { log } }`,
    variables: { no: true },
    data: { reset: true, add: { log: ["add 4"], sum: 4 }, double: { id: "b" } },
  },
  {
    name: "types between, and left out",
    query: `mutation ($yes: Boolean = true) { __typename reset t: __typename add(by: 1) @skip(if: $yes) { id } double(note: "n") @include(if: $yes) { __typename log } }`,
    data: {
      __typename: "Mutation",
      reset: true,
      t: "Mutation",
      double: { __typename: "Account", log: ["double n"] },
    },
  },
  {
    name: "one that must not be null ends all of it",
    query: `mutation { reset add(by: 1) { id } mustAdd(by: 1) { log } }`,
    data: null,
    errorsAt: [["mustAdd"]],
  },
];
