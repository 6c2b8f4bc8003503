import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "a root field whose parts are in two subgraphs",
    query: "{ town { name mayor { party age name } } }",
    data: { town: { name: "Vik", mayor: { party: "A", age: 50, name: "Ada" } } },
  },
  {
    name: "one part only",
    query: "{ town { mayor { age } } }",
    data: { town: { mayor: { age: 50 } } },
  },
];
