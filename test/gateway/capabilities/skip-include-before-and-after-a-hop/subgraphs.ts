import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
let stamps = 0;

/** Fields that must not be asked for say so by throwing: `trap`, on either side. */
const trap = () => {
  throw new Error("expected to be left out");
};

export const subgraphs: TestSubgraphs = {
  boxes: {
    sdl: `
      type Query { box(id: ID! = "1"): Box boxes: [Box!]! thing: Thing stamps: Int! }
      type Mutation { stamp: Int! clear: Boolean restamp(by: Int): Box }
      interface Thing { id: ID! }
      type Box implements Thing @key(fields: "id") { id: ID! size: Int trap: String inner: Box }
    `,
    resolvers: {
      Query: {
        box: (_: unknown, { id }: Key) => ({ id }),
        boxes: () => [{ id: "1" }, { id: "2" }],
        thing: () => ({ __typename: "Box", id: "3" }),
        stamps: () => stamps,
      },
      Mutation: {
        stamp: () => ++stamps,
        clear() {
          stamps = 0;
          return null;
        },
        restamp(_: unknown, { by }: { by?: number }) {
          stamps += by ?? 1;
          return { id: String(stamps) };
        },
      },
      Box: {
        __resolveReference: ({ id }: Key) => ({ id }),
        size: ({ id }: Key) => Number(id),
        trap,
        inner: ({ id }: Key) => (id.length < 3 ? { id: `${id}0` } : null),
      },
    },
  },
  labels: {
    sdl: `
      type Box @key(fields: "id") {
        id: ID!
        size: Int @external
        trap: String @external
        text(upper: Boolean = false): String
        owner: Owner
        price: Int @requires(fields: "size")
        danger: String @requires(fields: "trap")
        hidden: String
      }
      type Owner { name: String box: Box }
      type Mutation { relabel(text: String): Box }
    `,
    resolvers: {
      Mutation: {
        relabel(_: unknown, { text }: { text?: string }) {
          stamps += text?.length ?? 0;
          return { id: "9" };
        },
      },
      Box: {
        __resolveReference: (box: Key) => box,
        text: ({ id }: Key, { upper }: { upper: boolean }) => `${upper ? "BOX" : "box"} ${id}`,
        owner: ({ id }: Key) => ({ name: `owner of ${id}`, box: { id: "7" } }),
        price({ size }: { size?: number }) {
          if (size === undefined) throw new Error("expected the size");
          return size * 2;
        },
        danger: trap,
        hidden: trap,
      },
    },
  },
};
