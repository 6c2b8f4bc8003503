import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const typed = (id: string) => ({ __typename: id.startsWith("p") ? "Person" : "Firm", id });

export const subgraphs: TestSubgraphs = {
  register: {
    sdl: `
      type Query { parties: [Party!]! party(id: ID!): Party firm: Firm }
      interface Party { id: ID! name: String! partners: [Party!]! }
      type Person implements Party @key(fields: "id") { id: ID! name: String! partners: [Party!]! born: Int }
      type Firm implements Party @key(fields: "id") { id: ID! name: String! partners: [Party!]! head: Person }
    `,
    resolvers: {
      Query: {
        parties: () => ["p1", "f1"].map(typed),
        party: (_: unknown, { id }: Key) => typed(id),
        firm: () => ({ id: "f2" }),
      },
      Person: {
        __resolveReference: ({ id }: Key) => ({ id }),
        name: ({ id }: Key) => `Person ${id}`,
        partners: () => [typed("f1")],
        born: () => 1980,
      },
      Firm: {
        __resolveReference: ({ id }: Key) => ({ id }),
        name: ({ id }: Key) => `Firm ${id}`,
        partners: () => [typed("p1"), typed("p2")],
        head: () => ({ id: "p3" }),
      },
    },
  },
  phones: {
    sdl: `
      interface Called { phone: String }
      type Person implements Called @key(fields: "id") { id: ID! phone: String mobile: Boolean }
      type Firm implements Called @key(fields: "id") { id: ID! phone: String fax: String boss: Called }
    `,
    resolvers: {
      Person: {
        __resolveReference: ({ id }: Key) => ({ id }),
        phone: ({ id }: Key) => `+${id}`,
        mobile: () => true,
      },
      Firm: {
        __resolveReference: ({ id }: Key) => ({ id }),
        phone: () => null,
        fax: ({ id }: Key) => `fax ${id}`,
        boss: () => typed("p9"),
      },
    },
  },
};
