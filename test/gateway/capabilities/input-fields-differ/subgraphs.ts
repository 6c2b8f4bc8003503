import type { TestSubgraphs } from "../../../support/federation.ts";

const say = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
type Given = Record<string, unknown>;

/** A field that only one knows is not to be had; one that is required by one is by all. */
export const subgraphs: TestSubgraphs = {
  letters: {
    sdl: `
      type Query { letters(where: Where): String! }
      type Person @key(fields: "id") { id: ID! got(where: Where!): String }
      input Where { text: String from: From size: Int = 3 old: Boolean }
      input From { name: String! country: String = "NO" }
    `,
    resolvers: {
      Query: { letters: (_: unknown, { where }: Given) => say(where) },
      Person: { got: ({ id }: Given, { where }: Given) => `${id} ${say(where)}` },
    },
  },
  people: {
    sdl: `
      type Query { people(where: Where): String! person: Person }
      type Person @key(fields: "id") { id: ID! friends(of: [Where!]): String }
      input Where { text: String from: From size: Int = 3 fresh: Boolean }
      input From { name: String country: String = "NO" zip: Int }
    `,
    resolvers: {
      Query: {
        people: (_: unknown, { where }: Given) => say(where),
        person: () => ({ id: "p" }),
      },
      Person: { friends: (_: Given, { of }: Given) => say(of) },
    },
  },
};
