import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string; code?: string };

/** What has no key of its own is found by what it belongs to, however deep it lies. */
export const subgraphs: TestSubgraphs = {
  trips: {
    sdl: `
      type Query { trips: [Trip!]! byCode(code: ID!): Trip }
      type Trip @key(fields: "id code") { id: ID! code: ID! days: [Day!]! @shareable plan: Plan @shareable }
      type Day { number: Int! @shareable meals: [Meal]! @shareable }
      type Meal { hour: Int! @shareable dish: String }
      type Plan { budget: Budget @shareable title: String }
      type Budget { sum: Int }
    `,
    resolvers: {
      Query: {
        trips: () => [
          { id: "1", code: "a" },
          { id: "2", code: "b" },
        ],
        byCode: (_: unknown, { code }: { code: string }) => ({ id: "9", code }),
      },
      Trip: {
        __resolveReference: ({ id, code }: Key) => ({ id, code }),
        days: ({ id }: Key) =>
          id === "2"
            ? []
            : [
                { number: 1, meals: [{ hour: 8, dish: "Egg" }, null, { hour: 19, dish: "Cod" }] },
                { number: 2, meals: [] },
              ],
        plan: ({ id }: Key) => (id === "2" ? null : { title: `Plan ${id}`, budget: { sum: 100 } }),
      },
    },
  },
  drinks: {
    sdl: `
      type Trip @key(fields: "id code") { id: ID! code: ID! days: [Day!]! @shareable plan: Plan @shareable }
      type Day { number: Int! @shareable meals: [Meal]! @shareable }
      type Meal { hour: Int! @shareable drink: Drink }
      type Plan { budget: Budget @shareable }
      type Budget { spent: Int }
      type Drink @key(fields: "name") { name: ID! }
    `,
    resolvers: {
      Trip: {
        __resolveReference({ id, code }: Key) {
          if (!id || !code) throw new Error("expected both");
          return { id, code };
        },
        days: ({ id }: Key) =>
          id === "2"
            ? []
            : [
                {
                  number: 1,
                  meals: [{ hour: 8, drink: { name: "Milk" } }, null, { hour: 19, drink: null }],
                },
                { number: 2, meals: [] },
              ],
        plan: ({ id }: Key) => (id === "2" ? null : { budget: { spent: 60 } }),
      },
    },
  },
  cellar: {
    sdl: `
      type Query { cellar: [Drink!]! }
      type Drink @key(fields: "name") { name: ID! litres: Int }
    `,
    resolvers: {
      Query: { cellar: () => [{ name: "Milk", litres: 3 }] },
      Drink: { __resolveReference: ({ name }: { name: string }) => ({ name, litres: 3 }) },
    },
  },
};
