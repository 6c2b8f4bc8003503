import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "as keys, fields of both sides, and root fields",
    query:
      "{ constructor { toString hasOwnProperty constructor } toString hasOwnProperty { toString } }",
    data: {
      constructor: { toString: "string 1", hasOwnProperty: "has 1", constructor: "1" },
      toString: "not given",
      hasOwnProperty: [{ toString: "string 1" }, { toString: "string 2" }],
    },
  },
  {
    name: "as what is required, with nulls in it",
    query: "{ hasOwnProperty { propertyIsEnumerable } }",
    data: {
      hasOwnProperty: [
        { propertyIsEnumerable: `has 1 {"toString":null,"length":0}` },
        { propertyIsEnumerable: "has 2 null" },
      ],
    },
  },
  {
    name: "as arguments and variables",
    query: `query ($constructor: Int, $toString: String) { toString(valueOf: $constructor) a: toString(valueOf: 0) constructor { isPrototypeOf b: isPrototypeOf(toString: $toString) } }`,
    variables: { constructor: 3, toString: null },
    data: { toString: "given 3", a: "given 0", constructor: { isPrototypeOf: "d", b: null } },
  },
  {
    name: "variables that are not given are not functions",
    query: `query ($toString: String, $valueOf: Int) { toString(valueOf: $valueOf) constructor { isPrototypeOf(toString: $toString) toString } }`,
    data: { toString: "not given", constructor: { isPrototypeOf: "d", toString: "string 1" } },
  },
  {
    name: "as aliases of each other, over two hops",
    query:
      "{ valueOf: constructor { constructor: toLocaleString { toString: valueOf { length } hasOwnProperty: toString valueOf: hasOwnProperty } toString: valueOf { constructor: toString __proto__: length } } }",
    data: {
      valueOf: {
        constructor: { toString: null, hasOwnProperty: "string 2", valueOf: "has 2" },
        toString: JSON.parse(`{"constructor":null,"__proto__":0}`),
      },
    },
  },
];
