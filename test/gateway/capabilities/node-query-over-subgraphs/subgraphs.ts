import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const NAMES = { p: "Person", o: "Office", l: "Letter" } as const;
const typed = (id: string) => ({ __typename: NAMES[id[0] as keyof typeof NAMES], id });

/** `Node` stands in all of them; each knows other types of it, and one has the root field. */
export const subgraphs: TestSubgraphs = {
  people: {
    sdl: `
      type Query { node(id: ID!): Node nodes(ids: [ID!]!): [Node]! }
      interface Node { id: ID! }
      type Person implements Node @key(fields: "id") { id: ID! name: String }
      type Office implements Node @key(fields: "id") { id: ID! }
      type Letter implements Node @key(fields: "id") { id: ID! from: Person }
    `,
    resolvers: {
      Query: {
        node: (_: unknown, { id }: Key) => (id === "x" ? null : typed(id)),
        nodes: (_: unknown, { ids }: { ids: string[] }) =>
          ids.map((id) => (id === "x" ? null : typed(id))),
      },
      Person: {
        __resolveReference: ({ id }: Key) => ({ id }),
        name: ({ id }: Key) => `Person ${id}`,
      },
      Letter: { __resolveReference: ({ id }: Key) => ({ id }), from: () => ({ id: "p9" }) },
    },
  },
  offices: {
    sdl: `
      interface Node { id: ID! }
      type Office implements Node @key(fields: "id") { id: ID! city: String staff: [Person] }
      type Person implements Node @key(fields: "id") { id: ID! office: Office }
      type Query { offices: [Node!]! }
    `,
    resolvers: {
      Query: { offices: () => [typed("o1")] },
      Office: {
        __resolveReference: ({ id }: Key) => ({ id }),
        city: ({ id }: Key) => `City ${id}`,
        staff: () => [{ id: "p1" }, null],
      },
      Person: { __resolveReference: ({ id }: Key) => ({ id }), office: () => ({ id: "o7" }) },
    },
  },
  letters: {
    sdl: `
      interface Node { id: ID! }
      type Letter implements Node @key(fields: "id") { id: ID! pages: Int about: Node }
      type Person implements Node @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Letter: {
        __resolveReference: ({ id }: Key) => ({ id }),
        pages: () => 4,
        about: () => typed("p3"),
      },
    },
  },
};
