import type { TestSubgraphs } from "../../../support/federation.ts";

type Ref = { id: string; __typename?: string };
const USERS = [
  { __typename: "Admin", id: "u1", name: "Ada", rights: ["all"] },
  { __typename: "Guest", id: "u2", name: "Bo", until: "May" },
];
const find = ({ id }: Ref) => USERS.find((user) => user.id === id);

/**
 * `accounts` knows the users; `mail` adds to any user; `talk` only refers to one (it can not be asked
 * about it); `audit` reaches users through what `talk` refers to.
 */
export const subgraphs: TestSubgraphs = {
  accounts: {
    sdl: `
      type Query { users: [User!]! }
      interface User @key(fields: "id") { id: ID! name: String! }
      type Admin implements User @key(fields: "id") { id: ID! name: String! rights: [String!] }
      type Guest implements User @key(fields: "id") { id: ID! name: String! until: String }
    `,
    resolvers: {
      Query: { users: () => USERS },
      User: { __resolveReference: find },
      Admin: { __resolveReference: find },
      Guest: { __resolveReference: find },
    },
  },
  mail: {
    sdl: `
      type Query { busiest: User }
      type User @key(fields: "id") @interfaceObject { id: ID! box(of: Int = 1): [Mail!]! unread: Int! }
      type Mail { subject: String! to: User! }
    `,
    resolvers: {
      Query: { busiest: () => ({ id: "u2" }) },
      User: {
        __resolveReference: ({ id, __typename }: Ref) => {
          if (__typename !== "User") throw new Error(`expected a User, got ${__typename}`);
          return { id };
        },
        box: ({ id }: Ref, { of }: { of: number }) =>
          Array.from({ length: of }, (_, i) => ({ subject: `${id}#${i}`, to: { id } })),
        unread: ({ id }: Ref) => Number(id.slice(1)),
      },
    },
  },
  talk: {
    sdl: `
      type Query { posts: [Post!]! }
      type Post @key(fields: "number") { number: Int! by: User! likedBy: [User!]! }
      type User @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }
    `,
    resolvers: {
      Query: { posts: () => [{ number: 1 }, { number: 2 }] },
      Post: {
        __resolveReference: ({ number }: { number: number }) => ({ number }),
        by: ({ number }: { number: number }) => ({ id: `u${number}` }),
        likedBy: ({ number }: { number: number }) =>
          number === 1 ? [{ id: "u1" }, { id: "u2" }] : [],
      },
    },
  },
  audit: {
    sdl: `
      type Query { flagged: Post }
      type Post @key(fields: "number") { number: Int! reason: String! }
    `,
    resolvers: {
      Query: { flagged: () => ({ number: 2 }) },
      Post: {
        __resolveReference: ({ number }: { number: number }) => ({ number }),
        reason: ({ number }: { number: number }) => `reason ${number}`,
      },
    },
  },
};
