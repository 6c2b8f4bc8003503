import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "names that every JavaScript object has, on both sides of the hop",
    query: `{ sailor { constructor: name toString: note hasOwnProperty: pay valueOf: pal { constructor: id prototype: name toString: boat { valueOf: name } } } }`,
    data: {
      sailor: {
        constructor: "Ada",
        toString: "s undefined",
        hasOwnProperty: 0,
        valueOf: { constructor: "ss", prototype: "Ada", toString: { valueOf: "Sea" } },
      },
    },
  },
  {
    name: "__proto__ as a text, as an object and at the root",
    query: `{ __proto__: sailor { __proto__: note a: pal { __proto__: boat { __proto__: deck } } b: boat { __proto__: name } } }`,
    data: JSON.parse(
      `{"__proto__":{"__proto__":"s undefined","a":{"__proto__":{"__proto__":2}},"b":{"__proto__":"Sea"}}}`,
    ),
  },
  {
    name: "one field many times with different arguments",
    query: `query ($m: Int, $w: [String!]) { sailor { pay pay1: pay(month: 1) pay2: pay(month: $m, with: $w) pay3: pay(with: "a") rank r2: rank(of: $m) r3: rank(of: 3) } }`,
    variables: { m: 2, w: ["a", "b"] },
    data: {
      sailor: { pay: 0, pay1: 1, pay2: 202, pay3: 100, rank: "rank 1", r2: "rank 2", r3: "rank 3" },
    },
  },
  {
    name: "keys under each other's names, types under fields' names",
    query: `{ sailor { id: name name: id __typename: rank pay: __typename rank: pay(month: 4) note: note(of: "x") pal: note(of: "y") boat: pal { id } } }`,
    data: {
      sailor: {
        id: "Ada",
        name: "s",
        __typename: "rank 1",
        pay: "Sailor",
        rank: 4,
        note: "s x",
        pal: "s y",
        boat: { id: "ss" },
      },
    },
  },
  {
    name: "one key for members of a union, from different subgraphs and fields",
    query: `{ all { ... on Sailor { x: name y: boat { z: name } k: id } ... on Parrot { x: name y: cage { z: name } k: id } } }`,
    data: {
      all: [
        { x: "Ada", y: { z: "Sea" }, k: "s" },
        { x: "Coco", y: { z: "Cage" }, k: "p" },
      ],
    },
  },
  {
    name: "one key whose field has one type, and stands in different subgraphs",
    query: `{ all { ... on Sailor { it: note(of: "z") list: tags } ... on Parrot { it: name list: words } } }`,
    data: {
      all: [
        { it: "s z", list: ["x"] },
        { it: "Coco", list: ["hi"] },
      ],
    },
  },
  {
    name: "names like those that plans use",
    query: `{ _entities: sailor { _e0: note _service: pal { __typename_: id _e1: boat { representations: name } } _internal_qp_alias_0: rank(of: 5) _as__as_x: pay(month: 9) } }`,
    data: {
      _entities: {
        _e0: "s undefined",
        _service: { __typename_: "ss", _e1: { representations: "Sea" } },
        _internal_qp_alias_0: "rank 5",
        _as__as_x: 9,
      },
    },
  },
  {
    name: "the same object under two names, with the same names in it for other things",
    query: `{ a: sailor { x: pay(month: 1) pal { y: name } } b: sailor { x: note pal { y: id } } sailor { x: boat { deck } pal { y: boat { name } } } }`,
    data: {
      a: { x: 1, pal: { y: "Ada" } },
      b: { x: "s undefined", pal: { y: "ss" } },
      sailor: { x: { deck: 2 }, pal: { y: { name: "Sea" } } },
    },
  },
];
