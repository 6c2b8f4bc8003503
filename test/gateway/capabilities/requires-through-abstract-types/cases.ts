import type { Case } from "../../../support/federation.ts";

const DUTIES = [
  `{"__typename":"Person","name":"Ada","home":{"__typename":"House","rooms":3}}`,
  `{"__typename":"Firm","number":7,"seat":{"__typename":"Flat","floor":2}}`,
  `{"__typename":"Firm","number":8,"seat":null}`,
  "null",
  `{"__typename":"State"}`,
];

export const cases: readonly Case[] = [
  {
    name: "a union with interfaces in it, and a type of which nothing is required",
    query: "{ parcels { duty } }",
    data: { parcels: DUTIES.map((duty) => ({ duty })) },
  },
  {
    name: "a list of an interface",
    query: "{ parcels { load } }",
    data: { parcels: [{ load: 311 }, { load: 0 }, { load: 0 }, { load: 0 }, { load: 0 }] },
  },
  {
    name: "the same union also shown, in part",
    query: `{ parcels { owner { ... on State { land } ... on Firm { number: seat { __typename } } } duty
      things { ... on Stone { weight: __typename } } load } }`,
    data: {
      parcels: [
        { owner: {}, duty: DUTIES[0], things: [{}, { weight: "Stone" }], load: 311 },
        { owner: { number: { __typename: "Flat" } }, duty: DUTIES[1], things: [], load: 0 },
        { owner: { number: null }, duty: DUTIES[2], things: [], load: 0 },
        { owner: null, duty: DUTIES[3], things: [], load: 0 },
        { owner: { land: "NO" }, duty: DUTIES[4], things: [], load: 0 },
      ],
    },
  },
];
