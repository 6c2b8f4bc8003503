import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
type Typed = Key & { __typename: string };
const PEOPLE: Typed[] = [
  { __typename: "Sailor", id: "s1" },
  { __typename: "Cook", id: "c1" },
  { __typename: "Guest", id: "g1" },
];

/** `crew` does not know the interface; `ship` does not know what the people are called. */
export const subgraphs: TestSubgraphs = {
  ship: {
    sdl: `
      type Query { aboard: [Aboard!]! captain: Aboard cabins: [Cabin!]! }
      interface Aboard { id: ID! cabin: Cabin }
      type Sailor implements Aboard @key(fields: "id") { id: ID! cabin: Cabin }
      type Cook implements Aboard @key(fields: "id") { id: ID! cabin: Cabin galley: String }
      type Guest implements Aboard { id: ID! cabin: Cabin name: String }
      type Cabin @key(fields: "number") { number: Int! sleeps: [Aboard] }
    `,
    resolvers: {
      Query: {
        aboard: () => PEOPLE,
        captain: () => PEOPLE[0],
        cabins: () => [{ number: 1 }, { number: 2 }],
      },
      Sailor: { cabin: () => ({ number: 1 }) },
      Cook: {
        __resolveReference: ({ id }: Key) => ({ id }),
        cabin: () => ({ number: 2 }),
        galley: () => "aft",
      },
      Guest: { cabin: () => null, name: () => "Guest" },
      Cabin: {
        __resolveReference: ({ number }: { number: number }) => ({ number }),
        sleeps: ({ number }: { number: number }) => [PEOPLE[number - 1], null, PEOPLE[2]],
      },
    },
  },
  crew: {
    sdl: `
      type Query { crew: [Hand!]! }
      union Hand = Sailor | Cook
      type Sailor @key(fields: "id") { id: ID! name: String mate: Cook }
      type Cook @key(fields: "id") { id: ID! name: String helper: Sailor }
      type Cabin @key(fields: "number") { number: Int! light: Boolean }
    `,
    resolvers: {
      Query: { crew: () => PEOPLE.slice(0, 2).reverse() },
      Sailor: {
        __resolveReference: ({ id }: Key) => ({ id }),
        name: () => "Sailor",
        mate: () => ({ id: "c1" }),
      },
      Cook: {
        __resolveReference: ({ id }: Key) => ({ id }),
        name: () => "Cook",
        helper: () => ({ id: "s1" }),
      },
      Cabin: { light: ({ number }: { number: number }) => number === 1 },
    },
  },
};
