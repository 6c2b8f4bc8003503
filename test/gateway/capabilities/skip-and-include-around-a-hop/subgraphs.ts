import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };

export const subgraphs: TestSubgraphs = {
  people: {
    sdl: `
      type Query { person: Person people: [Person!]! }
      type Person @key(fields: "id") { id: ID! name: String }
    `,
    resolvers: {
      Query: { person: () => ({ id: "1" }), people: () => [{ id: "1" }, { id: "2" }] },
      Person: {
        __resolveReference: ({ id }: Key) => ({ id }),
        name: ({ id }: Key) => `Person ${id}`,
      },
    },
  },
  post: {
    sdl: `
      type Person @key(fields: "id") {
        id: ID!
        name: String @external
        label: String @requires(fields: "name")
        boxes: [Box!]!
      }
      type Box @key(fields: "id") { id: ID! owner: Person }
    `,
    resolvers: {
      Person: {
        label: ({ name }: { name?: string }) => `To ${name ?? "NOBODY"}`,
        boxes: ({ id }: Key) => [{ id: `${id}-box`, owner: { id } }],
      },
    },
  },
};
