import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const seat = (id: string) => ({ id });

export const subgraphs: TestSubgraphs = {
  halls: {
    sdl: `
      type Query { rows: [[Seat]]! cube: [[[Seat!]!]!]! none: [Seat!]! gone: [Seat] mixed: [[Thing]]! numbers: [[Int]!] hall: Hall }
      union Thing = Seat | Hall
      type Hall @key(fields: "name") { name: ID! rows: [[Seat!]!] boxes: [[Box]] }
      type Box { seats: [[Seat]] }
      type Seat @key(fields: "id") { id: ID! beside: [[Seat]] }
    `,
    resolvers: {
      Query: {
        rows: () => [[seat("1"), null, seat("2")], null, [], [seat("1")]],
        cube: () => [[[seat("1")], []], [], [[seat("2"), seat("3")]]],
        none: () => [],
        gone: () => null,
        mixed: () => [
          [{ __typename: "Seat", id: "4" }, null, { __typename: "Hall", name: "h" }],
          [{ __typename: "Seat", id: "5" }],
        ],
        numbers: () => [[1, null], []],
        hall: () => ({ name: "h" }),
      },
      Hall: {
        __resolveReference: ({ name }: { name: string }) => ({ name }),
        rows: () => [[seat("6")], [seat("7"), seat("6")]],
        boxes: () => [[{ seats: [[seat("8"), null], null] }, null], [{ seats: null }]],
      },
      Seat: {
        __resolveReference: ({ id }: Key) => ({ id }),
        beside: ({ id }: Key) => [[seat(`${id}0`)], [null]],
      },
    },
  },
  sales: {
    sdl: `
      type Seat @key(fields: "id") { id: ID! price: Int! tags: [[String]] old: Seat pairs: [[Seat!]!]! }
      type Hall @key(fields: "name") { name: ID! open: Boolean }
    `,
    resolvers: {
      Seat: {
        __resolveReference: ({ id }: Key) => ({ id }),
        price: ({ id }: Key) => {
          if (id === "5") throw new Error("no price");
          return Number(id) * 10;
        },
        tags: ({ id }: Key) => [[id, null], null, []],
        old: () => null,
        pairs: ({ id }: Key) => [[seat(id), seat("9")]],
      },
      Hall: { open: () => true },
    },
  },
};
