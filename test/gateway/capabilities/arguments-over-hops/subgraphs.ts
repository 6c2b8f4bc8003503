import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const sorted = (_: string, value: unknown) =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const say = (value: unknown) => JSON.stringify(value, sorted);

/** Every field says which arguments it was given, and which it was not. */
export const subgraphs: TestSubgraphs = {
  map: {
    sdl: `
      type Query { place(at: Point, name: String = "home"): Place places(in: [Area!]! = [{ kind: SEA }]): [Place!]! }
      type Place @key(fields: "id") { id: ID! echo(way: Way = BACK, text: String, all: [[Int]]): String }
      input Point { x: Int! y: Int! = 7 tag: String }
      input Area { kind: Kind! points: [Point!] not: Area }
      enum Kind { SEA LAND }
      enum Way { BACK FORTH }
    `,
    resolvers: {
      Query: {
        place: (_: unknown, given: object) => ({ id: say(given) }),
        places: (_: unknown, given: object) => [{ id: say(given) }],
      },
      Place: { echo: (_: Key, given: object) => say(given) },
    },
  },
  weather: {
    sdl: `
      type Query { today: Place }
      type Place @key(fields: "id") {
        id: ID!
        wind(at: Point, in: [Area!], way: Way, strict: Boolean! = true): String
        rain(days: [Int!]! = [1, 2], note: String = "n", amount: Float, id: ID): String
      }
      input Point { x: Int! y: Int! = 7 tag: String }
      input Area { kind: Kind! points: [Point!] not: Area }
      enum Kind { SEA LAND }
      enum Way { BACK FORTH }
    `,
    resolvers: {
      Query: { today: () => ({ id: "t" }) },
      Place: {
        wind: (_: Key, given: object) => say(given),
        rain: (_: Key, given: object) => say(given),
      },
    },
  },
};
