import type { TestSubgraphs } from "../../../support/federation.ts";

const LETTERS = [
  { id: "1", stamp: "s1" },
  { id: "2", stamp: null },
  { id: "3", stamp: "gone" },
  null,
];

export const subgraphs: TestSubgraphs = {
  letters: {
    sdl: `
      type Query { letters: [Letter] }
      type Letter @key(fields: "stamp") { stamp: String id: ID! @shareable }
    `,
    resolvers: { Query: { letters: () => LETTERS } },
  },
  stamps: {
    sdl: `
      type Letter @key(fields: "stamp") { stamp: String value: Int }
    `,
    resolvers: {
      Letter: {
        __resolveReference({ stamp }: { stamp: string | null }) {
          if (stamp === null) throw new Error("expected nobody to ask about nothing");
          return stamp === "gone" ? null : { stamp, value: 12 };
        },
      },
    },
  },
};
