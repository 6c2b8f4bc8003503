import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    query: `{ person(id: "1") { label name } }`,
    data: { person: { label: `1: ["Oslo","NO"]`, name: "Ada" } },
  },
  {
    name: "a null is what was found, and does not take what it is part of with it",
    query: "{ people { label } }",
    data: {
      people: [
        { label: `1: ["Oslo","NO"]` },
        { label: `2: ["Bergen",null]` },
        { label: "3: [null,null]" },
        { label: "4: null" },
      ],
    },
  },
  {
    name: "what is required and not asked for is not shown",
    query: `{ person(id: "2") { address { country } label } }`,
    data: { person: { address: { country: null }, label: `2: ["Bergen",null]` } },
  },
  {
    name: "a field named like the key",
    query: `{ person(id: "1") { id: name address: label name: id } }`,
    data: { person: { id: "Ada", address: `1: ["Oslo","NO"]`, name: "1" } },
  },
];
