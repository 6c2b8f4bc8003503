import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "over a hop",
    query:
      "{ members { __typename ... on Person { dues } } named { name ... on Person { dues } } }",
    data: {
      members: [{ __typename: "Person", dues: 10 }],
      named: [{ name: "Person 2", dues: 20 }],
    },
  },
  {
    name: "the type itself is not to be seen",
    query: `{ a: __type(name: "Member") { possibleTypes { name } } b: __type(name: "Named") { possibleTypes { name } }
      c: __type(name: "Person") { interfaces { name } } d: __type(name: "Ghost") { name } members { __typename } }`,
    data: {
      a: { possibleTypes: [{ name: "Person" }] },
      b: { possibleTypes: [{ name: "Person" }] },
      c: { interfaces: [{ name: "Named" }] },
      d: null,
      members: [{ __typename: "Person" }],
    },
  },
];
