import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { email?: string; id?: string; name?: string };
const PEOPLE = [
  { id: "1", email: "a@x", name: "Ada" },
  { id: "2", email: "b@x", name: "Bo" },
];
const find = (key: Key) => PEOPLE.find(({ id, email }) => id === key.id || email === key.email);

/** As subgraphs of Federation 1 are written: `extend type`, and keys that are `@external`. */
export const subgraphs: TestSubgraphs = {
  people: {
    sdl: `
      type Query { me: Person people: [Person!]! }
      type Person @key(fields: "id") @key(fields: "email") { id: ID! email: String! name: String }
    `,
    resolvers: {
      Query: { me: () => PEOPLE[0], people: () => PEOPLE },
      Person: { __resolveReference: find },
    },
  },
  mail: {
    sdl: `
      extend type Query { last: Mail }
      extend type Person @key(fields: "email") {
        email: String! @external
        name: String @external
        mails: [Mail!]!
        greeting: String @requires(fields: "name")
      }
      type Mail { id: ID! from: Person to: Person @provides(fields: "name") }
    `,
    resolvers: {
      Query: {
        last: () => ({ id: "m1", from: { email: "b@x" }, to: { email: "a@x", name: "ADA" } }),
      },
      Person: {
        mails: ({ email }: Key) => [{ id: `m-${email}`, from: { email } }],
        greeting({ name }: Key) {
          if (name === undefined) throw new Error("expected the name");
          return `Dear ${name}`;
        },
      },
    },
  },
  badges: {
    sdl: `
      extend type Person @key(fields: "id") { id: ID! @external badge: Int }
    `,
    resolvers: {
      Person: {
        __resolveReference({ id, email }: Key) {
          if (!id || email) throw new Error("expected the id only");
          return { id };
        },
        badge: ({ id }: Key) => Number(id) * 11,
      },
    },
  },
};
