import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };

export const subgraphs: TestSubgraphs = {
  zoo: {
    sdl: `
      type Query { animals: [Animal!]! pet: Pet one: Animal }
      type Mutation { feed: Cat }
      interface Animal { id: ID! }
      union Pet = Cat | Owl
      type Cat implements Animal @key(fields: "id") { id: ID! friend: Pet }
      type Owl implements Animal @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: {
        animals: () => [
          { __typename: "Cat", id: "c" },
          { __typename: "Owl", id: "o" },
        ],
        pet: () => ({ __typename: "Owl", id: "o" }),
        one: () => null,
      },
      Mutation: { feed: () => ({ id: "c" }) },
      Cat: {
        __resolveReference: ({ id }: Key) => ({ id }),
        friend: () => ({ __typename: "Owl", id: "o" }),
      },
      Owl: { __resolveReference: ({ id }: Key) => ({ id }) },
    },
  },
  food: {
    sdl: `
      type Query { meal: Meal }
      type Cat @key(fields: "id") { id: ID! eats: Meal likes: [Meal] }
      type Owl @key(fields: "id") { id: ID! eats: Meal }
      interface Meal { hour: Int }
      type Mouse implements Meal { hour: Int prey: Animal }
      type Seed implements Meal { hour: Int }
      interface Animal { id: ID! }
      extend type Cat implements Animal
      extend type Owl implements Animal
    `,
    resolvers: {
      Query: { meal: () => ({ __typename: "Seed" }) },
      Cat: {
        __resolveReference: ({ id }: Key) => ({ id }),
        eats: () => ({ __typename: "Mouse", hour: 1, prey: { __typename: "Cat", id: "c2" } }),
        likes: () => [{ __typename: "Seed" }, null],
      },
      Owl: { __resolveReference: ({ id }: Key) => ({ id }), eats: () => null },
    },
  },
};
