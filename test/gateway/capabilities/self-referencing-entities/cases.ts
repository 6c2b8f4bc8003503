import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    query: "{ staff { name chief { name chief { name chief { name } } } } }",
    data: {
      staff: [
        { name: "A", chief: null },
        { name: "B", chief: { name: "A", chief: null } },
        { name: "C", chief: { name: "B", chief: { name: "A", chief: null } } },
        { name: "D", chief: { name: "D", chief: { name: "D", chief: { name: "D" } } } },
      ],
    },
  },
  {
    name: "the near one in the far one in the near one",
    query: `{ person(id: "c") { chief { chief { deputy { chief { team { name deputy { id } } } } team { name } } } } }`,
    data: {
      person: {
        chief: {
          chief: {
            deputy: { chief: { team: [{ name: "D", deputy: null }] } },
            team: [{ name: "B" }],
          },
        },
      },
    },
  },
  {
    name: "requiring one like itself",
    query: "{ staff { card team { card } } }",
    data: {
      staff: [
        { card: "a under nobody", team: [{ card: "b under a" }] },
        { card: "b under a", team: [{ card: "c under b" }] },
        { card: "c under b", team: [] },
        { card: "d under d", team: [{ card: "d under d" }] },
      ],
    },
  },
  {
    name: "under the names of each other",
    query: `{ person(id: "d") { team: chief { chief: name id: card } chief: team { id: name name: id } name: card } }`,
    data: {
      person: {
        team: { chief: "D", id: "d under d" },
        chief: [{ id: "D", name: "d" }],
        name: "d under d",
      },
    },
  },
];
