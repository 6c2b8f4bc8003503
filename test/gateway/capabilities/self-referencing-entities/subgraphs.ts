import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const UP: Record<string, string | null> = { a: null, b: "a", c: "b", d: "d" };
const ref = (id: string | null | undefined) => (id ? { id } : null);

/** Chiefs and deputies; one is his own chief. */
export const subgraphs: TestSubgraphs = {
  staff: {
    sdl: `
      type Query { staff: [Person!]! person(id: ID!): Person }
      type Person @key(fields: "id") { id: ID! chief: Person team: [Person!]! }
    `,
    resolvers: {
      Query: {
        staff: () => Object.keys(UP).map(ref),
        person: (_: unknown, { id }: Key) => ref(id),
      },
      Person: {
        __resolveReference: ({ id }: Key) => ({ id }),
        chief: ({ id }: Key) => ref(UP[id]),
        team: ({ id }: Key) =>
          Object.keys(UP)
            .filter((each) => UP[each] === id)
            .map(ref),
      },
    },
  },
  names: {
    sdl: `
      type Person @key(fields: "id") {
        id: ID!
        name: String
        deputy: Person
        chief: Person @external
        card: String @requires(fields: "chief { id }")
      }
    `,
    resolvers: {
      Person: {
        __resolveReference: (person: Key) => person,
        name: ({ id }: Key) => id.toUpperCase(),
        deputy: ({ id }: Key) => ref(id === "a" ? "d" : null),
        card({ id, chief }: Key & { chief?: Key | null }) {
          if (chief === undefined || (chief && !chief.id)) throw new Error("expected the chief");
          return `${id} under ${chief?.id ?? "nobody"}`;
        },
      },
    },
  },
};
