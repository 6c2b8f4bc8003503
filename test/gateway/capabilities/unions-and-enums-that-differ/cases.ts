import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "a member that one subgraph does not know",
    query: `{ eastern { ... on Boat { sails oars } ... on Buoy { colour } ... on Light { height } }
      western { ... on Buoy { colour } ... on Light { height } ... on Boat { oars sails } } }`,
    data: {
      eastern: [{ sails: 2, oars: 4 }, { colour: "red" }],
      western: [{ height: 9 }, { oars: 4, sails: null }],
    },
  },
  {
    name: "a value that one subgraph does not know",
    query: "{ mood moods }",
    data: { mood: "ROUGH", moods: ["CALM"] },
  },
  {
    name: "an input that is what the subgraphs have in common",
    query: `query ($size: Size!, $colour: Colour!) { paint(colour: $colour, size: $size) sized(size: $size) }`,
    variables: { size: { width: 3 }, colour: "RED" },
    data: { paint: `RED {"width":3}`, sized: 3 },
  },
];
