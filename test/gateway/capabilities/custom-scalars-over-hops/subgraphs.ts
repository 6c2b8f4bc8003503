import { GraphQLScalarType } from "graphql";
import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const Json = new GraphQLScalarType({ name: "Json" });
const VALUES: Record<string, unknown> = {
  "1": { __typename: "Nobody", id: null, list: [1, [null, { a: {} }], []], text: "x" },
  "2": [null, { __typename: "Box" }, [[]], true, 1.5],
  "3": null,
  "4": "text",
  "5": {},
};

/** A scalar may be any JSON, and no one looks into it. */
export const subgraphs: TestSubgraphs = {
  boxes: {
    sdl: `
      scalar Json
      scalar Day
      type Query { boxes: [Box!]! echo(value: Json, day: Day): Json lists: [[Json]] }
      type Box @key(fields: "id") { id: ID! value: Json! day: Day meta: Json }
    `,
    resolvers: {
      Json,
      Query: {
        boxes: () => Object.keys(VALUES).map((id) => ({ id })),
        echo: (_: unknown, { value, day }: { value?: unknown; day?: unknown }) => ({ value, day }),
        lists: () => [
          [{ a: null }, null],
          [[1], 2],
        ],
      },
      Box: {
        __resolveReference: ({ id }: Key) => ({ id }),
        value: ({ id }: Key) => VALUES[id] ?? "nothing",
        day: () => "2026-01-02",
        meta: ({ id }: Key) => VALUES[id],
      },
    },
  },
  facts: {
    sdl: `
      scalar Json
      scalar Day
      type Box @key(fields: "id") {
        id: ID!
        meta: Json @external
        copy: Json @requires(fields: "meta")
        given(value: Json = { d: [1] }, day: Day): Json
        owner: Owner
      }
      type Owner @key(fields: "tag { code }") { tag: Tag fact: Json }
      type Tag { code: Json }
      type Query { owners: [Owner!]! }
    `,
    resolvers: {
      Json,
      Query: { owners: () => [] },
      Box: {
        __resolveReference: (box: Key) => box,
        copy({ meta }: { meta?: unknown }) {
          if (meta === undefined) throw new Error("expected the meta");
          return { copy: meta };
        },
        given: (_: Key, given: object) => given,
        owner: ({ id }: Key) => ({ tag: { code: { n: [id, null] } } }),
      },
      Owner: { fact: () => ({ __typename: "Fact" }) },
    },
  },
  owners: {
    sdl: `
      scalar Json
      type Owner @key(fields: "tag { code }") { tag: Tag @external said: Json }
      type Tag { code: Json @external }
    `,
    resolvers: { Json, Owner: { said: ({ tag }: { tag: { code: unknown } }) => [tag.code] } },
  },
};
