import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "a field that may be null stays by itself",
    query: "{ maybe { near may } far { near may } }",
    data: { maybe: { near: "near x", may: null }, far: { near: "near 2", may: 2 } },
    errorsAt: [["maybe", "may"]],
  },
  {
    name: "one that must not takes the entity, and nothing beside it",
    query: "{ maybe { near must } far { must } other }",
    data: { maybe: null, far: { must: 2 }, other: 5 },
    errorsAt: [["maybe", "must"]],
  },
  {
    name: "up to the root",
    query: "{ far { must } must { m: must near } other }",
    data: null,
    errorsAt: [["must", "m"]],
  },
  {
    name: "out of a list, or the list with it",
    query: "{ maybes { must } musts { must } listsOf { near must } other }",
    data: { maybes: [{ must: 1 }, null, { must: 2 }], musts: null, listsOf: null, other: 5 },
    errorsAt: [
      ["maybes", 1, "must"],
      ["musts", 1, "must"],
      ["listsOf", 1, 0, "must"],
    ],
  },
  {
    name: "through values that must not be null either",
    query:
      "{ shell { note item { must } } hard { shell { note item { near must } } } far { near } }",
    data: { shell: null, hard: null, far: { near: "near 2" } },
    errorsAt: [
      ["shell", "item", "must"],
      ["hard", "shell", "item", "must"],
    ],
  },
  {
    name: "a null that is none of the subgraph's errors but of its schema, on the far and the near side",
    query: "{ maybe { part { size name } near } m: maybe { bad } maybes { next { bad } } }",
    data: { maybe: null, m: null, maybes: [{ next: null }, { next: null }, { next: null }] },
    errorsAt: [
      ["maybe", "part", "size"],
      ["m", "bad"],
      ["maybes", 0, "next", "bad"],
    ],
  },
  {
    name: "a list within the entity, of what must not be null",
    query: "{ maybes { parts { size } near } }",
    data: {
      maybes: [
        { parts: [{ size: 1 }, { size: 2 }], near: "near 1" },
        { parts: null, near: "near x" },
        { parts: [{ size: 1 }, { size: 2 }], near: "near 2" },
      ],
    },
    errorsAt: [["maybes", 1, "parts", 1, "size"]],
  },
  {
    name: "what is not of its type is an error where it is",
    query: "{ far { odd } maybe { near } }",
    data: { far: null, maybe: { near: "near x" } },
    errorsAt: [["far", "odd"]],
  },
];
