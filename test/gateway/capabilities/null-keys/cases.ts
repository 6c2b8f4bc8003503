import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "what has no key is null without an error, and the others are found",
    query: "{ letters { id value } }",
    data: {
      letters: [{ id: "1", value: 12 }, { id: "2", value: null }, { id: "3", value: null }, null],
    },
  },
];
