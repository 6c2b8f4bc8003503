import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "each type's field of one name, from different subgraphs",
    query:
      "{ aboard { ... on Sailor { name } ... on Cook { name galley } ... on Guest { name } } }",
    data: { aboard: [{ name: "Sailor" }, { name: "Cook", galley: "aft" }, { name: "Guest" }] },
  },
  {
    name: "an interface's field that is a hop away",
    query: "{ captain { cabin { light number } ... on Sailor { mate { name cabin { light } } } } }",
    data: {
      captain: {
        cabin: { light: true, number: 1 },
        mate: { name: "Cook", cabin: { light: false } },
      },
    },
  },
  {
    name: "from a union in the other subgraph to the interface",
    query:
      "{ crew { __typename ... on Aboard { id cabin { number light } } ... on Cook { galley helper { name } } } }",
    data: {
      crew: [
        {
          __typename: "Cook",
          id: "c1",
          cabin: { number: 2, light: false },
          galley: "aft",
          helper: { name: "Sailor" },
        },
        { __typename: "Sailor", id: "s1", cabin: { number: 1, light: true } },
      ],
    },
  },
  {
    name: "interface, entity, interface, entity",
    query: `{ cabins { sleeps { id ... on Sailor { mate { cabin { sleeps { ... on Cook { name } ... on Guest { n: name } } } } } } light } }`,
    data: {
      cabins: [
        {
          sleeps: [
            { id: "s1", mate: { cabin: { sleeps: [{ name: "Cook" }, null, { n: "Guest" }] } } },
            null,
            { id: "g1" },
          ],
          light: true,
        },
        { sleeps: [{ id: "c1" }, null, { id: "g1" }], light: false },
      ],
    },
  },
];
