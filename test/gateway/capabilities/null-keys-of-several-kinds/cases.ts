import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "an entity with a null key has nulls, and no error; the others are found",
    query: "{ guests { name bed { code room { view } } } }",
    data: {
      guests: [
        { name: "Ada", bed: { code: "b1", room: { view: "sea" } } },
        { name: "Bo", bed: { code: null, room: null } },
        { name: "Cy", bed: null },
        { name: "Di", bed: { code: "b9", room: null } },
        { name: "Ed", bed: { code: "b2", room: { view: null } } },
      ],
    },
  },
  {
    name: "a key with one null in it is still a key",
    query: "{ guests { tent { shade } } }",
    data: {
      guests: [
        { tent: { shade: "A 1" } },
        { tent: { shade: "A null" } },
        { tent: { shade: null } },
        { tent: null },
        { tent: { shade: null } },
      ],
    },
  },
  {
    name: "both at once",
    query: "{ guests { tent { shade place { row } } bed { room { number } } } }",
    data: {
      guests: [
        { tent: { shade: "A 1", place: { row: "A" } }, bed: { room: { number: 1 } } },
        { tent: { shade: "A null", place: { row: "A" } }, bed: { room: null } },
        { tent: { shade: null, place: null }, bed: null },
        { tent: null, bed: { room: null } },
        { tent: { shade: null, place: { row: null } }, bed: { room: { number: null } } },
      ],
    },
  },
];
