import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "three levels of what is provided",
    query: "{ sold { sort parts { sort price { amount } parts { sort } } } }",
    data: {
      sold: [
        {
          sort: "SORT 1",
          parts: [
            {
              sort: "SORT 11",
              price: { amount: 11 },
              parts: [{ sort: "SORT 111" }, { sort: "SORT 112" }],
            },
            {
              sort: "SORT 12",
              price: { amount: 12 },
              parts: [{ sort: "SORT 121" }, { sort: "SORT 122" }],
            },
          ],
        },
      ],
    },
  },
  {
    name: "beside what it has itself, at each level",
    query: "{ sold { sales parts { sales sort parts { sort sales id } } } }",
    data: {
      sold: [
        {
          sales: 1,
          parts: ["11", "12"].map((id) => ({
            sales: 2,
            sort: `SORT ${id}`,
            parts: ["1", "2"].map((last) => ({
              sort: `SORT ${id}${last}`,
              sales: 3,
              id: `${id}${last}`,
            })),
          })),
        },
      ],
    },
  },
  {
    name: "through a value type, with nothing else to fetch",
    query: "{ window { part { parts { id } price { currency amount } sales } } }",
    data: {
      window: {
        part: {
          parts: [{ id: "21" }, { id: "22" }],
          price: { currency: "NOK", amount: 200 },
          sales: 1,
        },
      },
    },
  },
  {
    name: "not of the root's own",
    query: "{ parts { sort parts { id sales } price { amount tax } } }",
    data: {
      parts: [
        {
          sort: "sort 1",
          parts: [
            { id: "11", sales: 2 },
            { id: "12", sales: 2 },
          ],
          price: { amount: 1, tax: 1 },
        },
      ],
    },
  },
];
