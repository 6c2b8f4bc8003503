import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "over two entities",
    query: "{ teams { title } }",
    data: { teams: [{ title: "1: Person p1, City h-p1" }, { title: "2: nobody" }] },
  },
  {
    name: "over a list with a null in it",
    query: "{ teams { ages } }",
    data: { teams: [{ ages: "20 Zh-p2; ; 30 -" }, { ages: "" }] },
  },
  {
    name: "both, with the same entities shown under other names",
    query:
      "{ teams { title lead { name: age age: name home { city: zip zip: city } } ages members { home { id } id } } }",
    data: {
      teams: [
        {
          title: "1: Person p1, City h-p1",
          lead: { name: 10, age: "Person p1", home: { city: "Zh-p1", zip: "City h-p1" } },
          ages: "20 Zh-p2; ; 30 -",
          members: [{ home: { id: "h-p2" }, id: "p2" }, null, { home: null, id: "p3" }],
        },
        { title: "2: nobody", lead: null, ages: "", members: [] },
      ],
    },
  },
];
