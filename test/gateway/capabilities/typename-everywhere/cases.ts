import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  { name: "of the root only", query: "{ __typename }", data: { __typename: "Query" } },
  {
    name: "of the root, many times, through fragments and among fields",
    query:
      "{ a: __typename ...F pet { __typename } ... on Query { c: __typename } } fragment F on Query { b: __typename meal { __typename } }",
    data: {
      a: "Query",
      b: "Query",
      meal: { __typename: "Seed" },
      pet: { __typename: "Owl" },
      c: "Query",
    },
  },
  {
    name: "of a mutation",
    query: "mutation { t: __typename feed { __typename eats { t: __typename } } }",
    data: { t: "Mutation", feed: { __typename: "Cat", eats: { t: "Mouse" } } },
  },
  {
    name: "only types, over a hop and back",
    query:
      "{ animals { __typename ... on Cat { eats { ... on Mouse { prey { __typename ... on Cat { friend { __typename } } } } } likes { k: __typename } } } }",
    data: {
      animals: [
        {
          __typename: "Cat",
          eats: { prey: { __typename: "Cat", friend: { __typename: "Owl" } } },
          likes: [{ k: "Seed" }, null],
        },
        { __typename: "Owl" },
      ],
    },
  },
  {
    name: "aliased only, on unions, interfaces and objects",
    query:
      "{ animals { x: __typename ... on Animal { y: __typename } ... on Owl { z: __typename eats { hour } } } pet { x: __typename ... on Owl { id: __typename } } one { __typename } }",
    data: {
      animals: [
        { x: "Cat", y: "Cat" },
        { x: "Owl", y: "Owl", z: "Owl", eats: null },
      ],
      pet: { x: "Owl", id: "Owl" },
      one: null,
    },
  },
  {
    name: "after all the rest, under conditions",
    query:
      "query ($no: Boolean = false) { __typename @include(if: $no) animals { id __typename @skip(if: $no) } t: __typename @skip(if: $no) }",
    data: {
      animals: [
        { id: "c", __typename: "Cat" },
        { id: "o", __typename: "Owl" },
      ],
      t: "Query",
    },
  },
];
