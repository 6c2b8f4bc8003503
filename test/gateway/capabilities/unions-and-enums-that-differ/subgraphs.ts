import type { TestSubgraphs } from "../../../support/federation.ts";

/** `east` knows a member and a value that `west` does not, and the other way round. */
export const subgraphs: TestSubgraphs = {
  east: {
    sdl: `
      type Query { eastern: [Thing] mood: Mood @shareable paint(colour: Colour!, size: Size): String }
      union Thing = Boat | Buoy
      type Boat @key(fields: "id") { id: ID! sails: Int }
      type Buoy { colour: String @shareable }
      enum Mood { CALM ROUGH }
      enum Colour { RED GREEN }
      input Size { width: Int! depth: Int }
    `,
    resolvers: {
      Query: {
        eastern: () => [
          { __typename: "Boat", id: "1", sails: 2 },
          { __typename: "Buoy", colour: "red" },
        ],
        mood: () => "ROUGH",
        paint: (_: unknown, { colour, size }: { colour: string; size?: { width: number } }) =>
          `${colour} ${JSON.stringify(size ?? null)}`,
      },
    },
  },
  west: {
    sdl: `
      type Query { western: [Thing] moods: [Mood!]! sized(size: Size!): Int }
      union Thing = Boat | Light
      type Boat @key(fields: "id") { id: ID! oars: Int }
      type Light { height: Int }
      enum Mood { CALM FOGGY @inaccessible }
      enum Colour { RED }
      input Size { width: Int! length: Int }
    `,
    resolvers: {
      Query: {
        western: () => [
          { __typename: "Light", height: 9 },
          { __typename: "Boat", id: "1" },
        ],
        moods: () => ["CALM"],
        sized: (_: unknown, { size }: { size: { width: number } }) => size.width,
      },
      Boat: { oars: () => 4 },
    },
  },
};
