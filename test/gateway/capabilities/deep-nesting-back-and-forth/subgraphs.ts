import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };

/** A chain of which each second link is in the other's hands. */
export const subgraphs: TestSubgraphs = {
  even: {
    sdl: `
      type Query { start: Even! }
      type Even @key(fields: "id") { id: ID! odd: Odd! odds: [Odd!]! me: Even }
      type Odd @key(fields: "id") { id: ID! fromEven: String }
    `,
    resolvers: {
      Query: { start: () => ({ id: "0" }) },
      Even: {
        __resolveReference: ({ id }: Key) => ({ id }),
        odd: ({ id }: Key) => ({ id: String(Number(id) + 1) }),
        odds: ({ id }: Key) => [1, 3].map((more) => ({ id: String(Number(id) + more) })),
        me: ({ id }: Key) => ({ id }),
      },
      Odd: {
        __resolveReference: ({ id }: Key) => ({ id }),
        fromEven: ({ id }: Key) => `even says ${id}`,
      },
    },
  },
  odd: {
    sdl: `
      type Odd @key(fields: "id") { id: ID! even: Even! evens: [Even]! }
      type Even @key(fields: "id") { id: ID! fromOdd: String best: Odd }
    `,
    resolvers: {
      Odd: {
        __resolveReference: ({ id }: Key) => ({ id }),
        even: ({ id }: Key) => ({ id: String(Number(id) + 1) }),
        evens: ({ id }: Key) => [{ id: String(Number(id) + 1) }, null],
      },
      Even: {
        __resolveReference: ({ id }: Key) => ({ id }),
        fromOdd: ({ id }: Key) => `odd says ${id}`,
        best: ({ id }: Key) => ({ id: String(Number(id) + 9) }),
      },
    },
  },
};
