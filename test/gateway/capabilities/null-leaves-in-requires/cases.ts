import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "objects of nothing but nulls are there all the same",
    query: "{ hikers { needs } }",
    data: {
      hikers: [
        { needs: "[null,[null,null]]" },
        { needs: "[2,null]" },
        { needs: "null" },
        { needs: "[null,null]" },
      ],
    },
  },
  {
    name: "in lists with nulls, and without any list",
    query: "{ hikers { hats id } }",
    data: {
      hikers: [
        { hats: "[[null],null]", id: "1" },
        { hats: "[]", id: "2" },
        { hats: "null", id: "3" },
        { hats: "[null]", id: "4" },
      ],
    },
  },
  {
    name: "also when shown under other names",
    query: "{ hikers { tent: hats caps: tent { size: poles { wood } poles: size } needs } }",
    data: {
      hikers: [
        {
          tent: "[[null],null]",
          caps: { size: { wood: null }, poles: null },
          needs: "[null,[null,null]]",
        },
        { tent: "[]", caps: { size: null, poles: 2 }, needs: "[2,null]" },
        { tent: "null", caps: null, needs: "null" },
        { tent: "[null]", caps: { size: null, poles: null }, needs: "[null,null]" },
      ],
    },
  },
];
