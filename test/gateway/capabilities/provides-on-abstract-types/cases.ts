import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "provided on a union's members",
    query: "{ posts { ... on Letter { from { name } } ... on Card { picture } } }",
    data: { posts: [{ from: { name: "ADA" } }, null, { picture: "SEA" }] },
  },
  {
    name: "not provided by the other field of the same union",
    query: "{ bare { ... on Letter { from { name } } ... on Card { picture } } }",
    data: { bare: [{ from: { name: "ada" } }, { picture: "sea" }] },
  },
  {
    name: "beside what is not provided",
    query:
      "{ posts { ... on Letter { pages from { id name } } ... on Card { picture back { text } } } }",
    data: {
      posts: [
        { pages: 3, from: { id: "p1", name: "ADA" } },
        null,
        { picture: "SEA", back: { text: "hi" } },
      ],
    },
  },
  {
    name: "provided on an interface's types",
    query: "{ media { id ... on Card { picture back { text } } } latest { id } }",
    data: {
      media: [{ id: "c1", picture: "SEA", back: { text: "HI" } }, { id: "l1" }],
      latest: { id: "l1" },
    },
  },
  {
    name: "of an interface that provides only for the other type",
    query:
      "{ media { ... on Letter { from { name } } } latest { ... on Letter { from { name } pages } } }",
    data: {
      media: [{}, { from: { name: "ada" } }],
      latest: { from: { name: "ADA" }, pages: 3 },
    },
  },
];
