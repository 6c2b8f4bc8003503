import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const fail = () => {
  throw new Error("failed");
};

/** `b` breaks at one id; what may be null around it differs from field to field. */
export const subgraphs: TestSubgraphs = {
  a: {
    sdl: `
      type Query {
        maybe: Item
        must: Item!
        maybes: [Item]!
        musts: [Item!]
        listsOf: [[Item!]!]
        shell: Shell
        hard: Hard
      }
      type Item @key(fields: "id") { id: ID! near: String bad: String! next: Item }
      type Shell { item: Item! note: String }
      type Hard { shell: Shell! }
    `,
    resolvers: {
      Query: {
        maybe: () => ({ id: "x" }),
        must: () => ({ id: "x" }),
        maybes: () => [{ id: "1" }, { id: "x" }, { id: "2" }],
        musts: () => [{ id: "1" }, { id: "x" }],
        listsOf: () => [[{ id: "1" }], [{ id: "x" }]],
        shell: () => ({ item: { id: "x" }, note: "n" }),
        hard: () => ({ shell: { item: { id: "x" }, note: "n" } }),
      },
      Item: {
        __resolveReference: ({ id }: Key) => ({ id }),
        near: ({ id }: Key) => `near ${id}`,
        bad: ({ id }: Key) => (id === "x" ? null : "good"),
        next: ({ id }: Key) => (id === "1" ? { id: "x" } : null),
      },
    },
  },
  b: {
    sdl: `
      type Query { far: Item other: Int! }
      type Item @key(fields: "id") { id: ID! must: Int! may: Int part: Part! parts: [Part!] odd: Int! }
      type Part { size: Int! name: String }
    `,
    resolvers: {
      Query: { far: () => ({ id: "2" }), other: () => 5 },
      Item: {
        __resolveReference: ({ id }: Key) => ({ id }),
        must: ({ id }: Key) => (id === "x" ? fail() : Number(id)),
        may: ({ id }: Key) => (id === "x" ? fail() : Number(id)),
        part: ({ id }: Key) => ({ size: id === "x" ? null : 3, name: "p" }),
        parts: ({ id }: Key) => [{ size: 1 }, { size: id === "x" ? fail : 2 }],
        odd: () => "odd",
      },
    },
  },
};
