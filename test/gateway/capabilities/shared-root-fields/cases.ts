import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "a part from each",
    query: `{ port(name: "Moss") { depth duty name } }`,
    data: { port: { depth: 9, duty: 4, name: "Moss" } },
  },
  {
    name: "in a list, three levels down",
    query: "{ ports { duty quay { guards crane { owner tons } length } depth } }",
    data: {
      ports: [4, 6].map((duty) => ({
        duty,
        quay: { guards: ["Ada"], crane: { owner: "State", tons: 40 }, length: 100 },
        depth: 9,
      })),
    },
  },
  {
    name: "aliases with different arguments, one of them of nothing",
    query: `query ($name: String!) { moss: port(name: $name) { duty n: name depth } none: port(name: "x") { depth duty } rate }`,
    variables: { name: "Moss" },
    data: { moss: { duty: 4, n: "Moss", depth: 9 }, none: null, rate: 25 },
  },
  {
    name: "the deepest part only",
    query: `{ port(name: "Moss") { quay { crane { tons } } } other: port(name: "Moss") { quay { crane { owner } } } }`,
    data: {
      port: { quay: { crane: { tons: 40 } } },
      other: { quay: { crane: { owner: "State" } } },
    },
  },
  {
    name: "an entity, and nothing but its type",
    query: '{ berth { tax free } port(name: "x") { __typename } ports { __typename } }',
    data: {
      berth: { tax: 7, free: true },
      port: null,
      ports: [{ __typename: "Port" }, { __typename: "Port" }],
    },
  },
  {
    name: "under conditions",
    query: `query ($deep: Boolean!) { ports { depth @include(if: $deep) duty @skip(if: $deep) quay { length @skip(if: $deep) guards } } }`,
    variables: { deep: true },
    data: {
      ports: [
        { depth: 9, quay: { guards: ["Ada"] } },
        { depth: 9, quay: { guards: ["Ada"] } },
      ],
    },
  },
];
