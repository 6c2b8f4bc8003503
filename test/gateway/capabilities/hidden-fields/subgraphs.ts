import type { TestSubgraphs } from "../../../support/federation.ts";

type Person = { key?: string; id?: string; salary?: number; plan?: { grade: number } };

/** Keys and required fields that callers cannot see are used all the same; `@tag` changes nothing. */
export const subgraphs: TestSubgraphs = {
  people: {
    sdl: `
      type Query {
        people: [Person!]! @tag(name: "open")
        secret: String @inaccessible
      }
      type Person @key(fields: "key") @tag(name: "open") {
        key: ID! @inaccessible
        name: String @tag(name: "open")
        salary: Int @inaccessible
        plan: Plan @inaccessible
        mood(scale: Int = 2, hidden: Int @inaccessible): String
        state: State
      }
      type Plan @inaccessible { grade: Int }
      enum State { IN OUT LOST @inaccessible }
    `,
    resolvers: {
      Query: {
        people: () => [{ key: "k1" }, { key: "k2" }],
        secret: () => "secret",
      },
      Person: {
        __resolveReference: ({ key }: Person) => ({ key }),
        name: ({ key }: Person) => `Person ${key}`,
        salary: ({ key }: Person) => (key === "k1" ? 100 : 200),
        plan: () => ({ grade: 7 }),
        mood: (_: Person, { scale, hidden }: { scale: number; hidden?: number }) =>
          `${scale} ${hidden}`,
        state: () => "IN",
      },
    },
  },
  taxes: {
    sdl: `
      type Person @key(fields: "key") @key(fields: "id") {
        key: ID! @inaccessible
        id: ID!
        salary: Int @external
        plan: Plan @external
        tax: Int @requires(fields: "salary plan { grade }") @tag(name: "money")
      }
      type Plan @inaccessible { grade: Int @external }
    `,
    resolvers: {
      Person: {
        __resolveReference: (person: Person) => ({
          ...person,
          key: person.key ?? person.id?.replace("p", "k"),
          id: person.id ?? person.key?.replace("k", "p"),
        }),
        tax({ salary, plan }: Person) {
          if (salary === undefined || !plan) throw new Error("expected salary and plan");
          return salary / 2 + plan.grade;
        },
      },
    },
  },
  club: {
    sdl: `
      type Query { chair: Person }
      type Person @key(fields: "id") { id: ID! member: Boolean }
    `,
    resolvers: {
      Query: { chair: () => ({ id: "p2" }) },
      Person: { member: ({ id }: Person) => id === "p2" },
    },
  },
};
