import type { TestSubgraphs } from "../../../support/federation.ts";

const PEOPLE = [
  { __typename: "Citizen", id: "c1", name: "Ada", born: 1990 },
  { __typename: "Visitor", id: "v1", name: "Bo", from: "SE" },
];
type Key = { id: string };
const find = ({ id }: Key) => PEOPLE.find((person) => person.id === id);

/** `people` knows who is who; `ratings` and `badges` know a person only as such. */
export const subgraphs: TestSubgraphs = {
  people: {
    sdl: `
      type Query { people: [Person!]! person(id: ID!): Person citizen: Citizen }
      interface Person @key(fields: "id") { id: ID! name: String }
      type Citizen implements Person @key(fields: "id") { id: ID! name: String born: Int }
      type Visitor implements Person @key(fields: "id") { id: ID! name: String from: String }
    `,
    resolvers: {
      Query: {
        people: () => PEOPLE,
        person: (_: unknown, key: Key) => find(key),
        citizen: () => PEOPLE[0],
      },
      Person: { __resolveReference: find },
      Citizen: { __resolveReference: find },
      Visitor: { __resolveReference: find },
    },
  },
  ratings: {
    sdl: `
      type Query { best: Person rated: [Person!]! }
      type Person @key(fields: "id") @interfaceObject { id: ID! rating(scale: Int = 10): Int }
    `,
    resolvers: {
      Query: { best: () => ({ id: "v1" }), rated: () => [{ id: "c1" }, { id: "v1" }, { id: "x" }] },
      Person: {
        __resolveReference: ({ id }: Key) => ({ id }),
        rating: ({ id }: Key, { scale }: { scale: number }) => (id === "c1" ? scale : scale / 2),
      },
    },
  },
  badges: {
    sdl: `
      type Person @key(fields: "id") @interfaceObject {
        id: ID!
        name: String @external
        badge: String @requires(fields: "name")
      }
    `,
    resolvers: {
      Person: { badge: ({ id, name }: Key & { name?: string }) => `${name ?? "NOBODY"} (${id})` },
    },
  },
};
