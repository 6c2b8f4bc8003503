import type { Case } from "../../../support/federation.ts";

export const labels = ["on", "motto-moved"];

export const cases: readonly Case[] = [
  {
    name: "a label that is on, and one that is off",
    query: "{ boxes { on off } box { off on } }",
    data: { boxes: [{ on: "new 1", off: "old 1" }], box: { off: "old 2", on: "new 2" } },
  },
  {
    name: "shares of 0 and of 100 percent",
    query: "{ boxes { never always } box { always never } }",
    data: {
      boxes: [{ never: "old 1", always: "new 1" }],
      box: { always: "new 2", never: "old 2" },
    },
  },
  {
    name: "root fields, by themselves",
    query: "{ motto slogan }",
    data: { motto: "new", slogan: "old" },
  },
  {
    name: "all that the new one has, asked of it alone: what is off stays with the old",
    query: "{ box { off } slogan }",
    data: { box: { off: "old 2" }, slogan: "old" },
  },
  {
    name: "all that the old one has, asked of it alone: what is on comes from the new",
    query: "{ boxes { on weight note } motto }",
    data: { boxes: [{ on: "new 1", weight: 1, note: "old 1" }], motto: "new" },
  },
  {
    name: "an object, and names that are taken",
    query: "{ boxes { off: on on: off seal { colour } } box { seal { c: colour } weight } }",
    data: {
      boxes: [{ off: "new 1", on: "old 1", seal: { colour: "new" } }],
      box: { seal: { c: "new" }, weight: 1 },
    },
  },
];
