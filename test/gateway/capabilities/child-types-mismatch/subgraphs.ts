import type { TestSubgraphs } from "../../../support/federation.ts";

/** What one says is never null, the other says may be; lists too. */
export const subgraphs: TestSubgraphs = {
  strict: {
    sdl: `
      type Query { both: Pair! @shareable strict: Pair! }
      type Pair @shareable { left: Half! right: [Half!]! note: String! }
      type Half @shareable { id: ID! name: String! }
      union Sheet = Half | Whole
      type Whole @key(fields: "id") { id: ID! size: Int! }
    `,
    resolvers: {
      Query: {
        both: () => ({ left: { id: "1", name: "a" }, right: [{ id: "2", name: "b" }], note: "n" }),
        strict: () => ({ left: { id: "1", name: "a" }, right: [], note: "s" }),
      },
      Whole: { __resolveReference: ({ id }: { id: string }) => ({ id, size: 3 }) },
    },
  },
  loose: {
    sdl: `
      type Query { both: Pair @shareable loose: Pair sheets: [Sheet] }
      type Pair @shareable { left: Half right: [Half] note: String }
      type Half @shareable { id: ID name: String }
      union Sheet = Half | Whole
      type Whole @key(fields: "id") { id: ID! torn: Boolean }
    `,
    resolvers: {
      Query: {
        both: () => ({ left: { id: "1", name: "a" }, right: [{ id: "2", name: "b" }], note: "n" }),
        loose: () => ({ left: null, right: [null, { id: null, name: null }], note: null }),
        sheets: () => [
          { __typename: "Whole", id: "9" },
          { __typename: "Half", id: null, name: "h" },
        ],
      },
      Whole: { torn: () => false },
    },
  },
};
