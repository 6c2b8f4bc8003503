import type { TestSubgraphs } from "../../../support/federation.ts";

interface Key {
  number: number;
  road: { name: string; town: { code: string } };
}
const HOUSES = [
  { number: 1, road: { name: "Elm", town: { code: "osl", people: 700 }, length: 10 } },
  { number: 2, road: { name: "Elm", town: { code: "brg", people: 300 }, length: 20 } },
  { number: 2, road: { name: "Oak", town: { code: "osl", people: 700 }, length: 30 } },
];
const find = ({ number, road }: Key) =>
  HOUSES.find(
    (house) =>
      house.number === number &&
      house.road.name === road.name &&
      house.road.town.code === road.town.code,
  );

export const subgraphs: TestSubgraphs = {
  map: {
    sdl: `
      type Query { houses: [House!]! house(number: Int!, road: String!, town: ID!): House }
      type House @key(fields: "number road { name town { code } }") { number: Int! road: Road! }
      type Road { name: String! @shareable town: Town! @shareable length: Int }
      type Town { code: ID! @shareable people: Int }
    `,
    resolvers: {
      Query: {
        houses: () => HOUSES,
        house: (_: unknown, at: { number: number; road: string; town: string }) =>
          find({ number: at.number, road: { name: at.road, town: { code: at.town } } }),
      },
      House: { __resolveReference: find },
    },
  },
  post: {
    sdl: `
      type Query { fullest: House }
      type House @key(fields: "road { town { code } name } number") {
        number: Int!
        road: Road!
        letters: Int
        next: House
      }
      type Road { name: String! @shareable town: Town! @shareable }
      type Town { code: ID! @shareable }
    `,
    resolvers: {
      Query: {
        fullest: () => ({ number: 2, road: { name: "Elm", town: { code: "brg" } } }),
      },
      House: {
        __resolveReference(key: Key) {
          const { number, road, ...more } = key;
          const { name, town, ...moreOfRoad } = road;
          const extra = [more, moreOfRoad, town].flatMap(Object.keys).sort().join();
          if (extra !== "__typename,code" && !/^(__typename,)+code$/.test(extra))
            throw new Error(`was told ${JSON.stringify(key)}`);
          return { number, road: { name, town } };
        },
        letters: ({ number, road }: Key) => number * 100 + road.name.length + road.town.code.length,
        next: ({ number, road }: Key) => (number === 1 ? { number: 2, road } : null),
      },
    },
  },
};
