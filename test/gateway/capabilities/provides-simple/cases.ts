import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "what is provided is not fetched again",
    query: "{ front { title } }",
    data: { front: { title: "TITLE 1" } },
  },
  {
    name: "what is not provided there is its owner's",
    query: "{ back { title place author { name } } }",
    data: { back: { title: "title 2", place: 2, author: { name: "ada" } } },
  },
  {
    name: "both in one answer",
    query: "{ front { title author { name } place } back { title } books { title place } }",
    data: {
      front: { title: "TITLE 1", author: { name: "ADA" }, place: 1 },
      back: { title: "title 2" },
      books: [{ title: "title 1", place: 1 }],
    },
  },
  {
    name: "in a list, beside nulls",
    query: "{ top { id title } }",
    data: { top: [{ id: "3", title: "TITLE 3" }, null, { id: "4", title: null }] },
  },
  {
    name: "through aliases and a fragment",
    query: `{ top { ...B } front { ...B } } fragment B on Book { title: place id: title }`,
    data: {
      top: [{ title: 3, id: "TITLE 3" }, null, { title: 4, id: null }],
      front: { title: 1, id: "TITLE 1" },
    },
  },
];
