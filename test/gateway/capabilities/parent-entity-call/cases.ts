import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "two values down",
    query: "{ trips { plan { budget { spent } } } }",
    data: { trips: [{ plan: { budget: { spent: 60 } } }, { plan: null }] },
  },
  {
    name: "both parts of it",
    query: `{ byCode(code: "x") { plan { budget { spent sum } title } } }`,
    data: { byCode: { plan: { budget: { spent: 60, sum: 100 }, title: "Plan 9" } } },
  },
  {
    name: "in lists in lists, with nulls among them",
    query: "{ trips { days { meals { drink { name } dish } number } } }",
    data: {
      trips: [
        {
          days: [
            {
              meals: [{ drink: { name: "Milk" }, dish: "Egg" }, null, { drink: null, dish: "Cod" }],
              number: 1,
            },
            { meals: [], number: 2 },
          ],
        },
        { days: [] },
      ],
    },
  },
  {
    name: "and on from there to another entity",
    query: "{ trips { id days { meals { hour drink { litres } } } } }",
    data: {
      trips: [
        {
          id: "1",
          days: [
            { meals: [{ hour: 8, drink: { litres: 3 } }, null, { hour: 19, drink: null }] },
            { meals: [] },
          ],
        },
        { id: "2", days: [] },
      ],
    },
  },
  {
    name: "under other names, and twice",
    query:
      "{ trips { id: code code: id a: plan { budget { x: spent } } b: plan { budget { x: sum } } } }",
    data: {
      trips: [
        { id: "a", code: "1", a: { budget: { x: 60 } }, b: { budget: { x: 100 } } },
        { id: "b", code: "2", a: null, b: null },
      ],
    },
  },
];
