import type { TestSubgraphs } from "../../../support/federation.ts";

type Letter = { id: string; postage?: unknown; lines?: unknown; stamps?: { price?: unknown }[] };
const need = (value: unknown, what: string) => {
  if (value === undefined) throw new Error(`expected ${what}`);
  return JSON.stringify(value);
};

/** What a field says depends on its arguments, and the desk wants them its own way. */
export const subgraphs: TestSubgraphs = {
  letters: {
    sdl: `
      type Query { letters: [Letter!]! }
      type Letter @key(fields: "id") {
        id: ID!
        postage(to: Place, fast: Boolean = false): String
        lines(of: [Int!] = [1], upper: Boolean): [String!]
        stamps(first: Int!): [Stamp!]
      }
      type Stamp { price(in: Currency = NOK): String }
      input Place { country: Country! town: String = "Town" }
      enum Country { NO SE }
      enum Currency { NOK SEK }
    `,
    resolvers: {
      Query: { letters: () => [{ id: "1" }, { id: "2" }] },
      Letter: {
        __resolveReference: ({ id }: Letter) => ({ id }),
        postage: ({ id }: Letter, { to, fast }: { to?: Record<string, string>; fast: boolean }) =>
          `${id} ${to ? `${to.country}/${to.town}` : "home"}${fast ? "!" : ""}`,
        lines: ({ id }: Letter, { of, upper }: { of: number[]; upper?: boolean | null }) =>
          of.map((line) => `${upper ? "L" : "l"}${id}.${line}`),
        stamps: (_: Letter, { first }: { first: number }) =>
          Array.from({ length: first }, (_, index) => ({ index })),
      },
      Stamp: {
        price: ({ index }: { index: number }, { in: currency }: { in: string }) =>
          `${index + 1} ${currency}`,
      },
    },
  },
  desk: {
    sdl: `
      type Letter @key(fields: "id") {
        id: ID!
        postage(to: Place, fast: Boolean = false): String @external
        lines(of: [Int!] = [1], upper: Boolean): [String!] @external
        stamps(first: Int!): [Stamp!] @external
        abroad: String @requires(fields: "postage(to: { country: SE, town: \\"Lund\\" }, fast: true)")
        home: String @requires(fields: "postage")
        summary: String @requires(fields: "lines(of: [2, 3], upper: true) stamps(first: 2) { price(in: SEK) }")
      }
      type Stamp { price(in: Currency = NOK): String @external }
      input Place { country: Country! town: String = "Town" }
      enum Country { NO SE }
      enum Currency { NOK SEK }
    `,
    resolvers: {
      Letter: {
        abroad: ({ postage }: Letter) => need(postage, "postage"),
        home: ({ postage }: Letter) => need(postage, "postage"),
        summary: ({ lines, stamps }: Letter) =>
          `${need(lines, "lines")} ${stamps?.map(({ price }) => need(price, "price"))}`,
      },
    },
  },
};
