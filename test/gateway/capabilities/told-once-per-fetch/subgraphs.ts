import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
let told: string[] = [];

export const subgraphs: TestSubgraphs = {
  list: {
    sdl: `
      type Query { all: [Ware]! }
      type Mutation { touch: [Ware]! }
      type Ware @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: { all: () => ["1", "2", "1", "1", "2"].map((id) => ({ id })) },
      Mutation: { touch: () => ["1", "2", "1"].map((id) => ({ id })) },
    },
  },
  count: {
    sdl: `
      type Query { told: String }
      type Mutation { forget: Boolean told: String }
      type Ware @key(fields: "id") { id: ID! seen: Boolean deep: Ware }
    `,
    resolvers: {
      Query: { told: () => told.join(" ") },
      Mutation: {
        forget() {
          told = [];
          return null;
        },
        told: () => told.join(" "),
      },
      Ware: {
        __resolveReference({ id }: Key) {
          told.push(id);
          return { id };
        },
        seen: () => true,
        deep: ({ id }: Key) => ({ id }),
      },
    },
  },
};
