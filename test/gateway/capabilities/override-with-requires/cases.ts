import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  { query: "{ items { price } }", data: { items: [{ price: 300 }, { price: 600 }] } },
  { query: "{ items { tax } }", data: { items: [{ tax: 75 }, { tax: 150 }] } },
  {
    name: "back to where it was taken from",
    query: "{ items { bill } dearest { bill } }",
    data: { items: [{ bill: "1: 75" }, { bill: "2: 150" }], dearest: { bill: "2: 150" } },
  },
  {
    name: "all, under each other's names",
    query: "{ dearest { price: bill tax: price weight: tax bill: weight } }",
    data: { dearest: { price: "2: 150", tax: 600, weight: 150, bill: 6 } },
  },
];
