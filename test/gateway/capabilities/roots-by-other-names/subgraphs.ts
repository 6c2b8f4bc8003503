import type { TestSubgraphs } from "../../../support/federation.ts";

let count = 0;

/** One root type under names of its own in each subgraph, and a value that both resolve. */
export const subgraphs: TestSubgraphs = {
  one: {
    sdl: `
      schema { query: Ask mutation: Do }
      type Ask { count: Int! self: Self @shareable }
      type Do { reset: Result count(by: Int! = 1): Result }
      type Result { ok: Boolean @shareable now: Int! @shareable }
      type Self { one: String all: String @shareable }
    `,
    resolvers: {
      Ask: { count: () => count, self: () => ({ one: "1", all: "both" }) },
      Do: {
        reset() {
          count = 0;
          return { ok: true, now: count };
        },
        count(_: unknown, { by }: { by: number }) {
          count += by;
          return { ok: true, now: count };
        },
      },
    },
  },
  two: {
    sdl: `
      schema { query: Root mutation: Change }
      type Root { twice: Int! self: Self @shareable }
      type Change { double: Result }
      type Result { ok: Boolean @shareable now: Int! @shareable }
      type Self { two: String all: String @shareable }
    `,
    resolvers: {
      Root: { twice: () => count * 2, self: () => ({ two: "2", all: "both" }) },
      Change: {
        double() {
          count *= 2;
          return { ok: true, now: count };
        },
      },
    },
  },
};
