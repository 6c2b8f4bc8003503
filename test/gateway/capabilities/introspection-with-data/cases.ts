import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "between fields of two subgraphs, in order",
    query: `{ loans __schema { queryType { name } mutationType { name } subscriptionType { name } } book { lent title } __type(name: "Book") { name kind description } }`,
    data: {
      loans: 3,
      __schema: {
        queryType: { name: "Query" },
        mutationType: { name: "Mutation" },
        subscriptionType: null,
      },
      book: { lent: true, title: "Book 1" },
      __type: { name: "Book", kind: "OBJECT", description: "A book" },
    },
  },
  {
    name: "aliases, variables, defaults and a type that is not there",
    query: `query ($a: String!, $b: String = "Query") { a: __type(name: $a) { name } b: __type(name: $b) { name } c: __type(name: "Nobody") { name } d: book { id } }`,
    variables: { a: "ID" },
    data: { a: { name: "ID" }, b: { name: "Query" }, c: null, d: { id: "1" } },
  },
  {
    name: "through fragments, named and not, and under conditions",
    query: `query ($no: Boolean!) { ...R ... on Query { t: __type(name: "Book") { ...T } } __schema @include(if: $no) { description } }
      fragment R on Query { book { lent } s: __schema { queryType { ...T } } __typename }
      fragment T on __Type { kind name ofType @include(if: $no) { name } }`,
    variables: { no: false },
    data: {
      book: { lent: true },
      s: { queryType: { kind: "OBJECT", name: "Query" } },
      __typename: "Query",
      t: { kind: "OBJECT", name: "Book" },
    },
  },
  {
    name: "__typename within it, one selection in two places merged",
    query: `{ __type(name: "Book") { __typename name } __type(name: "Book") { k: kind fields { __typename n: name } } book { title } }`,
    data: {
      __type: {
        __typename: "__Type",
        name: "Book",
        k: "OBJECT",
        fields: ["id", "title", "lent"].map((n) => ({ __typename: "__Field", n })),
      },
      book: { title: "Book 1" },
    },
  },
  {
    name: "what is deprecated only when asked for, and only schema",
    query: `query ($all: Boolean = true) { __type(name: "Book") { fields(includeDeprecated: $all) { name isDeprecated deprecationReason } } }`,
    data: {
      __type: {
        fields: [
          { name: "id", isDeprecated: false, deprecationReason: null },
          { name: "title", isDeprecated: false, deprecationReason: null },
          { name: "old", isDeprecated: true, deprecationReason: "new" },
          { name: "lent", isDeprecated: false, deprecationReason: null },
        ],
      },
    },
  },
  {
    name: "nothing of Federation is to be seen",
    query: `{ a: __type(name: "_Any") { name } b: __type(name: "_Service") { name } c: __type(name: "_Entity") { name } d: __type(name: "join__Graph") { name } e: __schema { queryType { fields { name } } directives { name } } }`,
    data: {
      a: null,
      b: null,
      c: null,
      d: null,
      e: {
        queryType: { fields: [{ name: "book" }, { name: "loans" }] },
        directives: ["include", "skip", "deprecated", "specifiedBy", "oneOf"].map((name) => ({
          name,
        })),
      },
    },
  },
];
