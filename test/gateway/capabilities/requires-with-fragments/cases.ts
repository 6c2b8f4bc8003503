import type { Case } from "../../../support/federation.ts";

const PERSON = {
  __typename: "Person",
  born: 1990,
  home: { __typename: "Flat", door: "H01", floor: 1 },
};
const FIRM = {
  __typename: "Firm",
  home: { __typename: "Office", desks: 40 },
  orgNumber: "310385980",
};

export const cases: readonly Case[] = [
  {
    query: "{ boats { id label } }",
    data: {
      boats: [
        { id: "b1", label: JSON.stringify(PERSON) },
        { id: "b2", label: JSON.stringify(FIRM) },
        { id: "b3", label: "null" },
      ],
    },
  },
  {
    name: "beside the caller's own fragments on the same union",
    query: `{ boats { owner { ... on Firm { id home { door } } ... on Person { home { __typename } } } label } }`,
    data: {
      boats: [
        { owner: { home: { __typename: "Flat" } }, label: JSON.stringify(PERSON) },
        { owner: { id: "acme", home: { door: "12" } }, label: JSON.stringify(FIRM) },
        { owner: null, label: "null" },
      ],
    },
  },
];
