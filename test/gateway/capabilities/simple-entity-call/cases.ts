import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    query: `{ office(code: "osl") { clerks { name } } }`,
    data: { office: { clerks: [{ name: "Ada" }, { name: "Cy" }] } },
  },
  {
    name: "there and back again, with the key left out of the answer",
    query: "{ clerks { office { city clerks { id } } name } }",
    data: {
      clerks: [
        { office: { city: "Oslo", clerks: [{ id: "1" }, { id: "3" }] }, name: "Ada" },
        { office: { city: "Bergen", clerks: [{ id: "2" }] }, name: "Bo" },
        { office: { city: "Oslo", clerks: [{ id: "1" }, { id: "3" }] }, name: "Cy" },
        { office: null, name: "Di" },
      ],
    },
  },
  {
    name: "no entity, no second fetch",
    query: `{ office(code: "x") { clerks { name } city } }`,
    data: { office: null },
  },
  {
    name: "an entity that its other subgraph does not know has nulls there",
    query: "{ lost { code city clerks { name } } }",
    data: { lost: { code: "nowhere", city: null, clerks: [] } },
  },
  {
    name: "none at home",
    query: `query ($code: ID!) { office(code: $code) { clerks { name } city } }`,
    variables: { code: "trd" },
    data: { office: { clerks: [], city: "Trondheim" } },
  },
  {
    name: "two root fields of two subgraphs, in the order asked",
    query: `{ lost { code } offices { code } clerks { id } also: office(code: "brg") { clerks { id } } }`,
    data: {
      lost: { code: "nowhere" },
      offices: [{ code: "osl" }, { code: "brg" }, { code: "trd" }],
      clerks: [{ id: "1" }, { id: "2" }, { id: "3" }, { id: "4" }],
      also: { clerks: [{ id: "2" }] },
    },
  },
];
