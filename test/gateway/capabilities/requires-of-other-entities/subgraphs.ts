import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
type Team = Key & {
  lead?: { name?: string; home?: { city?: string } | null } | null;
  members?: ({ age?: number; home?: { zip?: string } | null } | null)[];
};

/** What is required lies beyond other entities, in a third and a fourth subgraph. */
export const subgraphs: TestSubgraphs = {
  teams: {
    sdl: `
      type Query { teams: [Team!]! }
      type Team @key(fields: "id") { id: ID! lead: Person members: [Person]! }
      type Person @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: { teams: () => [{ id: "1" }, { id: "2" }] },
      Team: {
        __resolveReference: ({ id }: Key) => ({ id }),
        lead: ({ id }: Key) => (id === "1" ? { id: "p1" } : null),
        members: ({ id }: Key) => (id === "1" ? [{ id: "p2" }, null, { id: "p3" }] : []),
      },
    },
  },
  people: {
    sdl: `
      type Person @key(fields: "id") { id: ID! name: String age: Int home: Home }
      type Home @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Person: {
        __resolveReference: ({ id }: Key) => ({ id }),
        name: ({ id }: Key) => `Person ${id}`,
        age: ({ id }: Key) => Number(id.slice(1)) * 10,
        home: ({ id }: Key) => (id === "p3" ? null : { id: `h-${id}` }),
      },
    },
  },
  homes: {
    sdl: `type Home @key(fields: "id") { id: ID! city: String zip: String }`,
    resolvers: {
      Home: {
        __resolveReference: ({ id }: Key) => ({ id }),
        city: ({ id }: Key) => `City ${id}`,
        zip: ({ id }: Key) => `Z${id}`,
      },
    },
  },
  reports: {
    sdl: `
      type Team @key(fields: "id") {
        id: ID!
        lead: Person @external
        members: [Person]! @external
        title: String @requires(fields: "lead { name home { city } }")
        ages: String @requires(fields: "members { age home { zip } }")
      }
      type Person @key(fields: "id") { id: ID! name: String @external age: Int @external home: Home @external }
      type Home @key(fields: "id") { id: ID! city: String @external zip: String @external }
    `,
    resolvers: {
      Team: {
        title({ id, lead }: Team) {
          if (lead === undefined || (lead && !lead.name)) throw new Error("expected the lead");
          if (lead?.home && !lead.home.city) throw new Error("expected the city");
          return `${id}: ${lead ? `${lead.name}, ${lead.home?.city}` : "nobody"}`;
        },
        ages({ members }: Team) {
          if (!members) throw new Error("expected the members");
          return members
            .map((each) => each && `${each.age} ${each.home === null ? "-" : each.home?.zip}`)
            .join("; ");
        },
      },
    },
  },
};
