import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };

/** A union and an interface have a type that callers cannot see beside others that they can. */
export const subgraphs: TestSubgraphs = {
  club: {
    sdl: `
      type Query { members: [Member!]! named: [Named!]! }
      union Member = Person | Ghost
      interface Named { name: String }
      interface Hidden @inaccessible { id: ID! }
      type Person implements Named & Hidden @key(fields: "id") { id: ID! name: String }
      type Ghost implements Named & Hidden @inaccessible { id: ID! name: String }
    `,
    resolvers: {
      Query: {
        members: () => [{ __typename: "Person", id: "1" }],
        named: () => [{ __typename: "Person", id: "2" }],
      },
      Person: { name: ({ id }: Key) => `Person ${id}` },
    },
  },
  dues: {
    sdl: `type Person @key(fields: "id") { id: ID! dues: Int }`,
    resolvers: { Person: { dues: ({ id }: Key) => Number(id) * 10 } },
  },
};
