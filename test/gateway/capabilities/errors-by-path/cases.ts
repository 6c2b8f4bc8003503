import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "behind a hop, by index and alias",
    query: "{ d: docs { w: words(of: 1) } }",
    data: { d: [{ w: "fine 1" }, null, { w: null }, { w: "fine 1" }] },
    errorsAt: [["d", 2, "w"]],
  },
  {
    name: "within what was found behind the hop",
    query: "{ docs { lines { t: text } } doc { x: lines { id text } } }",
    data: {
      docs: [
        { lines: [{ t: "fine 11" }, { t: "fine 12" }] },
        null,
        { lines: [{ t: "fine 21" }, { t: null }] },
        { lines: [{ t: "fine 11" }, { t: "fine 12" }] },
      ],
      doc: {
        x: [
          { id: "21", text: "fine 21" },
          { id: "22", text: null },
        ],
      },
    },
    errorsAt: [
      ["docs", 2, "lines", 1, "t"],
      ["doc", "x", 1, "text"],
    ],
  },
  {
    name: "of one entity in several places, at each of them",
    query: "{ docs { copy { title } } }",
    data: {
      docs: [
        { copy: { title: null } },
        null,
        { copy: { title: "fine 2" } },
        { copy: { title: null } },
      ],
    },
    errorsAt: [
      ["docs", 0, "copy", "title"],
      ["docs", 3, "copy", "title"],
    ],
  },
  {
    name: "members of a union with one key, of two types with one name",
    query: "{ found { ... on Doc { e: words } ... on Folder { e: lock parent: docs { words } } } }",
    data: {
      found: [{ e: null, parent: [null, { words: null }, { words: "fine 3" }] }, { e: null }],
    },
    errorsAt: [
      ["found", 0, "e"],
      ["found", 0, "parent", 1, "words"],
      ["found", 1, "e"],
    ],
  },
  {
    name: "aliases named as keys",
    query: "{ doc { id: words lines: parent { id: docs { id: title words: id } } } }",
    data: {
      doc: {
        id: null,
        lines: { id: [null, { id: "fine 2", words: "2" }, { id: "fine 3", words: "3" }] },
      },
    },
    errorsAt: [["doc", "id"]],
  },
  {
    name: "a root field that fails, and the others that do not",
    query: "{ broken { words } doc { title } b: broken { id } }",
    data: { broken: null, doc: { title: "fine 2" }, b: null },
    errorsAt: [["broken"], ["b"]],
  },
];
