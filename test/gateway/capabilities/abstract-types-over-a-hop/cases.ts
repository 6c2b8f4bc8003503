import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "a union, each type with fields of a second subgraph, of types that do not agree",
    query: `{ items {
      __typename
      ... on Book { stars pages }
      ... on Film { said: stars minutes }
      ... on Song { counted: stars }
    } }`,
    data: {
      items: [
        { __typename: "Book", stars: 5, pages: 100 },
        { __typename: "Film", said: "four", minutes: 90 },
        { __typename: "Song", counted: 3 },
        null,
      ],
    },
  },
  {
    name: "an interface, with fragments that do not apply and fragments in fragments",
    query: `{ shelf { title ... on Node { id ... on Film { stars2: stars } } ... on Book { ...B } } }
      fragment B on Book { stars ... on Loan { again: title } ... on Node { ... on Book { pages } } }`,
    data: {
      shelf: [
        { title: "Kelp", id: "b1", stars: 5, again: "Kelp", pages: 100 },
        { title: "Tide", id: "f1", stars2: "four" },
      ],
    },
  },
  {
    name: "there and back through a union",
    query: `{ node(id: "f1") { ... on Film { similar { __typename ... on Book { title stars } ... on Film { minutes similar { ... on Book { pages } } } } } } }`,
    data: {
      node: {
        similar: [
          { __typename: "Book", title: "Kelp", stars: 5 },
          { __typename: "Film", minutes: 90, similar: [{ pages: 100 }, {}] },
        ],
      },
    },
  },
  {
    name: "a type without any of the fields",
    query: `{ node(id: "s1") { ... on Book { stars } ... on Film { similar { __typename } } } }`,
    data: { node: {} },
  },
  {
    name: "nobody there",
    query: `{ node(id: "?") { ... on Book { stars } } }`,
    data: { node: null },
  },
];
