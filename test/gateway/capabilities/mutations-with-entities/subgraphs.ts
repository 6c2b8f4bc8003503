import type { TestSubgraphs } from "../../../support/federation.ts";

/** One account, which every mutation changes, and every field reads as it is at that time. */
let log: string[] = [];
let sum = 0;
const later = <T>(value: () => T) => new Promise<T>((done) => setTimeout(() => done(value()), 5));
type Key = { id: string };
type By = { by?: number | null; input?: { by: number; times: number; tags: string[] } };

export const subgraphs: TestSubgraphs = {
  bank: {
    sdl: `
      type Query { sum: Int }
      type Mutation {
        reset: Boolean!
        add(by: Int = 1): Account
        addMany(input: Many!): [Account!]!
        refuse: Account
        mustAdd(by: Int!): Account!
      }
      input Many { by: Int! times: Int = 2 tags: [String!] = ["x"] }
      type Account @key(fields: "id") { id: ID! sum: Int }
    `,
    resolvers: {
      Query: { sum: () => sum },
      Mutation: {
        reset() {
          log = [];
          sum = 0;
          return true;
        },
        add: (_: unknown, { by }: By) =>
          later(() => {
            sum += by ?? 0;
            log.push(`add ${by}`);
            return { id: "a" };
          }),
        addMany(_: unknown, { input }: By) {
          sum += input!.by * input!.times;
          log.push(`many ${input!.tags}`);
          return Array.from({ length: input!.times }, (_, i) => ({ id: `m${i}` }));
        },
        refuse() {
          throw new Error("refused");
        },
        mustAdd: () => null,
      },
      Account: { __resolveReference: ({ id }: Key) => ({ id }), sum: () => sum },
    },
  },
  books: {
    sdl: `
      type Query { log: [String!]! }
      type Mutation { double(note: String): Account drop: [Account!] }
      type Account @key(fields: "id") {
        id: ID!
        sum: Int @external
        log: [String!]
        report: String @requires(fields: "sum")
      }
    `,
    resolvers: {
      Query: { log: () => log },
      Mutation: {
        double(_: unknown, { note }: { note?: string }) {
          sum *= 2;
          log.push(`double ${note}`);
          return { id: "b" };
        },
        drop() {
          sum = 0;
          log.push("drop");
          return null;
        },
      },
      Account: {
        __resolveReference: (account: Key) => account,
        log: () => later(() => [...log]),
        report({ id, sum }: Key & { sum?: number }) {
          if (sum === undefined) throw new Error("expected the sum");
          log.push(`report ${id}`);
          return later(() => `${id} has ${sum}`);
        },
      },
    },
  },
};
