import type { TestSubgraphs } from "../../../support/federation.ts";

type Code = { code: string };
const CITIES: Record<string, string> = { osl: "Oslo", brg: "Bergen", trd: "Trondheim" };
const CLERKS = [
  { id: "1", name: "Ada", office: { code: "osl" } },
  { id: "2", name: "Bo", office: { code: "brg" } },
  { id: "3", name: "Cy", office: { code: "osl" } },
  { id: "4", name: "Di", office: null },
];

const toldOnly = (reference: object) => {
  if (Object.keys(reference).sort().join() !== "__typename,code")
    throw new Error(`was told ${JSON.stringify(reference)}`);
};

export const subgraphs: TestSubgraphs = {
  offices: {
    sdl: `
      type Query { office(code: ID!): Office offices: [Office!]! }
      type Office @key(fields: "code") { code: ID! city: String }
    `,
    resolvers: {
      Query: {
        office: (_: unknown, { code }: Code) => (CITIES[code] ? { code } : null),
        offices: () => Object.keys(CITIES).map((code) => ({ code })),
      },
      Office: {
        __resolveReference(reference: Code) {
          toldOnly(reference);
          return CITIES[reference.code] ? { code: reference.code } : null;
        },
        city: ({ code }: Code) => CITIES[code],
      },
    },
  },
  staff: {
    sdl: `
      type Query { clerks: [Clerk!]! lost: Office }
      type Clerk @key(fields: "id") { id: ID! name: String! office: Office }
      type Office @key(fields: "code") { code: ID! clerks: [Clerk!]! }
    `,
    resolvers: {
      Query: { clerks: () => CLERKS, lost: () => ({ code: "nowhere" }) },
      Office: {
        __resolveReference(reference: Code) {
          toldOnly(reference);
          return reference;
        },
        clerks: ({ code }: Code) => CLERKS.filter(({ office }) => office?.code === code),
      },
    },
  },
};
