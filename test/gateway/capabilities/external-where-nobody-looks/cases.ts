import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "where it is provided, and where it is not",
    query: "{ offer { name } offers { name } }",
    data: { offer: { name: "OFFERED" }, offers: [{ name: "Good 2" }] },
  },
  {
    name: "asked of an interface whose field it is",
    query: "{ named { name } }",
    data: { named: [{ name: "Good 3" }] },
  },
  {
    name: "in a value, and what is required asked for as well",
    query: "{ sold { good { name label price { currency amount } } } goods { label } }",
    data: {
      sold: [{ good: { name: "Good 4", label: "for 5", price: { currency: "NOK", amount: 5 } } }],
      goods: [{ label: "for 5" }],
    },
  },
  {
    name: "one fragment in all places",
    query:
      "{ offer { ...G } offers { ...G } named { ... on Good { ...G } } } fragment G on Good { name label }",
    data: {
      offer: { name: "OFFERED", label: "for 5" },
      offers: [{ name: "Good 2", label: "for 5" }],
      named: [{ name: "Good 3", label: "for 5" }],
    },
  },
];
