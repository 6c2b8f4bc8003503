import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "from where only some animal is known, to what each is",
    query: `{ walks { animal { __typename name } with { id walked ... on Cat { lives shots } ... on Dog { tricks } } } }`,
    data: {
      walks: [
        {
          animal: { __typename: "Dog", name: "Rex" },
          with: [
            { id: "c1", walked: 0, lives: 9, shots: 1 },
            null,
            { id: "d1", walked: 50, tricks: 3 },
          ],
        },
        { animal: null, with: [] },
      ],
    },
  },
  {
    name: "a type that a third subgraph knows, to a field of the interface object",
    query: "{ sick { walked name ate { walked shots __typename } } }",
    data: { sick: { walked: 0, name: "Mia", ate: { walked: 50, shots: 4, __typename: "Dog" } } },
  },
  {
    name: "only what the interface object's own subgraph has",
    query: "{ walks { animal { id walked } minutes } }",
    data: {
      walks: [
        { animal: { id: "d1", walked: 50 }, minutes: 5 },
        { animal: null, minutes: 9 },
      ],
    },
  },
  {
    name: "types only, under another name, and inside a fragment on one type",
    query: `{ walks { with { kind: __typename ... on Cat { __typename } } } animal(id: "c1") { ... on Animal { walked } __typename } }`,
    data: {
      walks: [
        {
          with: [{ kind: "Cat", __typename: "Cat" }, null, { kind: "Dog" }],
        },
        { with: [] },
      ],
      animal: { walked: 0, __typename: "Cat" },
    },
  },
  {
    name: "a fragment on one type around a field of the interface object",
    query: `{ animals { ... on Dog { walked name } } walks { animal { ... on Cat { walked } } with { ... on Dog { w: walked } } } }`,
    data: {
      animals: [{ walked: 50, name: "Rex" }, {}],
      walks: [
        { animal: {}, with: [{}, null, { w: 50 }] },
        { animal: null, with: [] },
      ],
    },
  },
  {
    name: "one type's field of the interface object, and another type's key",
    query: "{ walks { with { ... on Cat { walked } ... on Dog { id } } } }",
    data: { walks: [{ with: [{ walked: 0 }, null, { id: "d1" }] }, { with: [] }] },
  },
];
