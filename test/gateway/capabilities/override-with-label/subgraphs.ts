import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const says =
  (who: string) =>
  ({ id }: Key) =>
    `${who} ${id}`;

/** Some labels are on, some are off, and shares of nothing and of all have no doubt about them. */
export const subgraphs: TestSubgraphs = {
  old: {
    sdl: `
      type Query { boxes: [Box!]! motto: String slogan: String }
      type Box @key(fields: "id") {
        id: ID!
        on: String
        off: String
        never: String
        always: String
        seal: Seal
        weight: Int
        note: String
      }
      type Seal @shareable { colour: String }
    `,
    resolvers: {
      Query: { boxes: () => [{ id: "1" }], motto: () => "old", slogan: () => "old" },
      Box: {
        __resolveReference: ({ id }: Key) => ({ id }),
        on: says("old"),
        off: says("old"),
        never: says("old"),
        always: says("old"),
        seal: () => ({ colour: "old" }),
        weight: () => 1,
        note: ({ id }: Key) => `old ${id}`,
      },
    },
  },
  new: {
    sdl: `
      type Query {
        box: Box
        motto: String @override(from: "old", label: "motto-moved")
        slogan: String @override(from: "old", label: "slogan-moved")
      }
      type Box @key(fields: "id") {
        id: ID!
        on: String @override(from: "old", label: "on")
        off: String @override(from: "old", label: "off")
        never: String @override(from: "old", label: "percent(0)")
        always: String @override(from: "old", label: "percent(100)")
        seal: Seal @override(from: "old", label: "on")
      }
      type Seal @shareable { colour: String }
    `,
    resolvers: {
      Query: { box: () => ({ id: "2" }), motto: () => "new", slogan: () => "new" },
      Box: {
        __resolveReference: ({ id }: Key) => ({ id }),
        on: says("new"),
        off: says("new"),
        never: says("new"),
        always: says("new"),
        seal: () => ({ colour: "new" }),
      },
    },
  },
};
