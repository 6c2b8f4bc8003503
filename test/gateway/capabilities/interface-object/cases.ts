import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "its fields on the interface",
    query: "{ people { id rating } }",
    data: {
      people: [
        { id: "c1", rating: 10 },
        { id: "v1", rating: 5 },
      ],
    },
  },
  {
    name: "its fields on a type behind the interface",
    query: "{ citizen { rating(scale: 4) born } }",
    data: { citizen: { rating: 4, born: 1990 } },
  },
  {
    name: "its fields in fragments on the types, with other arguments",
    query: `{ people { ... on Citizen { rating(scale: 4) } ... on Visitor { r: rating(scale: 8) } } }`,
    data: { people: [{ rating: 4 }, { r: 4 }] },
  },
  {
    name: "from a root field of its own: the type is found where it is known",
    query: "{ best { __typename id name rating ... on Visitor { from } ... on Citizen { born } } }",
    data: { best: { __typename: "Visitor", id: "v1", name: "Bo", rating: 5, from: "SE" } },
  },
  {
    name: "only the type",
    query: "{ best { __typename } }",
    data: { best: { __typename: "Visitor" } },
  },
  {
    name: "only its own",
    query: "{ best { rating } }",
    data: { best: { rating: 5 } },
  },
];
