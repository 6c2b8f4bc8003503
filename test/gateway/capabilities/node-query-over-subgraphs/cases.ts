import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "each type's own fields from its own subgraph",
    query: `query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Person { name office { city } } ... on Office { city } ... on Letter { pages } } }`,
    variables: { ids: ["p1", "o1", "x", "l1"] },
    data: {
      nodes: [
        { id: "p1", __typename: "Person", name: "Person p1", office: { city: "City o7" } },
        { id: "o1", __typename: "Office", city: "City o1" },
        null,
        { id: "l1", __typename: "Letter", pages: 4 },
      ],
    },
  },
  {
    name: "one, as what it is not",
    query: `{ node(id: "p1") { ... on Letter { pages } } other: node(id: "x") { id } }`,
    data: { node: {}, other: null },
  },
  {
    name: "from node to node",
    query: `{ node(id: "l1") { ... on Letter { about { id ... on Person { office { staff { name } } } ... on Office { city } } from { office { id } } } } }`,
    data: {
      node: {
        about: { id: "p3", office: { staff: [{ name: "Person p1" }, null] } },
        from: { office: { id: "o7" } },
      },
    },
  },
  {
    name: "from the interface as another subgraph gives it",
    query: `{ offices { id ... on Office { staff { office { city } } } ... on Node { __typename } ... on Letter { pages } } }`,
    data: {
      offices: [{ id: "o1", staff: [{ office: { city: "City o7" } }, null], __typename: "Office" }],
    },
  },
  {
    name: "a hundred of them, in order",
    query: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { id name } ... on Letter { pages } } }`,
    variables: { ids: Array.from({ length: 100 }, (_, i) => `${i % 2 ? "p" : "l"}${i}`) },
    data: {
      nodes: Array.from({ length: 100 }, (_, i) =>
        i % 2 ? { id: `p${i}`, name: `Person p${i}` } : { pages: 4 },
      ),
    },
  },
];
