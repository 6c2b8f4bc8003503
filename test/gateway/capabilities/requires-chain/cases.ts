import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "four steps",
    query: "{ seeds { bread } }",
    data: {
      seeds: [
        { bread: "bread of flour of crop of plant of rye, rye" },
        { bread: "bread of flour of crop of plant of null, null" },
      ],
    },
  },
  {
    name: "four steps from a subgraph that has the last one only",
    query: "{ finest { bread } }",
    data: { finest: { bread: "bread of flour of crop of plant of rye, rye" } },
  },
  {
    name: "two that share the steps before",
    query: "{ finest { label bread } }",
    data: {
      finest: {
        label: "plant of rye; flour of crop of plant of rye, rye",
        bread: "bread of flour of crop of plant of rye, rye",
      },
    },
  },
  {
    name: "all of them shown, the last first",
    query: "{ finest { label bread flour crop plant kind id } }",
    data: {
      finest: {
        label: "plant of rye; flour of crop of plant of rye, rye",
        bread: "bread of flour of crop of plant of rye, rye",
        flour: "flour of crop of plant of rye, rye",
        crop: "crop of plant of rye",
        plant: "plant of rye",
        kind: "rye",
        id: "1",
      },
    },
  },
  {
    name: "each under the name of the next",
    query: "{ seeds { crop: kind plant: crop flour: plant kind: flour bread: id id: bread } }",
    data: {
      seeds: [
        {
          crop: "rye",
          plant: "crop of plant of rye",
          flour: "plant of rye",
          kind: "flour of crop of plant of rye, rye",
          bread: "1",
          id: "bread of flour of crop of plant of rye, rye",
        },
        {
          crop: null,
          plant: "crop of plant of null",
          flour: "plant of null",
          kind: "flour of crop of plant of null, null",
          bread: "2",
          id: "bread of flour of crop of plant of null, null",
        },
      ],
    },
  },
  {
    name: "under conditions",
    query: `query ($a: Boolean!, $b: Boolean = true) {
      seeds { bread @include(if: $a) label @skip(if: $b) crop @include(if: $b) id @skip(if: $a) } }`,
    variables: { a: false },
    data: {
      seeds: [
        { crop: "crop of plant of rye", id: "1" },
        { crop: "crop of plant of null", id: "2" },
      ],
    },
  },
];
