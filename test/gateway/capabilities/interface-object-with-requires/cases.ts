import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "its fields on the interface",
    query: "{ people { id rating badge } }",
    data: {
      people: [
        { id: "c1", rating: 10, badge: "Ada (c1)" },
        { id: "v1", rating: 5, badge: "Bo (v1)" },
      ],
    },
  },
  {
    name: "its fields on a type behind the interface",
    query: "{ citizen { rating(scale: 4) badge born } }",
    data: { citizen: { rating: 4, badge: "Ada (c1)", born: 1990 } },
  },
  {
    name: "its fields in fragments on the types, with other arguments",
    query: `{ people { ... on Citizen { rating(scale: 4) } ... on Visitor { r: rating(scale: 8) badge } } }`,
    data: { people: [{ rating: 4 }, { r: 4, badge: "Bo (v1)" }] },
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
  {
    name: "what is required of it, from a root field of its own",
    query: "{ best { badge } }",
    data: { best: { badge: "Bo (v1)" } },
  },
];
