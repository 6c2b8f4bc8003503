import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "asked of the interface, in the one it was taken from",
    query: "{ papers { created } }",
    data: { papers: [{ created: "new l1" }, { created: "old b1" }] },
  },
  {
    name: "asked of the interface, in the one that took it",
    query: "{ fresh { id created due } }",
    data: {
      fresh: [
        { id: "b1", created: "old b1", due: "old due b1" },
        { id: "l1", created: "new l1", due: "old due l1" },
      ],
    },
  },
  {
    name: "asked of one type",
    query: "{ letter { created due } papers { ... on Bill { due created } } }",
    data: {
      letter: { created: "new l2", due: "old due l2" },
      papers: [{}, { due: "old due b1", created: "old b1" }],
    },
  },
];
