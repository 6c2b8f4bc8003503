import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const notAsked = (from: Record<string, unknown>, name: string) => {
  if (from[name] === undefined) throw new Error(`expected not to be asked for ${name}`);
  return from[name];
};

/** `feed` provides parts of what is behind a union and an interface; what it says is in capitals. */
export const subgraphs: TestSubgraphs = {
  feed: {
    sdl: `
      type Query {
        posts: [Post] @provides(fields: "... on Letter { from { name } } ... on Card { picture }")
        bare: [Post]
        media: [Media] @provides(fields: "... on Card { picture back { text } }")
        latest: Media @provides(fields: "... on Letter { from { name } }")
      }
      union Post = Letter | Card
      interface Media { id: ID! }
      type Letter implements Media @key(fields: "id") { id: ID! from: Person @external }
      type Card implements Media @key(fields: "id") {
        id: ID!
        picture: String @external
        back: Back @external
      }
      type Back { text: String @external }
      type Person @key(fields: "id") { id: ID! name: String @external }
    `,
    resolvers: {
      Query: {
        posts: () => [
          { __typename: "Letter", id: "l1", from: { id: "p1", name: "ADA" } },
          null,
          { __typename: "Card", id: "c1", picture: "SEA" },
        ],
        bare: () => [
          { __typename: "Letter", id: "l1" },
          { __typename: "Card", id: "c1" },
        ],
        media: () => [
          { __typename: "Card", id: "c1", picture: "SEA", back: { text: "HI" } },
          { __typename: "Letter", id: "l1" },
        ],
        latest: () => ({ __typename: "Letter", id: "l1", from: { id: "p1", name: "ADA" } }),
      },
      Letter: { from: (letter: Record<string, unknown>) => notAsked(letter, "from") },
      Card: {
        picture: (card: Record<string, unknown>) => notAsked(card, "picture"),
        back: (card: Record<string, unknown>) => notAsked(card, "back"),
      },
      Person: { name: (person: Record<string, unknown>) => notAsked(person, "name") },
    },
  },
  archive: {
    sdl: `
      type Letter @key(fields: "id") { id: ID! from: Person @shareable pages: Int }
      type Card @key(fields: "id") { id: ID! picture: String @shareable back: Back @shareable }
      type Back { text: String @shareable stamp: String }
      type Person @key(fields: "id") { id: ID! name: String @shareable }
    `,
    resolvers: {
      Letter: {
        __resolveReference: ({ id }: Key) => ({ id }),
        from: () => ({ id: "p1", name: "ada" }),
        pages: () => 3,
      },
      Card: {
        __resolveReference: ({ id }: Key) => ({ id }),
        picture: () => "sea",
        back: () => ({ text: "hi", stamp: "no" }),
      },
      Person: { __resolveReference: ({ id }: Key) => ({ id, name: "ada" }) },
    },
  },
};
