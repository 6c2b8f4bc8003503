import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "nulls of the one that may",
    query:
      "{ loose { left { name } right { id name } note } strict { note left { id } right { id } } }",
    data: {
      loose: { left: null, right: [null, { id: null, name: null }], note: null },
      strict: { note: "s", left: { id: "1" }, right: [] },
    },
  },
  {
    name: "an id that may be null, and one that may not, in one union",
    query:
      "{ sheets { ... on Half { id: name name: name } ... on Whole { id2: id torn size } } both { note } }",
    data: {
      sheets: [
        { id2: "9", torn: false, size: 3 },
        { id: "h", name: "h" },
      ],
      both: { note: "n" },
    },
  },
  {
    name: "only of the shared one",
    query: "{ both { right { name id } left { id } } }",
    data: { both: { right: [{ name: "b", id: "2" }], left: { id: "1" } } },
  },
];
