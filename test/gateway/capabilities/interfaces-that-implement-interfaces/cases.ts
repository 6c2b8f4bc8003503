import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "conditions on the narrower interface of either subgraph",
    query:
      "{ floats { id ... on Driven { engine { power ... on Loud { noise } } } ... on Booked { seats } ... on Canoe { guide paddles } } }",
    data: {
      floats: [
        { id: "f1", engine: { power: 90, noise: 80 }, seats: 400 },
        { id: "c1", guide: "G c1", paddles: 2 },
        { id: "f2", engine: { power: 70 }, seats: 400 },
      ],
    },
  },
  {
    name: "narrow to wide to narrow",
    query:
      "{ driven { ... on Floats { ... on Booked { seats trips { by { ... on Driven { engine { ... on Electric { power } ... on Diesel { noise } } } } } } } } }",
    data: { driven: [{ seats: 400, trips: [{ by: { engine: { noise: 80 } } }] }] },
  },
  {
    name: "from the other subgraph",
    query:
      "{ trips { by { __typename ... on Driven { engine { power } } ... on Canoe { paddles guide } } booked { seats ... on Driven { engine { __typename } } } } }",
    data: {
      trips: [
        { by: { __typename: "Canoe", paddles: 2, guide: "G c5" }, booked: null },
        {
          by: { __typename: "Ferry", engine: { power: 70 } },
          booked: { seats: 400, engine: { __typename: "Electric" } },
        },
      ],
    },
  },
];
