import type { TestSubgraphs } from "../../../support/federation.ts";

/** Both answer the same root fields; each knows some of what is under them, and nobody has a key. */
export const subgraphs: TestSubgraphs = {
  harbour: {
    sdl: `
      type Query {
        port(name: String!): Port @shareable
        ports: [Port!]! @shareable
        berth: Berth @shareable
      }
      type Port { name: String @shareable depth: Int quay: Quay @shareable }
      type Quay { length: Int crane: Crane @shareable }
      type Crane { tons: Int }
      type Berth @key(fields: "id") { id: ID! free: Boolean }
    `,
    resolvers: {
      Query: {
        port: (_: unknown, { name }: { name: string }) => (name === "Moss" ? { name } : null),
        ports: () => [{ name: "Moss" }, { name: "Horten" }],
        berth: () => ({ id: "b1" }),
      },
      Port: { depth: () => 9, quay: () => ({ length: 100 }) },
      Quay: { crane: () => ({ tons: 40 }) },
      Berth: { free: () => true },
    },
  },
  customs: {
    sdl: `
      type Query {
        port(name: String!): Port @shareable
        ports: [Port!]! @shareable
        berth: Berth @shareable
        rate: Int
      }
      type Port { name: String @shareable duty: Int quay: Quay @shareable }
      type Quay { guards: [String!]! crane: Crane @shareable }
      type Crane { owner: String }
      type Berth @key(fields: "id") { id: ID! tax: Int }
    `,
    resolvers: {
      Query: {
        port: (_: unknown, { name }: { name: string }) => (name === "Moss" ? { name } : null),
        ports: () => [{ name: "Moss" }, { name: "Horten" }],
        berth: () => ({ id: "b1" }),
        rate: () => 25,
      },
      Port: {
        duty: ({ name }: { name: string }) => name.length,
        quay: () => ({ guards: ["Ada"] }),
      },
      Quay: { crane: () => ({ owner: "State" }) },
      Berth: { tax: () => 7 },
    },
  },
};
