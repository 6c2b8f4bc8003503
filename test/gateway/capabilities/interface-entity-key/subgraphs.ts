import type { TestSubgraphs } from "../../../support/federation.ts";

type Ref = { id: string; __typename?: string };
const ANIMALS = [
  { __typename: "Dog", id: "d1", name: "Rex", tricks: 3 },
  { __typename: "Cat", id: "c1", name: "Mia", lives: 9 },
];

/** The interface has a key; `vet` knows its types, `walks` only some animal. */
export const subgraphs: TestSubgraphs = {
  animals: {
    sdl: `
      type Query { animals: [Animal!]! animal(id: ID!): Animal }
      interface Animal @key(fields: "id") { id: ID! name: String! }
      type Dog implements Animal @key(fields: "id") { id: ID! name: String! tricks: Int }
      type Cat implements Animal @key(fields: "id") { id: ID! name: String! lives: Int }
    `,
    resolvers: {
      Query: {
        animals: () => ANIMALS,
        animal: (_: unknown, { id }: Ref) => ANIMALS.find((animal) => animal.id === id),
      },
      Animal: {
        __resolveReference: ({ id }: Ref) => ANIMALS.find((animal) => animal.id === id),
      },
      Dog: { __resolveReference: ({ id }: Ref) => ANIMALS.find((animal) => animal.id === id) },
      Cat: { __resolveReference: ({ id }: Ref) => ANIMALS.find((animal) => animal.id === id) },
    },
  },
  walks: {
    sdl: `
      type Query { walks: [Walk!]! }
      type Walk { minutes: Int animal: Animal with: [Animal] }
      type Animal @key(fields: "id") @interfaceObject { id: ID! walked: Int }
    `,
    resolvers: {
      Query: {
        walks: () => [
          { minutes: 5, animal: { id: "d1" }, with: [{ id: "c1" }, null, { id: "d1" }] },
          { minutes: 9, animal: null, with: [] },
        ],
      },
      Animal: {
        __resolveReference: ({ id, __typename }: Ref) => {
          if (__typename !== "Animal") throw new Error(`expected an Animal, got ${__typename}`);
          return { id };
        },
        walked: ({ id }: Ref) => (id === "d1" ? 50 : 0),
      },
    },
  },
  vet: {
    sdl: `
      type Query { sick: Cat }
      type Dog @key(fields: "id") { id: ID! shots: Int }
      type Cat @key(fields: "id") { id: ID! shots: Int ate: Dog }
    `,
    resolvers: {
      Query: { sick: () => ({ id: "c1" }) },
      Dog: { shots: () => 4 },
      Cat: { shots: () => 1, ate: () => ({ id: "d1" }) },
    },
  },
};
