import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "several entities in one list, each with its own hop, one of them twice",
    query: `{ find { __typename ... on Person { name } ... on Office { name open } ... on Note { text } } }`,
    data: {
      find: [
        { __typename: "Person", name: "Person 1" },
        { __typename: "Office", name: "Office osl", open: true },
        null,
        { __typename: "Note", text: "gone" },
        { __typename: "Person", name: "Person 2" },
        { __typename: "Person", name: "Person 1" },
      ],
    },
  },
  {
    name: "one response key for differently typed fields of members that never are the same object",
    query: `query ($first: Int) { find(first: $first) { ... on Person { it: name id } ... on Office { it: name id: code } } }`,
    variables: { first: 2 },
    data: {
      find: [
        { it: "Person 1", id: "1" },
        { it: "Office osl", id: "osl" },
      ],
    },
  },
  {
    name: "lists of lists",
    query: `{ groups { ... on Person { boss { name office { name } } } ... on Office { head { name } } ... on Note { about { ... on Person { office { open } } } } } }`,
    data: {
      groups: [
        [{ head: { name: "Person 1" } }, null],
        [],
        [
          { boss: { name: "Person 2", office: { name: "Office brg" } } },
          { about: { office: { open: false } } },
        ],
      ],
    },
  },
  {
    name: "only of members that are not there",
    query: "{ best { ... on Person { name } ... on Note { text } } }",
    data: { best: {} },
  },
  {
    name: "from one member through another's field to the first type again",
    query:
      "{ best { ... on Office { head { boss { office { head { name } code } } } } } find(first: 0) { __typename } }",
    data: { best: { head: { boss: { office: { head: null, code: "brg" } } } }, find: [] },
  },
];
