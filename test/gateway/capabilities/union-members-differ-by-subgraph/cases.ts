import type { Case } from "../../../support/federation.ts";

const ALL =
  "__typename ... on Song { title shelf { row } } ... on Movie { title } ... on Book { pages }";

export const cases: readonly Case[] = [
  {
    name: "each field with fragments on all, also those its subgraph does not know",
    query: `{ pick { ${ALL} } seen { ${ALL} } heard { ${ALL} } all { ${ALL} } }`,
    data: {
      pick: { __typename: "Book", pages: 90 },
      seen: { __typename: "Movie", title: "Sea" },
      heard: [
        { __typename: "Song", title: "Tra", shelf: { row: 4 } },
        null,
        { __typename: "Book", pages: 90 },
      ],
      all: [
        { __typename: "Movie", title: "Sea" },
        { __typename: "Book", pages: 90 },
      ],
    },
  },
  {
    name: "only fragments that cannot apply there",
    query: "{ seen { ... on Song { title } } heard { ... on Movie { title } } }",
    data: { seen: {}, heard: [{}, null, {}] },
  },
  {
    name: "behind a hop, over a field that two share",
    query: `{ found { row first { ${ALL} } last { ${ALL} } } }`,
    data: {
      found: {
        row: 4,
        first: { __typename: "Book", pages: 90 },
        last: { __typename: "Song", title: "Tra", shelf: { row: 4 } },
      },
    },
  },
  {
    name: "a named fragment on the union, in all places",
    query: `{ seen { ...I } shelf { last { ...I } first { ...I } } }
      fragment I on Item { ... on Movie { name: title } ... on Song { name: title } ... on Book { name: title size: pages } }`,
    data: {
      seen: { name: "Sea" },
      shelf: { last: { name: "Tra" }, first: { name: "Fog", size: 90 } },
    },
  },
  {
    name: "a shared field whose only selection is a member one of the two lacks",
    query: "{ pick { ... on Movie { title } } shelf { first { ... on Song { title } } } }",
    data: { pick: {}, shelf: { first: {} } },
  },
];
