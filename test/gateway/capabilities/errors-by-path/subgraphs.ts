import type { TestSubgraphs } from "../../../support/federation.ts";

type Key = { id: string };
const failAt =
  (at: string) =>
  ({ id }: Key) => {
    if (id === at) throw new Error(`failed at ${id}`);
    return `fine ${id}`;
  };

export const subgraphs: TestSubgraphs = {
  lists: {
    sdl: `
      type Query { docs: [Doc]! found: [Found!]! doc: Doc broken: [Doc!] }
      union Found = Doc | Folder
      type Doc @key(fields: "id") { id: ID! title: String parent: Folder }
      type Folder @key(fields: "id") { id: ID! docs: [Doc] }
    `,
    resolvers: {
      Query: {
        docs: () => [{ id: "1" }, null, { id: "2" }, { id: "1" }],
        found: () => [
          { __typename: "Folder", id: "2" },
          { __typename: "Doc", id: "2" },
        ],
        doc: () => ({ id: "2" }),
        broken() {
          throw new Error("no docs");
        },
      },
      Doc: {
        __resolveReference: ({ id }: Key) => ({ id }),
        title: failAt("1"),
        parent: ({ id }: Key) => ({ id }),
      },
      Folder: {
        __resolveReference: ({ id }: Key) => ({ id }),
        docs: ({ id }: Key) => [null, { id }, { id: "3" }],
      },
    },
  },
  words: {
    sdl: `
      type Doc @key(fields: "id") { id: ID! words(of: Int): String lines: [Line] copy: Doc }
      type Line @key(fields: "id") { id: ID! text: String doc: Doc }
      type Folder @key(fields: "id") { id: ID! lock: String }
    `,
    resolvers: {
      Doc: {
        __resolveReference: ({ id }: Key) => ({ id }),
        words: failAt("2"),
        lines: ({ id }: Key) => [{ id: `${id}1` }, { id: `${id}2` }],
        copy: ({ id }: Key) => ({ id }),
      },
      Line: { text: failAt("22"), doc: ({ id }: Key) => ({ id: id[0] }) },
      Folder: { __resolveReference: ({ id }: Key) => ({ id }), lock: failAt("2") },
    },
  },
};
